import Credentials
import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Devices without a connection, colleagues and the public at the same few
/// slots, in random order; journals that come late, twice, in part, with
/// answers that are lost. Whatever happens, each promise is kept exactly once.
@Suite struct JournalHistoryTests {
    @Test(arguments: EngineKind.allCases, Seeds.standard(8))
    func everyPromiseIsKeptOnce(_ kind: EngineKind, seed: UInt64) async throws {
        print("seed \(seed)")
        try await withWorld(kind, seed: seed, limits: Limits(holdsPerNetwork: 0, holdsPerDevice: 0)) { world in
            var history = try await JournalHistory(world, seed: seed)
            for _ in 0..<50 { try await history.step() }
            try await history.finish()
            try await world.expectClean()
        }
    }
}

private struct JournalHistory {
    private struct Away {
        var device: TestDevice
        let at: AtDesk
        /// Free, as it last heard.
        var free: [Slot] = []
        /// Visits that it knows of.
        var visits: [AppointmentID] = []
        var unsent: [DeviceEntry] = []
        var sent: [DeviceEntry] = []
    }

    private let world: World
    private let slots: [Slot]
    private let reception: AtDesk
    private var devices: [Away] = []
    private var generator: SeededGenerator
    private var outcomes: [HoldID: EntryOutcome] = [:]
    private var booked = 0
    private var online: [Appointment] = []

    init(_ world: World, seed: UInt64) async throws {
        self.world = world
        generator = SeededGenerator(seed: seed)
        slots = Array(try await world.openSlots(clinic: World.plateau).prefix(6))
        reception = try await world.signIn(name: "Rita")
        for number in 0..<2 {
            let at = try await world.signIn(name: "Hors\(number)")
            devices.append(Away(device: try await TestDevice(world, at, key: UInt8(20 + number)), at: at))
        }
    }

    mutating func step() async throws {
        world.clock.advance(Int64.random(in: 0...20, using: &generator))
        let number = Int.random(in: 0..<devices.count, using: &generator)
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: try await listen(number)
        case 1, 2, 3: act(number)
        case 4, 5: try await send(number)
        case 6: try await sendAgain(number)
        case 7, 8: try await bookOnline()
        default: try await cancelOnline()
        }
    }

    /// Back in touch: what is free, and who comes.
    private mutating func listen(_ number: Int) async throws {
        let day = try await world.day(devices[number].at)
        let ids = Set(slots.map(\.id))
        let now = world.clock.now()
        devices[number].free = day.lists.flatMap(\.lines).filter { ids.contains($0.slot.id) && $0.isFree(at: now) }.map(\.slot)
        devices[number].visits = day.visits.map(\.appointment.id)
    }

    private mutating func act(_ number: Int) {
        if let visit = devices[number].visits.randomElement(using: &generator), Bool.random(using: &generator) {
            devices[number].unsent.append(devices[number].device.entry(world, .arrival(visit)))
        } else if let index = devices[number].free.indices.randomElement(using: &generator) {
            // Not offered twice on the same device.
            let slot = devices[number].free.remove(at: index)
            devices[number].unsent.append(
                devices[number].device.entry(world, .booking(OfflineBooking(slot, World.caller("H\(outcomes.count)")))))
        } else {
            devices[number].unsent.append(devices[number].device.entry(world, .undone))
        }
    }

    /// Sends the first few; sometimes the answer is lost, and all come again.
    private mutating func send(_ number: Int) async throws {
        let batch = Array(devices[number].unsent.prefix(Int.random(in: 1...4, using: &generator)))
        guard !batch.isEmpty else { return }
        try await note(devices[number].device.send(batch, world, devices[number].at))
        guard Int.random(in: 0..<3, using: &generator) > 0 else { return }
        devices[number].sent += batch
        devices[number].unsent.removeFirst(batch.count)
    }

    /// An old part of the journal, once more, by whoever is there; on two connections at once.
    private mutating func sendAgain(_ number: Int) async throws {
        let old = devices[number].sent.shuffled(using: &generator).prefix(3)
        let waiting = devices[number].unsent.prefix(2)
        let batch = Array(old + waiting)
        let device = devices[number].device
        guard !batch.isEmpty else { return }
        let (world, at, other) = (world, devices[number].at, reception)
        async let first = device.send(batch, world, at)
        async let second = device.send(batch, world, other)
        try await note(first)
        try await note(second)
    }

    private mutating func note(_ report: Reconciliation) {
        for item in report.items {
            let earlier = outcomes[item.entry]
            #expect(earlier == nil || earlier == item.outcome, "an entry changed its outcome")
            outcomes[item.entry] = item.outcome
        }
    }

    private mutating func bookOnline() async throws {
        let open = try await world.openSlots(clinic: World.plateau).filter { slot in slots.contains { $0.id == slot.id } }
        guard let slot = open.randomElement(using: &generator) else { return }
        do {
            online.append(try await world.bookAtDesk(slot.id, reception).appointment)
            booked += 1
        } catch let refusal as Refusal where refusal.isSlotTaken {}
    }

    private mutating func cancelOnline() async throws {
        guard let index = online.indices.randomElement(using: &generator) else { return }
        let visit = online.remove(at: index)
        do {
            _ = try await world.desk.cancel(visit.id, sequence: visit.sequence, because: .other, writing: false, reception.context)
        } catch {
            guard error.isChangedMeanwhile || error == .tooLate else { throw error }
        }
    }

    mutating func finish() async throws {
        for number in devices.indices {
            while !devices[number].unsent.isEmpty {
                let batch = Array(devices[number].unsent.prefix(DeviceJournal.entriesMax))
                let report = try await devices[number].device.send(batch, world, devices[number].at)
                note(report)
                #expect(report.missingCount == 0)
                devices[number].sent += batch
                devices[number].unsent.removeFirst(batch.count)
            }
        }
        var promised = 0
        for entry in devices.flatMap(\.sent) {
            guard case .booking(let booking) = entry.act else { continue }
            promised += 1
            let outcome = try #require(outcomes[entry.id])
            #expect(outcome == .done || outcome == .overbooked)
            let booked = "appointment a JOIN desk_device_entry e ON e.appointment = a.id WHERE e.entry = $1"
            let mine = try await world.count("SELECT COUNT(*) FROM \(booked)", [.blob(entry.id.bytes)])
            #expect(mine == 1, "a promise was lost or doubled")
            let kind = try await world.count(
                "SELECT s.kind FROM slot s JOIN appointment a ON s.id = a.slot JOIN desk_device_entry e ON e.appointment = a.id WHERE e.entry = $1",
                [.blob(entry.id.bytes)])
            #expect((kind == Int64(SlotKind.overbook.rawValue)) == (outcome == .overbooked))
            let start = try await world.count("SELECT a.start_at FROM \(booked)", [.blob(entry.id.bytes)])
            #expect(start == booking.start.seconds)
        }
        #expect(try await world.count("SELECT COUNT(*) FROM appointment") == Int64(promised + booked))
    }
}
