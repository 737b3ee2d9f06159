import Containment
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

/// Who a visit is for, put right at the desk.
@Suite struct IdentityTests {
    private static let corrected = IdentityCorrection(
        givenName: "Zéphirine", familyName: "O'Connor-Roy", birthDate: LocalDate("1986-02-01"), healthNumber: nil)

    private static func expected(_ person: Particulars = World.person()) -> Particulars { corrected.applied(to: person) }

    private func correct(
        _ world: World, _ id: AppointmentID, _ at: AtDesk, version: Int = 1, _ identity: IdentityCorrection = corrected
    ) async throws -> [IdentityField] {
        try await world.desk.correct(id, version: version, to: identity, grant: at.secret, at.context)
    }

    private func move(_ world: World, _ booked: Booked, to slot: Slot) async throws {
        let held = try await world.hold(slot.id)
        _ = try await world.reception.reschedule(
            booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
    }

    @Test(arguments: EngineKind.allCases)
    func theClinicsCopyIsPutRightAndThePersonsOwnStays(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let booked = try await world.book()
            let id = booked.appointment.id
            _ = try await world.delivered()
            let entries = try await world.vault.journal(after: 0, limit: 1_000).count
            #expect(try await correct(world, id, at) == IdentityField.allCases)
            let visit = try await world.desk.visit(id, grant: at.secret, at.context)
            #expect(visit.person == .opened(Self.expected()) && visit.version == 2)

            let own = try await world.reception.view(id, key: .manage(booked.manage), world.patient())
            guard case .opened(let person) = own.particulars else {
                Issue.record("not opened")
                return
            }
            #expect(person == World.person() && own.corrected.map(\.field) == IdentityField.allCases)
            #expect(own.corrected.allSatisfy { $0.corrected == world.clock.now() } && !own.isContactCorrected)
            let weak = try await world.reception.view(id, key: .visit(VisitToken(manage: booked.manage)), world.patient())
            #expect(weak.corrected == own.corrected)

            // The contact hears of it from the clinic: fields, no values.
            let sent = try await world.delivered()
            #expect(sent.map(\.kind) == [.identityCorrected] && sent.first?.visit?.corrected == IdentityField.allCases)
            #expect(sent.first?.contact.email == World.person().email)
            let entry = try #require(try await world.vault.journal(after: entries, limit: 100).first)
            #expect(entry.purpose == .correct)
            guard case .staff(at.member.id, _, .reception) = entry.actor else {
                Issue.record("not on the record of who did it")
                return
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theVisitIsFoundUnderWhoItIsNowAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            try await world.indexed()
            func found(_ person: Particulars) async throws -> [AppointmentID] {
                let search = VisitSearch.person(.nameAndBirth(family: person.familyName, birth: try #require(person.birthDate)))
                return try await world.desk.find(search, grant: at.secret, at.context).map(\.appointment.id)
            }
            #expect(try await found(World.person()) == [id])
            _ = try await correct(world, id, at)
            try await world.indexed()
            #expect(try await found(World.person()) == [])
            #expect(try await found(Self.expected()) == [id])
            let number = VisitSearch.person(.healthNumber(try #require(World.person().healthNumber)))
            #expect(try await world.desk.find(number, grant: at.secret, at.context).isEmpty)
        }
    }

    /// Whoever is put right at the counter is there, and hears of it all the same.
    @Test func whoIsThereIsToldToo() async throws {
        try await withWorld(.sqlite) { world in
            let booked = try await world.book()
            let id = booked.appointment.id
            _ = try await world.delivered()
            world.clock.set(booked.appointment.start - 600)
            let at = try await world.signIn()
            _ = try await correct(world, id, at)
            _ = try await world.desk.record(.arrive, of: id, at.context)
            #expect(try await world.delivered().contains { $0.kind == .identityCorrected })
        }
    }

    /// Sealed anew from the person's own copy meanwhile, nothing is corrected, and no message names nothing.
    @Test func whatIsNoLongerSoIsNotWritten() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            _ = try await world.delivered()
            _ = try await correct(world, id, at)
            let permit = try world.house.gate.permit(world.patient(), .viewOwn, at: World.plateau)
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.forgetCorrections(of: id, at: World.plateau) }
            #expect(try await world.delivered().isEmpty)
        }
    }

    /// What is as it was changes nothing and tells nobody; one field names that field.
    @Test func onlyWhatChangesIsNamed() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let booked = try await world.book()
            let id = booked.appointment.id
            _ = try await world.delivered()
            var identity = IdentityCorrection(World.person())
            let leaves = try await world.count("SELECT COUNT(*) FROM log_leaf")
            #expect(try await correct(world, id, at, identity) == [])
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf") == leaves)
            #expect(try await world.delivered().isEmpty)
            identity.birthDate = LocalDate("1987-06-06")
            #expect(try await correct(world, id, at, identity) == [.birthDate])
            world.clock.advance(60)
            identity.givenName = "Zoé"
            #expect(try await correct(world, id, at, version: 2, identity) == [.name])
            // Two in a row, before the first was written of: none goes untold.
            let sent = try await world.delivered()
            #expect(Set(sent.flatMap { $0.visit?.corrected ?? [] }) == [.name, .birthDate])
            world.clock.advance(60)
            identity.familyName = "Lavoie"
            #expect(try await correct(world, id, at, version: 3, identity) == [.name])
            #expect(try await world.delivered().compactMap { $0.visit?.corrected } == [[.name]], "what was told is not told again")
            let own = try await world.reception.view(id, key: .manage(booked.manage), world.patient())
            #expect(own.corrected.map(\.field) == [.name, .birthDate] && own.corrected[0].corrected > own.corrected[1].corrected)
        }
    }

