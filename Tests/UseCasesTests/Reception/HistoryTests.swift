import Containment
import Openings
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Random lives of many slots by several owners, against a model of a few
/// lines: what the store says is what the rules say.
@Suite struct HistoryTests {
    @Test(arguments: EngineKind.allCases, Seeds.standard(6))
    func randomHistoriesAgreeWithTheModel(_ kind: EngineKind, seed: UInt64) async throws {
        print("seed \(seed)")
        try await withWorld(kind, seed: seed, limits: Limits(holdsPerNetwork: 0, holdsPerDevice: 0)) { world in
            var history = History(slots: Array(try await world.openSlots().suffix(6)), seed: seed)
            for _ in 0..<60 { try await history.step(world) }
            try await world.expectClean()
            try await world.follow()
            for row in try await world.slots() {
                #expect(world.house.node.index.availableFrom(of: row) == row.availableFrom)
            }
        }
    }
}

/// The model: each slot as its row should be. What may happen to it, and what
/// it is then, the domain's own tables say.
private struct History {
    private struct Held {
        var granted: HoldGranted
        var owner: Int
        var isRenewed = false
        var booked: Booked?
    }

    private struct Place {
        var slot: Slot
        /// The hold that stands last on it: its form may still book.
        var hold: HoldID?
        var until = Instant.distantPast
        /// When its time was stopped.
        var stopped: Instant?
        /// Since when patients can do nothing at its clinic.
        var paused: Instant?
        var appointment: AppointmentID?

        func after(_ change: SlotChange, by hold: HoldID? = nil, at now: Instant) -> SlotState? {
            SlotStand(
                slot, holdUntil: until, isStopped: stopped != nil, isGoing: paused == nil, isOwn: hold != nil && self.hold == hold
            ).after(change, at: now)
        }

        /// How a hold stands on it; `nil` when somebody came after.
        func stand(of hold: HoldID, at now: Instant) -> HoldState? {
            guard self.hold == hold else { return nil }
            let isOver = stopped == nil && until <= now
            return HoldState.allCases.first { $0.slot == slot.state && ($0.isOver ?? isOver) == isOver }
        }

        mutating func free(at now: Instant) {
            slot.publicFrom = now + Hold.publicDelaySeconds
            (until, stopped) = (now, nil)
        }

        mutating func pause(at now: Instant) {
            paused = now
            if slot.state == .tentative, until > now { stopped = now }
        }

        mutating func goOn(at now: Instant) {
            guard let since = paused else { return }
            let opens = now + Hold.publicDelaySeconds
            if let stopped {
                until = min(until + (now - stopped), slot.start)
            } else if slot.state == .tentative, until > since - Hold.publicDelaySeconds, until <= now, slot.start > now {
                until = now
            } else if slot.state == .free, slot.publicFrom > since, slot.publicFrom <= opens, slot.start > now {
                slot.publicFrom = opens
            }
            (paused, stopped) = (nil, nil)
        }
    }

    private var places: [SlotID: Place] = [:]
    private let slots: [SlotID]
    private var holds: [Held] = []
    private var live: [AppointmentID: (booked: Booked, slot: SlotID)] = [:]
    private var owners: [OwnerSecret] = []
    private var generator: SeededGenerator

    init(slots: [Slot], seed: UInt64) {
        self.slots = slots.map(\.id)
        generator = SeededGenerator(seed: seed &* 31)
        for slot in slots { places[slot.id] = Place(slot: slot) }
        for _ in 0..<4 { owners.append(OwnerSecret(using: &generator)) }
    }

