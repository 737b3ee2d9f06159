import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// How a person puts right how they are reached about their own visit.
@Suite struct OwnContactTests {
    private static let former = EmailAddress("personne1@example.org")!, corrected = EmailAddress("corrigee@example.org")!

    private func person() -> Particulars {
        var person = World.person(1)
        (person.email, person.phone) = (Self.former, nil)
        return person
    }

    private func correction(_ email: EmailAddress? = corrected, phone: PhoneNumber? = nil) -> ContactCorrection {
        ContactCorrection(phone: phone, email: email, language: .english)
    }

    private func change(_ world: World, _ booked: Booked, to correction: ContactCorrection) async throws -> OwnAppointment {
        try await world.reception.changeContact(booked.appointment.id, secret: booked.manage, to: correction, world.patient())
    }

    /// What the courier has before it, each with where it goes.
    private func written(_ world: World) async throws -> [(kind: MessageKind, to: EmailAddress?, link: DeliveryLink?)] {
        var all: [(MessageKind, EmailAddress?, DeliveryLink?)] = []
        for item in try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system) {
            for contents in try await world.deliveries.open(item, world.system) {
                all.append((item.kind, contents.contact.email, contents.visit?.link))
            }
            try await world.deliveries.delivered(item, world.system)
        }
        return all
    }

    @Test(arguments: EngineKind.allCases)
    func allThreeCopiesChangeAndBothContactsAreTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, person())
            _ = try await written(world)
            let own = try await change(world, booked, to: correction())
            #expect(own.isContactChanged && !own.isContactCorrected)
            #expect(own.particulars.particulars?.email == Self.corrected && own.particulars.particulars?.language == .english)
            // The clinic's copy.
            let at = try await world.signIn()
            let date = TestZones.toronto.local(at: booked.appointment.start).date
            guard case .opened(let seen)? = try await world.day(at, date).visits.first?.person else {
                return #expect(Bool(false), "not opened")
            }
            #expect(seen.email == Self.corrected && seen.givenName == person().givenName)
            let messages = try await written(world)
            #expect(messages.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.confirmation, .contactChanged])
            #expect(messages.first { $0.kind == .contactChanged }?.to == Self.former)
            let confirmation = try #require(messages.first { $0.kind == .confirmation })
            #expect(confirmation.to == Self.corrected)
            guard case .manage(let token)? = confirmation.link else { return #expect(Bool(false), "the new contact gets the full link") }
            #expect(token.secret.matches(hash: booked.manage.hash))
            // What it carried is gone with it.
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 2") == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatStaysAsItWasTellsNobody(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, person())
            _ = try await written(world)
            let same = ContactCorrection(phone: nil, email: Self.former, language: World.person(1).language)
            #expect(try await !change(world, booked, to: same).isContactChanged)
            // Another language alone goes to the same address: there is nobody to warn.
            let spoken = try await change(world, booked, to: correction(Self.former))
            #expect(spoken.particulars.particulars?.language == .english && spoken.isContactChanged)
            #expect(try await written(world).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theClinicsCorrectionAndThePersonsFollowEachOther(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, person())
            let id = booked.appointment.id
            let at = try await world.signIn()
            func atDesk(_ version: Int, _ email: String) async throws {
                try await world.desk.correct(
                    id, version: version, to: ContactCorrection(phone: nil, email: EmailAddress(email), language: .french), writing: false,
                    grant: at.secret, at.context)
            }
            try await atDesk(1, "bureau@example.org")
            #expect(try await world.view(booked).isContactCorrected)
            let own = try await change(world, booked, to: correction())
            #expect(!own.isContactCorrected && own.isContactChanged, "theirs is the newest")
            let notice = try await written(world).first { $0.kind == .contactChanged }
            #expect(notice?.to == EmailAddress("bureau@example.org"), "whom messages went to is told")
            try await atDesk(3, "encore@example.org")
            #expect(try await world.view(booked).isContactCorrected)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func itIsRefusedWhereItCannotBe(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, person())
            let other = try await world.book(nil, World.person(2))
            #expect(try await refusal { try await change(world, booked, to: correction(nil)) } == .invalid([.person(.contactMissing)]))
            #expect(
                try await refusal {
                    try await world.reception.changeContact(booked.appointment.id, secret: other.manage, to: correction(), world.patient())
                } == .notFound)
            world.vault.isAway = true
            #expect(try await refusal { try await change(world, booked, to: correction()) } == .vaultUnavailable)
            world.vault.isAway = false
            for number in 1...Reception.contactChangesPerDayMax {
                _ = try await change(world, booked, to: correction(EmailAddress("n\(number)@example.org")))
            }
            guard case .tooMany(.messagesPerVisit, _) = try await refusal({ try await change(world, booked, to: correction()) })
            else { return #expect(Bool(false), "as often as one likes") }
            #expect(
                try await world.view(booked).particulars.particulars?.email
                    == EmailAddress("n\(Reception.contactChangesPerDayMax)@example.org"))
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(try await refusal { try await change(world, booked, to: correction()) } == .cannotChange(.cancelled))
            world.clock.advance(other.appointment.start - world.clock.now() + 1)
            #expect(try await refusal { try await change(world, other, to: correction()) } == .tooLate)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theSameFormWithAnotherContactBooksNothingElse(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            _ = try await world.reception.book(world.request(held, person()), world.patient())
            var changed = person()
            changed.email = Self.corrected
            #expect(try await refusal { try await world.reception.book(world.request(held, changed), world.patient()) } == .alreadyBooked)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == 1)
        }
    }
}
