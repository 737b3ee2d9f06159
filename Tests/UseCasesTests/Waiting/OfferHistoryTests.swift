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

/// People who wait, book, cancel, accept, refuse, fall silent and leave in
/// random order; matchers that are killed and come anew. After each step:
/// whoever was asked is preceded by nobody who could have been asked, and a
/// place went to nobody before whom somebody could still say yes.
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
    private struct Person {
        var number: Int
        var link: RequestLinkToken
        var since: Instant
        var isNear: Bool
        var had: Set<SlotID> = []

        /// Where they stand in the clinic's order.
        func isBefore(_ other: Person) -> Bool {
            (isNear ? 0 : 1, since, link.request) < (other.isNear ? 0 : 1, other.since, other.link.request)
        }
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
        switch Int.random(in: 0..<14, using: &generator) {
        case 0, 1: try await join()
        case 2: try await book()
        case 3, 4, 5: try await cancel()
        case 6, 7: try await answer(yes: true)
        case 8: try await answer(yes: false)
        case 9: try await leaveOrStay()
        // A matcher that was killed; its lease runs out.
        case 10:
            matching = Matching(world.house)
            world.clock.advance(Matching.leaseSeconds)
        default: world.clock.advance([30, 300, 900].randomElement(using: &generator) ?? 30)
        }
        try await match()
        try await world.expectClean()
    }

    private mutating func join() async throws {
        guard people.count < 12 else { return }
        let number = people.count + 1
        let isNear = Bool.random(using: &generator)
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
        var open: [Person] = []
        for person in people where try await world.own(person.link).offer != nil { open.append(person) }
        guard let person = open.randomElement(using: &generator), let link = try await world.offerLink(person.link) else { return }
        let key: OfferKey = Bool.random(using: &generator) ? .offer(link) : .request(person.link)
        if yes {
            _ = try await world.requests.accept(link.offer, key, world.patient())
        } else {
            try await world.requests.refuse(link.offer, key, world.patient())
        }
    }

    private mutating func leaveOrStay() async throws {
        guard let person = people.randomElement(using: &generator) else { return }
        switch try await world.own(person.link).state {
        case .asleep: _ = try await world.requests.stay(person.link, world.patient())
        case .waiting where Int.random(in: 0..<3, using: &generator) == 0: try await world.requests.leave(person.link, world.patient())
        default: break
        }
    }

    private mutating func match() async throws {
        try await world.follow()
        var free: [Int] = []
        for index in people.indices {
            let own = try await world.own(people[index].link)
            if own.state == .waiting, own.offer == nil { free.append(index) }
        }
        try await world.match(matching)
        var asked: [Int: SlotID] = [:]
        var passedOver: [Int] = []
        for index in free {
            let own = try await world.own(people[index].link)
            if let slot = own.offer?.opening.slot {
                asked[index] = slot
                offered += 1
            } else if own.state == .waiting {
                // Whose last offer went by in silence was put to sleep just now, and is asked nothing.
                passedOver.append(index)
            }
        }
        for (index, slot) in asked {
            for other in passedOver where people[other].isBefore(people[index]) {
                #expect(people[other].had.contains(slot), "somebody before was not asked")
            }
        }
        for (index, slot) in asked { people[index].had.insert(slot) }
        try await checkGiven()
    }

    /// In each round whoever has the place is preceded by nobody who lost it:
    /// all before said no, let their time go by or had left.
    private func checkGiven() async throws {
        let rows = try await world.engine.read { tx throws(StoreError) in
            try tx.offers(at: World.plateau, since: .distantPast, limit: 1000)
        }
        for given in rows where given.offer.state == .accepted {
            let key = OfferReasons(given.why)?.key(of: given.offer.request)
            for other in rows where other.offer.round == given.offer.round && other.offer.state == .passed {
                let before = OfferReasons(other.why)?.key(of: other.offer.request)
                #expect(try #require(key) < #require(before), "it went to somebody behind")
            }
        }
    }
}