    mutating func step(_ world: World) async throws {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0..<4: try await hold(world)
        case 4..<6: try await book(world)
        case 6: try await renew(world)
        case 7: try await release(world)
        case 8: try await cancel(world)
        case 9: try await reschedule(world)
        case 10 where Bool.random(using: &generator): try await orders(world)
        default: world.clock.advance(Int64.random(in: 1...200, using: &generator))
        }
        for slot in slots { try await expect(slot, world) }
    }

    /// The service is closed to patients for a while, who try all the same; the
    /// desk takes what stands still.
    private mutating func orders(_ world: World) async throws {
        let pausing = Pausing(world.house)
        try await world.ordered([.surface(.front): .frozen], by: pausing)
        for slot in slots { places[slot]!.pause(at: world.clock.now()) }
        for slot in slots { try await expect(slot, world) }
        world.clock.advance(Int64.random(in: 1...900, using: &generator))
        let id = slots.randomElement(using: &generator)!
        #expect(try await refusal { try await world.hold(id) } != nil)
        if places[id]!.after(.block, at: world.clock.now()) == .unavailable, Int.random(in: 0..<3, using: &generator) == 0 {
            places[id]!.slot.state = .unavailable
            places[id]!.stopped = nil
            let clinic = places[id]!.slot.clinic
            let at = try await world.signIn(at: clinic, name: "Reine\(holds.count)n\(world.clock.now().seconds)")
            try await Planning(world.house).setBlocked(id, true, at.context)
        }
        // Open, and not gone on yet: what stands still is one's own, and nothing new begins.
        try await world.order([:])
        if Bool.random(using: &generator) { try await book(world) }
        if Bool.random(using: &generator) { try await renew(world) }
        try await pausing.round()
        for slot in slots { places[slot]!.goOn(at: world.clock.now()) }
    }

    private mutating func hold(_ world: World) async throws {
        let now = world.clock.now()
        let id = slots.randomElement(using: &generator)!
        let place = places[id]!
        let owner = Int.random(in: 0..<owners.count, using: &generator)
        let answer = try? await world.hold(id, owner: owners[owner])
        if let hold = place.hold, place.stand(of: hold, at: now) == .live,
            holds.contains(where: { $0.granted.hold.id == hold && $0.owner == owner })
        {
            #expect(answer?.hold.id == hold && answer?.hold.expires == place.until)
            return
        }
        let state = place.after(.hold, at: now)
        #expect((answer != nil) == (state != nil))
        guard let answer, let state else { return }
        if let previous = holds.last(where: { $0.owner == owner }), previous.granted.hold.slot != id { giveBack(previous, at: now) }
        places[id]!.slot.state = state
        places[id]!.hold = answer.hold.id
        places[id]!.until = answer.hold.expires
        holds.append(Held(granted: answer, owner: owner))
    }

    /// A hold that is live is released, and its slot with it.
    private mutating func giveBack(_ held: Held, at now: Instant) {
        let id = held.granted.hold.slot
        guard let stand = places[id]!.stand(of: held.granted.hold.id, at: now),
            let released = HoldChange.giveBack.outcome(from: stand, where: { _ in true })
        else { return }
        places[id]!.slot.state = released.slot
        places[id]!.free(at: now)
    }

    private mutating func book(_ world: World) async throws {
        guard let index = holds.indices.randomElement(using: &generator) else { return }
        let held = holds[index]
        let slot = held.granted.hold.slot
        let answer = try? await world.reception.book(world.request(held.granted, World.person(index)), world.patient())
        if let earlier = held.booked {
            #expect(answer?.isRepeat == true && answer?.appointment.id == earlier.appointment.id)
            return
        }
        let state = places[slot]!.after(.book, by: held.granted.hold.id, at: world.clock.now())
        #expect((answer != nil) == (state != nil))
        guard let answer, let state else { return }
        #expect(!answer.isRepeat && answer.appointment.slot == slot)
        take(slot, as: state, answer.appointment.id)
        holds[index].booked = answer
        live[answer.appointment.id] = (answer, slot)
    }

    private mutating func take(_ slot: SlotID, as state: SlotState, _ appointment: AppointmentID) {
        places[slot]!.slot.state = state
        places[slot]!.appointment = appointment
        places[slot]!.stopped = nil
    }

    private mutating func renew(_ world: World) async throws {
        guard let index = holds.indices.randomElement(using: &generator) else { return }
        let held = holds[index]
        let slot = held.granted.hold.slot
        let stand = places[slot]!.stand(of: held.granted.hold.id, at: world.clock.now())
        let answer = try? await world.reception.renew(held.granted.hold.id, token: held.granted.token, world.patient())
        let renewed = stand.flatMap { stand in
            HoldChange.renew.outcome(from: stand) { term in
                switch term {
                case .neverRenewed: !held.isRenewed
                case .proved, .neverProving: true
                }
            }
        }
        #expect((answer != nil) == (renewed != nil))
        guard let answer else { return }
        holds[index].isRenewed = true
        places[slot]!.until = answer.expires
        places[slot]!.stopped = nil
    }

    private mutating func release(_ world: World) async throws {
        guard let held = holds.randomElement(using: &generator) else { return }
        try await world.reception.release(held.granted.hold.id, token: held.granted.token, world.patient())
        giveBack(held, at: world.clock.now())
    }

    private mutating func cancel(_ world: World) async throws {
        guard let id = live.keys.sorted().randomElement(using: &generator), let (booked, slot) = live[id] else { return }
        let before = booked.appointment.after(.cancel, at: world.clock.now())
        let answer = try await world.reception.cancel(id, key: .manage(booked.manage), world.patient())
        #expect(answer.state == before)
        live[id] = nil
        leave(slot, at: world.clock.now())
    }

    private mutating func leave(_ slot: SlotID, at now: Instant) {
        let state = places[slot]!.after(.leave, at: now)
        #expect(state != nil, "it cannot be left")
        places[slot]!.slot.state = state ?? .free
        places[slot]!.hold = nil
        places[slot]!.appointment = nil
        places[slot]!.free(at: now)
    }

    private mutating func reschedule(_ world: World) async throws {
        guard let id = live.keys.sorted().randomElement(using: &generator), let (booked, old) = live[id],
            let held = holds.randomElement(using: &generator)
        else { return }
        let target = held.granted.hold.slot
        let answer = try? await world.reception.reschedule(
            id, key: .manage(booked.manage), hold: held.granted.hold.id, holdToken: held.granted.token, world.patient())
        if target == old {
            #expect(answer?.appointment.slot == old)
            return
        }
        let state = places[target]!.after(.moveHere, by: held.granted.hold.id, at: world.clock.now())
        #expect((answer != nil) == (state != nil))
        guard answer != nil, let state else { return }
        take(target, as: state, id)
        live[id] = (booked, target)
        leave(old, at: world.clock.now())
    }

    private func expect(_ id: SlotID, _ world: World) async throws {
        let row = try await world.slot(id)
        let place = places[id]!
        #expect(row.slot.state == place.slot.state && row.appointment == place.appointment)
        switch place.slot.state {
        case .free: #expect(row.slot.publicFrom == place.slot.publicFrom)
        case .tentative: #expect(row.hold == place.hold && row.holdUntil == place.until && row.stopped == place.stopped)
        case .busy, .unavailable, .enteredInError: break
        }
    }
}
