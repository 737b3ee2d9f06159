import Openings
import Scheduling
import Seals
import Store
import Testing

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
                #expect(world.house.index.availableFrom(of: row) == row.availableFrom)
            }
        }
    }
}

/// The model: each slot's state, and each owner's last hold.
private struct History {
    private struct Held {
        var granted: HoldGranted
        var owner: Int
        var until: Instant
        var isRenewed = false
        var booked: Booked?
    }

    private enum Place: Equatable {
        case free(from: Instant)
        case held(HoldID, until: Instant)
        case busy(AppointmentID)
    }

    private let slots: [Slot]
    private var places: [SlotID: Place] = [:]
    /// The hold that stands last on a slot: its form may still book.
    private var lastHold: [SlotID: HoldID] = [:]
    private var holds: [Held] = []
    private var live: [AppointmentID: (booked: Booked, slot: SlotID)] = [:]
    private var owners: [OwnerSecret] = []
    private var generator: SeededGenerator

    init(slots: [Slot], seed: UInt64) {
        self.slots = slots
        generator = SeededGenerator(seed: seed &* 31)
        for slot in slots { places[slot.id] = .free(from: .distantPast) }
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
        default: world.clock.advance(Int64.random(in: 1...200, using: &generator))
        }
        for slot in slots { try await expect(slot.id, world) }
    }

    private func isOpen(_ slot: SlotID, _ now: Instant) -> Bool {
        switch places[slot] {
        case .free(let from): from <= now
        case .held(_, let until): until + Hold.publicDelaySeconds <= now
        case .busy, nil: false
        }
    }

    /// Its own hold, live, given back or lapsed, as long as nobody came after.
    private func isBookable(_ held: Held, _ now: Instant) -> Bool {
        let slot = held.granted.hold.slot
        if case .busy = places[slot] { return false }
        return lastHold[slot] == held.granted.hold.id || isOpen(slot, now)
    }

    private mutating func free(_ slot: SlotID, _ now: Instant) { places[slot] = .free(from: now + Hold.publicDelaySeconds) }

    private mutating func hold(_ world: World) async throws {
        let now = world.clock.now(), slot = slots.randomElement(using: &generator)!.id
        let owner = Int.random(in: 0..<owners.count, using: &generator)
        let answer = try? await world.hold(slot, owner: owners[owner])
        if case .held(let id, let until) = places[slot], until > now,
            let own = holds.first(where: { $0.granted.hold.id == id }), own.owner == owner {
            #expect(answer?.hold.id == id && answer?.hold.expires == until)
            return
        }
        #expect((answer != nil) == isOpen(slot, now))
        guard let answer else { return }
        if let previous = holds.last(where: { $0.owner == owner }), previous.granted.hold.slot != slot,
            case .held(previous.granted.hold.id, let until) = places[previous.granted.hold.slot], until > now {
            free(previous.granted.hold.slot, now)
        }
        places[slot] = .held(answer.hold.id, until: answer.hold.expires)
        lastHold[slot] = answer.hold.id
        holds.append(Held(granted: answer, owner: owner, until: answer.hold.expires))
    }

    private mutating func book(_ world: World) async throws {
        guard let index = holds.indices.randomElement(using: &generator) else { return }
        let held = holds[index], slot = held.granted.hold.slot
        let answer = try? await world.reception.book(world.request(held.granted, World.person(index)), world.patient())
        if let earlier = held.booked {
            #expect(answer?.isRepeat == true && answer?.appointment.id == earlier.appointment.id)
            return
        }
        #expect((answer != nil) == isBookable(held, world.clock.now()))
        guard let answer else { return }
        #expect(!answer.isRepeat && answer.appointment.slot == slot)
        places[slot] = .busy(answer.appointment.id)
        holds[index].booked = answer
        live[answer.appointment.id] = (answer, slot)
    }

    private mutating func renew(_ world: World) async throws {
        guard let index = holds.indices.randomElement(using: &generator) else { return }
        let held = holds[index], slot = held.granted.hold.slot, now = world.clock.now()
        let answer = try? await world.reception.renew(held.granted.hold.id, token: held.granted.token, world.patient())
        var isLive = false
        if case .held(held.granted.hold.id, let until) = places[slot] { isLive = until > now }
        #expect((answer != nil) == (isLive && !held.isRenewed))
        guard let answer else { return }
        holds[index].isRenewed = true
        places[slot] = .held(held.granted.hold.id, until: answer.expires)
    }

    private mutating func release(_ world: World) async throws {
        guard let held = holds.randomElement(using: &generator) else { return }
        let slot = held.granted.hold.slot, now = world.clock.now()
        try await world.reception.release(held.granted.hold.id, token: held.granted.token, world.patient())
        if case .held(held.granted.hold.id, let until) = places[slot], until > now { free(slot, now) }
    }

    private mutating func cancel(_ world: World) async throws {
        guard let id = live.keys.sorted().randomElement(using: &generator), let (booked, slot) = live[id] else { return }
        let answer = try await world.reception.cancel(id, key: .manage(booked.manage), world.patient())
        #expect(answer.state == .cancelled)
        live[id] = nil
        lastHold[slot] = nil
        free(slot, world.clock.now())
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
        var isBusy = false
        if case .busy = places[target] { isBusy = true }
        #expect((answer != nil) == (!isBusy && lastHold[target] == held.granted.hold.id))
        guard answer != nil else { return }
        places[target] = .busy(id)
        live[id] = (booked, target)
        lastHold[old] = nil
        free(old, world.clock.now())
    }

    private func expect(_ id: SlotID, _ world: World) async throws {
        let row = try await world.slot(id), now = world.clock.now()
        switch places[id] {
        case .free: #expect(row.slot.state == .free && ((row.availableFrom ?? .distantFuture) <= now) == isOpen(id, now))
        case .held(let hold, let until): #expect(row.slot.state == .tentative && row.hold == hold && row.holdUntil == until)
        case .busy(let appointment): #expect(row.slot.state == .busy && row.appointment == appointment)
        case nil: Issue.record("no such slot")
        }
    }
}