    /// The clinic that a visit moves to reads what was put right, of who it is and of how they are reached.
    @Test(arguments: EngineKind.allCases)
    func correctionsTravelWithTheVisit(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let id = booked.appointment.id
            _ = try await correct(world, id, at)
            let contact = ContactCorrection(phone: nil, email: EmailAddress("nouvelle@example.org"), language: .english)
            try await world.desk.correct(id, version: 2, to: contact, writing: false, grant: at.secret, at.context)
            try await move(world, booked, to: try await world.openSlots(clinic: World.verdun)[0])
            let there = try await world.signIn(at: World.verdun, practitioner: World.place(102), name: "Vera")
            var expected = Self.expected()
            (expected.phone, expected.email, expected.language) = (nil, contact.email, .english)
            #expect(try await world.desk.visit(id, grant: there.secret, there.context).person == .opened(expected))
            // Once more, from there back: what it came from is still known.
            try await move(world, booked, to: try await world.openSlots(clinic: World.plateau)[1])
            #expect(try await world.desk.visit(id, grant: at.secret, at.context).person == .opened(expected))
            try await world.expectClean()
        }
    }

    /// After the person changed their own contact, both copies still prove to be of one visit.
    @Test func whoChangedTheirContactStillTakesCorrectionsAlong() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let id = booked.appointment.id
            _ = try await correct(world, id, at)
            let contact = ContactCorrection(phone: nil, email: EmailAddress("a-moi@example.org"), language: .french)
            _ = try await world.reception.changeContact(id, secret: booked.manage, to: contact, world.patient())
            try await move(world, booked, to: try await world.openSlots(clinic: World.verdun)[0])
            let there = try await world.signIn(at: World.verdun, practitioner: World.place(102), name: "Vera")
            var expected = Self.expected()
            (expected.phone, expected.email, expected.language) = (nil, contact.email, .french)
            #expect(try await world.desk.visit(id, grant: there.secret, there.context).person == .opened(expected))
        }
    }

    @Test func whatNobodyIsCalledIsRefusedAndNothingIsOpened() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            let entries = try await world.vault.journal(after: 0, limit: 1_000).count
            for (identity, problem) in [
                (IdentityCorrection(givenName: "Anne", familyName: "", birthDate: nil, healthNumber: nil), PersonProblem.familyNameMissing),
                (
                    IdentityCorrection(givenName: "Anne", familyName: "Roy", birthDate: LocalDate("2031-01-01"), healthNumber: nil),
                    .birthDateFuture
                ),
                (IdentityCorrection(givenName: "Anne", familyName: "Roy\n", birthDate: nil, healthNumber: nil), .familyNameUnusable),
                (IdentityCorrection(givenName: "", familyName: "Roy", birthDate: nil, healthNumber: nil), .givenNameMissing),
                (
                    IdentityCorrection(
                        givenName: "", familyName: "Roy", hasOneName: true, birthDate: nil, healthNumber: String(repeating: "1", count: 33)),
                    .healthNumberTooLong
                ),
            ] {
                #expect(try await refusal { try await correct(world, id, at, identity) } == .invalid([.person(problem)]))
            }
            #expect(try await world.vault.journal(after: 0, limit: 1_000).count == entries)
            #expect(try await refusal { try await correct(world, id, at, version: 7) }?.isChangedMeanwhile == true)
        }
    }

    @Test func anotherClinicsVisitAndOtherRolesAreRefused() async throws {
        try await withWorld(.sqlite) { world in
            let id = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id).appointment.id
            let elsewhere = try await world.signIn(at: World.verdun)
            #expect(try await refusal { try await correct(world, id, elsewhere) } == .notFound)
            let practitioner = try await world.signIn(.practitioner, name: "Paul")
            #expect(try await refusal { try await correct(world, id, practitioner) } == .denied)
            let at = try await world.signIn(name: "Rita")
            world.vault.isAway = true
            #expect(try await refusal { try await correct(world, id, at) } == .vaultUnavailable)
        }
    }

    /// The page forgets it when the visit's seals go.
    @Test func whatWasPutRightIsForgottenWithTheVisit() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            _ = try await correct(world, id, at)
            #expect(try await world.count("SELECT COUNT(*) FROM identity_correction") == 3)
            world.clock.advance((Int64(Limits.shredAfterDays) + 1) * 86_400)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM identity_correction") == 0)
        }
    }
}
