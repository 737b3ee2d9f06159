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

@Suite struct ContactTests {
    private static let correction = ContactCorrection(
        phone: PhoneNumber("438 555-0177"), email: EmailAddress("nouvelle@example.org"), language: .english)

    private func correct(
        _ world: World, _ id: AppointmentID, _ at: AtDesk, version: Int = 1, _ correction: ContactCorrection = correction,
        writing: Bool = false
    ) async throws {
        try await world.desk.correct(id, version: version, to: correction, writing: writing, grant: at.secret, at.context)
    }

    @Test(arguments: EngineKind.allCases)
    func bothCopiesHaveTheNewContactAndThePersonsOwnStays(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let booked = try await world.book()
            let id = booked.appointment.id
            _ = try await world.delivered()
            let entries = try await world.vault.journal(after: 0, limit: 1_000).count
            try await correct(world, id, at, writing: true)

            let visit = try await world.desk.visit(id, grant: at.secret, at.context)
            var expected = World.person()
            (expected.phone, expected.email, expected.language) = (Self.correction.phone, Self.correction.email, .english)
            #expect(visit.person == .opened(expected) && visit.version == 2)
            let sent = try await world.delivered()
            #expect(sent.map(\.kind) == [.sentAgain] && sent.first?.contact.email == Self.correction.email)
            #expect(sent.first?.contact.language == .english)
            // The weak link goes along, never the full one.
            guard case .visit(let token)? = sent.first?.visit?.link else {
                Issue.record("not the weak link")
                return
            }
            #expect(token == VisitLinkToken(appointment: id, secret: VisitToken(manage: booked.manage)))

            let own = try await world.reception.view(id, key: .manage(booked.manage), world.patient())
            #expect(own.isContactCorrected)
            guard case .opened(let person) = own.particulars else {
                Issue.record("not opened")
                return
            }
            #expect(person == World.person())
            let journal = try await world.vault.journal(after: entries, limit: 100)
            let correction = try #require(journal.first)
            #expect(correction.purpose == .correct && correction.seals.map(\.kind) == [.clinic, .contact])
            guard case .staff(at.member.id, _, .reception) = correction.actor else {
                Issue.record("not on the record of who did it")
                return
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theVisitIsFoundByTheNewContactAndNotByTheOldOne(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            try await world.indexed()
            func found(_ phone: PhoneNumber?) async throws -> [AppointmentID] {
                try await world.desk.find(.person(.phone(try #require(phone))), grant: at.secret, at.context).map(\.appointment.id)
            }
            #expect(try await found(World.person().phone) == [id])
            try await correct(world, id, at)
            try await world.indexed()
            #expect(try await found(World.person().phone) == [])
            #expect(try await found(Self.correction.phone) == [id])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofTwoWhoCorrectAtOnceOneDoesAndTheOtherIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let one = try await world.signIn()
            let two = try await world.signIn(name: "Rita")
            let id = try await world.book().appointment.id
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for at in [one, two] {
                    group.addTask {
                        do {
                            try await correct(world, id, at)
                            return true
                        } catch {
                            #expect((error as? Refusal)?.isChangedMeanwhile == true)
                            return false
                        }
                    }
                }
                return await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(outcomes.count { $0 } == 1)
            #expect(try await world.desk.visit(id, grant: one.secret, one.context).version == 2)
            let versions = "SELECT COUNT(*) FROM seal WHERE record = $1 AND version = 2"
            #expect(try await world.count(versions, [.blob(id.bytes)]) == 2)
        }
    }

    @Test func anotherClinicsVisitAndOtherRolesAreRefused() async throws {
        try await withWorld(.sqlite) { world in
            let id = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id).appointment.id
            let elsewhere = try await world.signIn(at: World.verdun)
            await #expect(throws: Refusal.notFound) { try await correct(world, id, elsewhere) }
            let practitioner = try await world.signIn(.practitioner, name: "Paul")
            await #expect(throws: Refusal.denied) { try await correct(world, id, practitioner) }
        }
    }

    @Test func aVaultThatIsAwayChangesNothing() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let id = try await world.book().appointment.id
            world.vault.isAway = true
            await #expect(throws: Refusal.vaultUnavailable) { try await correct(world, id, at) }
            world.vault.isAway = false
            try await correct(world, id, at)
        }
    }

    @Test func aMessageIsSentAgainOnceAMinuteAndSoOftenAnHour() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let booked = try await world.book().appointment
            _ = try await world.delivered()
            for _ in 0..<2 { try await world.desk.sendAgain(booked.id, grant: at.secret, at.context) }
            #expect(try await world.delivered().map(\.kind) == [.sentAgain])
            for _ in 2..<Desk.messagesPerVisitMax {
                world.clock.advance(60)
                try await world.desk.sendAgain(booked.id, grant: at.secret, at.context)
            }
            await #expect(throws: Refusal.tooMany(.messagesPerVisit, retryAfterSeconds: 3_600)) {
                try await world.desk.sendAgain(booked.id, grant: at.secret, at.context)
            }
            _ = try await world.desk.cancel(booked.id, sequence: booked.sequence, because: .other, writing: false, at.context)
            await #expect(throws: Refusal.tooLate) { try await world.desk.sendAgain(booked.id, grant: at.secret, at.context) }
        }
    }
}
