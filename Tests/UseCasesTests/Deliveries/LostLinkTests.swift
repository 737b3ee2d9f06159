import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// "Lost your link?" and the blind index behind it.
@Suite struct LostLinkTests {
    @Test(arguments: EngineKind.allCases, [true, false])
    func theOneWhoLostTheLinkHearsAtTheContactAlone(_ kind: EngineKind, byEmail: Bool) async throws {
        try await withWorld(kind) { world in
            let person = World.person(1)
            let booked = try await world.book(nil, person)
            _ = try await world.book(nil, World.person(2))
            let lookup = byEmail ? Lookup.email(try #require(person.email)) : .phone(try #require(person.phone))
            try await world.reception.recoverLink(lookup, world.patient())
            let item = try #require(try await world.claim().first { $0.kind == .linkRecovery })
            #expect(try await world.deliveries.open(item, world.system).isEmpty)

            #expect(try await world.deliveries.indexPending(limit: 10, world.system) == 2)
            #expect(try await world.deliveries.indexPending(limit: 10, world.system) == 0)
            let contents = try await world.deliveries.open(item, world.system)
            #expect(contents.map(\.visit?.appointment.id) == [booked.appointment.id])
            #expect(contents.first?.contact.email == person.email)
            guard case .visit(let token)? = contents.first?.visit?.link else {
                Issue.record("not the weak link")
                return
            }
            #expect(token.secret == VisitToken(manage: booked.manage))
            try await world.deliveries.delivered(item, world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 4") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anUnknownContactGetsTheSameAnswerAndNothingElse(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let known = try #require(World.person().email)
            let unknown = try #require(EmailAddress("nobody@example.net"))
            _ = try await world.book()
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            var costs: [Counts] = []
            for email in [known, unknown] {
                let before = try await Counts(world)
                try await world.reception.recoverLink(.email(email), world.patient())
                costs.append(try await Counts(world) - before)
            }
            #expect(costs[0] == costs[1])
            let items = try await world.claim().filter { $0.kind == .linkRecovery }
            var found: [Int] = []
            for item in items { found.append(try await world.deliveries.open(item, world.system).count) }
            #expect(found.sorted() == [0, 1])
            let sizes = "SELECT COUNT(DISTINCT length(sealed)) FROM seal WHERE kind = 4"
            #expect(try await world.count(sizes) == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func severalAppointmentsAreToldOfInOneMessageToEachAddress(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let person = World.person()
            var booked: [Instant] = []
            for _ in 0..<3 { booked.append(try await world.book(nil, person).appointment.start) }
            // The same telephone, another address.
            _ = try await world.book(nil, World.person(2, email: "other@example.org", phone: try #require(person.phone).description))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            try await world.reception.recoverLink(.phone(try #require(person.phone)), world.patient())
            let item = try #require(try await world.claim().first { $0.kind == .linkRecovery })
            let first = try await world.deliveries.open(item, world.system)
            let second = try await world.deliveries.open(item, world.system)
            #expect(first.count == 2 && Set(first.map(\.message)).count == 2)
            #expect(first.map(\.message) == second.map(\.message), "the same at every retry")
            let own = try #require(first.first { $0.contact.email == person.email })
            guard case .visits(let visits) = own.subject else { return #expect(Bool(false), "all of them in one") }
            #expect(visits.map(\.appointment.start) == booked.sorted() && own.visit?.appointment.start == booked.min())
        }
    }

    @Test(arguments: EngineKind.allCases)
    func morePersonalAppointmentsThanTheLimitAreFlaggedAndNobodyIsRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(appointmentsPerPerson: 2)) { world in
            let flagged = "SELECT COUNT(*) FROM appointment WHERE flagged = 1"
            for number in 1...3 {
                // Another contact each time; the same person.
                var person = World.person(1, email: "other\(number)@example.org", phone: "514 555-020\(number)")
                person.healthNumber = number == 2 ? nil : person.healthNumber
                _ = try await world.book(nil, person)
                _ = try await world.deliveries.indexPending(limit: 10, world.system)
                #expect(try await world.count(flagged) == (number < 3 ? 0 : 3))
            }
            _ = try await world.book(nil, World.person(2))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            #expect(try await world.count(flagged) == 3)
        }
    }

    /// A family's name, a birth date and a contact in common make nobody the same.
    @Test(arguments: EngineKind.allCases)
    func twinsAreTwo(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(appointmentsPerPerson: 1)) { world in
            func twin(_ given: String) -> Particulars {
                var person = World.person(1)
                (person.givenName, person.healthNumber) = (given, nil)
                return person
            }
            for given in ["Léa", "Zoé"] { _ = try await world.book(nil, twin(given)) }
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment WHERE flagged = 1") == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 4") == 0)
            // The same one, spelled otherwise, is one.
            _ = try await world.book(nil, twin("LEA"))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment WHERE flagged = 1") == 2)
        }
    }

    /// Keys of the index change each month; a person does not.
    @Test(arguments: EngineKind.allCases)
    func bookingsOfTwoMonthsAreOnePersons(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(appointmentsPerPerson: 1), days: 60) { world in
            _ = try await world.book(try await world.openSlots().last?.id, World.person(1))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            world.clock.advance(32 * 86_400)
            _ = try await world.book(try await world.openSlots().last?.id, World.person(1, email: "other@example.org"))
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment WHERE flagged = 1") == 2)
            #expect(try await world.count("SELECT COUNT(DISTINCT month) FROM blind_index") == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theEarlierContactIsToldOnceAndHearsNothingOfTheNewBooking(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(appointmentsPerPerson: 1)) { world in
            let first = try await world.book(nil, World.person(1))
            for number in 2...4 {
                _ = try await world.book(nil, World.person(1, email: "stranger\(number)@example.org"))
                _ = try await world.deliveries.indexPending(limit: 10, world.system)
            }
            let notices = try await world.claim().filter { $0.kind == .repeated && $0.subject == .appointment(first.appointment.id) }
            #expect(notices.count == 1)
            let contents = try await world.deliveries.open(try #require(notices.first), world.system)
            #expect(contents.count == 1 && contents[0].contact.email == World.person(1).email)
            #expect(contents[0].visit?.appointment.id == first.appointment.id)
            guard case .visit? = contents[0].visit?.link else {
                Issue.record("a notice carries the full link")
                return
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFamilyThatSharesAContactIsNotFlagged(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(appointmentsPerPerson: 1)) { world in
            for number in 1...3 {
                _ = try await world.book(nil, World.person(number, email: "famille@example.org", phone: "514 555-0300"))
            }
            #expect(try await world.deliveries.indexPending(limit: 10, world.system) == 3)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment WHERE flagged = 1") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func indexingWaitsForTheVault(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            world.vault.isAway = true
            #expect(try await refusal { try await world.deliveries.indexPending(limit: 10, world.system) } == .vaultUnavailable)
            world.vault.isAway = false
            #expect(try await world.deliveries.indexPending(limit: 10, world.system) == 1)
        }
    }
}
