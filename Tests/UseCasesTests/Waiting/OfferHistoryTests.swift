import Scheduling
import Seals
import Store
import Testing

@testable import UseCases

/// People who wait, book, cancel, accept, refuse, fall silent and leave in
/// random order; matchers that are killed and come anew. Beside them a model
/// that knows the published order and nothing else: whoever is offered a
/// place is whom it says.
@Suite struct OfferHistoryTests {
    @Test(arguments: EngineKind.allCases, Seeds.standard(4))
    func everyPlaceGoesToWhoIsFirst(_ kind: EngineKind, seed: UInt64) async throws {
        print("seed \(seed)")
        let limits = Limits(holdsPerNetwork: 0, holdsPerDevice: 0, requestsFiledPerNetwork: 0, codesPerContact: 0)
        try await withWorld(kind, seed: seed, limits: limits, days: 3) { world in
            var history = try await OfferHistory(world, seed: seed)
            for _ in 0..<45 { try await history.step() }
            try await world.expectClean()
            #expect(history.offered > 0, "the history offered nothing")
        }
    }
}

private struct OfferHistory {
    private enum Standing: Equatable { case waiting, asleep, over }

    private struct Person {
        var number: Int
        var link: RequestLinkToken
        var since: Instant
        var isNear: Bool
        var standing = Standing.waiting
        var offer: (slot: SlotID, until: Instant)?
        var had: Set<SlotID> = []
        var silence = 0
    }

    private let world: World
    private let slots: [Slot]
    private var people: [Person] = []
    private var booked: [Booked] = []
    private var matching: Matching
    private var generator: SeededGenerator
    private(set) var offered = 0

    init(_ world: World, seed: UInt64) async throws {
        self.world = world
        generator = SeededGenerator(seed: seed)
        // Far enough for every answer to take its whole time.
        let near = world.clock.now() + 86_400
        slots = Array(try await world.openSlots(clinic: World.plateau).filter { $0.start > near }.prefix(5))
        matching = Matching(world.house)
    }

    mutating func step() async throws {
        world.clock.advance(Int64.random(in: 1...40, using: &generator))
        switch Int.random(in: 0..<12, using: &generator) {
        case 0, 1: try await join()
        case 2: try await book()
        case 3, 4, 5: try await cancel()
        case 6: try await answer(yes: true)
        case 7: try await answer(yes: false)
        case 8: try await leaveOrStay()
        // A matcher that was killed; its lease runs out.
        case 9:
            matching = Matching(world.house)
            world.clock.advance(Matching.leaseSeconds)
        default: world.clock.advance([30, 300, 900].randomElement(using: &generator) ?? 30)
        }
        try await match()
        try await compare()
    }

    private mutating func join() async throws {
        guard people.count < 12 else { return }
        let number = people.count + 1, isNear = Bool.random(using: &generator)
        // About 9 km west of the clinic: the second band.
        let far = try #require(GeographicPosition(latitude: 45.525, longitude: -73.69))
        let link = try await world.wait(number) { wish in
            wish.clinic = World.plateau
            if !isNear { wish.cell = PlaceCell(far) }
        }
        people.append(Person(number: number, link: link, since: world.clock.now(), isNear: isNear))
    }

    private mutating func book() async throws {
        guard let slot = slots.randomElement(using: &generator), people.count < 40 else { return }
        do {
            booked.append(try await world.book(slot.id, World.person(40 + booked.count)))
        } catch let refusal as Refusal {
            guard refusal.isSlotTaken else { throw refusal }
        }
    }

    /// Books what is open first, so that there is always something to free.
    private mutating func cancel() async throws {
        if booked.isEmpty { try await book() }
        guard let index = booked.indices.randomElement(using: &generator) else { return }
        let one = booked.remove(at: index)
        _ = try await world.reception.cancel(one.appointment.id, key: .manage(one.manage), world.patient())
    }

    private mutating func answer(yes: Bool) async throws {
        let open = people.indices.filter { people[$0].offer != nil }
        guard let index = open.randomElement(using: &generator), let offer = people[index].offer,
            let link = try await world.offerLink(people[index].link)
        else { return }
        let isLate = offer.until <= world.clock.now()
        let key: OfferKey = Bool.random(using: &generator) ? .offer(link) : .request(people[index].link)
        let said = try await refusal {
            if yes { _ = try await world.requests.accept(link.offer, key, world.patient()) } else {
                try await world.requests.refuse(link.offer, key, world.patient())
            }
        }
        #expect(said == (isLate ? .offerOver(.expired) : nil))
        guard said == nil else { return }
        people[index].offer = nil
        people[index].silence = 0
        if yes { people[index].standing = .over }
    }

    private mutating func leaveOrStay() async throws {
        guard let index = people.indices.filter({ people[$0].standing != .over }).randomElement(using: &generator) else { return }
        if people[index].standing == .asleep {
            _ = try await world.requests.stay(people[index].link, world.patient())
            (people[index].standing, people[index].silence) = (.waiting, 0)
        } else if Int.random(in: 0..<3, using: &generator) == 0 {
            try await world.requests.leave(people[index].link, world.patient())
            (people[index].standing, people[index].offer) = (.over, nil)
        }
    }

    // --- The matcher, and the model of it

    private mutating func match() async throws {
        let now = world.clock.now()
        for index in people.indices {
            guard let offer = people[index].offer, offer.until <= now else { continue }
            people[index].offer = nil
            people[index].silence += 1
            if people[index].silence >= StandingRequest.silenceMax { people[index].standing = .asleep }
        }
        try await world.follow()
        // What an offer that is over gives back is known with its expiry.
        let due = try await world.slots().filter { row in
            guard row.slot.clinic == World.plateau, row.slot.start > now, let from = row.availableFrom else { return false }
            return from > now && from - now <= Hold.publicDelaySeconds
        }
        for row in due.sorted(by: { ($0.slot.start, $0.slot.id) < ($1.slot.start, $1.slot.id) }) {
            let line = people.indices.filter {
                people[$0].standing == .waiting && people[$0].offer == nil && !people[$0].had.contains(row.slot.id)
            }
            let first = line.min { one, other in
                (people[one].isNear ? 0 : 1, people[one].since, people[one].link.request)
                    < (people[other].isNear ? 0 : 1, people[other].since, people[other].link.request)
            }
            guard let first else { continue }
            people[first].offer = (row.slot.id, now + 900)
            people[first].had.insert(row.slot.id)
            offered += 1
        }
        try await world.match(matching)
    }

    private func compare() async throws {
        for person in people {
            let own = try await world.own(person.link)
            #expect(own.offer?.opening.slot == person.offer?.slot)
            switch person.standing {
            case .waiting: #expect(own.state == .waiting)
            case .asleep: #expect(own.state == .asleep)
            case .over: #expect(own.state == .served || own.state == .left)
            }
        }
        try await world.expectClean()
    }
}
