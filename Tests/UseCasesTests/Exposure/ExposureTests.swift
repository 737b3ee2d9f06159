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
@testable import Reach
@testable import UseCases

/// The two sets: opened on record, and could have been opened.
@Suite struct ExposureTests {
    private func report(
        _ world: World, since: Instant = World.start - 86_400, until: Instant? = nil, actor: StaffID? = nil, clinic: ClinicID? = nil,
        isOperator: Bool = true, isReadable: Bool = true
    ) async throws -> ExposureReport {
        let known = isOperator ? try await world.staffOperator.staff(of: nil) : nil
        let vault = world.vault
        let pages: JournalPages = { after, limit throws(VaultError) in try await vault.journal(after: after, limit: limit) }
        return try await Exposure(world.house).report(
            ExposureQuestion(
                since: since, until: until ?? (world.clock.now() + 1), actor: actor, clinic: clinic, grantSecondsMax: 43_200),
            members: known, pages: isReadable ? pages : nil, world.system)
    }

    private func importAll(_ world: World) async throws {
        let journal = JournalImport(world.house)
        while try await journal.step(world.system) > 0 {}
    }

    @Test(arguments: EngineKind.allCases)
    func exactlyWhatASessionOpenedIsOnRecordImportedOrNot(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let opened = [try await world.book(slots[0].id), try await world.book(slots[1].id)]
            let elsewhere = try await world.book(try await world.openSlots(clinic: World.verdun)[0].id)
            // The operator's invitation of the second makes the first's reach uncertain: it is the one that is asked about.
            let verdun = try await world.signIn(at: World.verdun, name: "Vera")
            let reception = try await world.signIn()
            _ = try await world.day(reception)
            _ = try await world.day(reception)
            _ = try await world.day(verdun)
            for isImported in [false, true] {
                if isImported { try await importAll(world) }
                let found = try await report(world)
                #expect(found.completeness.isComplete && found.opened.count == 2)
                let mine = try #require(found.opened.first { $0.staff == reception.member.id })
                #expect(mine.by == .staff(.reception) && mine.purpose == .dayView && mine.entries == 1 && mine.openings == 2)
                #expect(Set(mine.visits.map(\.id)) == Set(opened.map(\.appointment.id)))
                #expect(Set(mine.visits.map(\.reference)) == Set(opened.map(\.appointment.reference)))
                #expect(found.openedVisits.count == 3)
                // Of one person, and of one clinic.
                let actor = try await report(world, actor: verdun.member.id)
                #expect(actor.opened.map(\.staff) == [verdun.member.id] && actor.couldOpen.signIns.map(\.staff) == [verdun.member.id])
                let clinic = try await report(world, clinic: World.verdun)
                #expect(clinic.openedVisits.map(\.id) == [elsewhere.appointment.id])
                #expect(clinic.couldOpen.signIns.map(\.staff) == [verdun.member.id] && clinic.couldOpen.byLink == 1)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func thePeriodTakesItsFirstInstantAndLeavesItsEnd(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let at = try await world.signIn()
            world.clock.advance(100)
            let now = world.clock.now()
            _ = try await world.day(at)
            try await importAll(world)
            world.clock.advance(100)
            #expect(try await report(world, since: now, until: now + 1).openedVisits.count == 1)
            #expect(try await report(world, since: now + 1, until: now + 50).openedVisits.isEmpty)
            #expect(try await report(world, since: now - 50, until: now).openedVisits.isEmpty)
            // What could have been does not depend on whether it was.
            for since in [now - 50, now + 1] {
                let could = try await report(world, since: since, until: since + 40).couldOpen
                #expect(could.visits.count == 1 && could.signIns.count == 1 && could.signIns[0].from == since)
                #expect(!could.signIns[0].endIsKnown && could.signIns[0].until == since + 40)
            }
            #expect(try await report(world, since: now - 10_000, until: now - 5_000).couldOpen.signIns.isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSignInReachesAllVisitsOfItsClinicsFromItsBeginningToItsEnd(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let before = try await world.book(slots[0].id)
            _ = try await world.book(try await world.openSlots(clinic: World.verdun)[0].id)
            let at = try await world.signIn()
            world.clock.advance(60)
            try await world.vault.signOut(at.secret)
            world.clock.advance(60)
            // Booked after the sign-in had ended: out of its reach.
            let later = try await world.book(slots[1].id)
            let signIn = try #require(try await report(world).couldOpen.signIns.first)
            #expect(signIn.endIsKnown && signIn.until - signIn.from == 61 && signIn.clinics == [World.plateau] && signIn.doubts.isEmpty)
            let found = try await report(world)
            #expect(found.couldOpen.visits.map(\.id) == [before.appointment.id] && found.opened.isEmpty)
            #expect(found.couldOpen.byLink == 3 && found.couldOpen.messages == 3)
            // Support signs in and reaches nobody.
            _ = try await world.signIn(.support, name: "Sylvie")
            let support = try await report(world, since: world.clock.now())
            #expect(support.couldOpen.signIns.isEmpty && !support.couldOpen.visits.contains { $0.id == later.appointment.id })
        }
    }

    /// Who waits is within reach of a captured service, and each request that
    /// is sealed for a clinic stands on the record under a purpose of its own.
    @Test(arguments: EngineKind.allCases)
    func whoWaitsIsCountedAndWhatBecomesAVisitIsOnRecord(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let start = world.clock.now()
            let first = try await world.wait(1)
            let second = try await world.wait(2)
            _ = try await world.wait(3) { $0.clinic = World.verdun }
            #expect(try await report(world).couldOpen.requests == 3)
            #expect(try await report(world, clinic: World.plateau).couldOpen.requests == 2)
            #expect(try await report(world, since: start - 100, until: start).couldOpen.requests == 0)
            world.clock.advance(60)
            try await world.requests.leave(second, world.patient())
            world.clock.advance(60)
            #expect(try await report(world, since: world.clock.now()).couldOpen.requests == 2, "its copies are erased")
            #expect(try await report(world).couldOpen.requests == 3)
            _ = try await world.free(try await world.openPlace(in: 2 * 3600))
            try await world.match(Matching(world.house))
            let offer = try #require(try await world.offerLink(first))
            _ = try await world.requests.accept(offer.offer, .request(first), world.patient())
            try await importAll(world)
            let found = try await report(world)
            #expect(found.opened.contains { $0.by == .person && $0.purpose == .request && $0.openings == 1 })
            #expect(found.couldOpen.uncertainCopies == 0, "nobody but its one clinic could have had it")
        }
    }

    @Test func whereRightsAreUnknownAllIsCountedAndSaid() async throws {
        try await withWorld(.sqlite) { world in
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            _ = try await world.book(try await world.openSlots(clinic: World.verdun)[0].id)
            let at = try await world.signIn()
            let exact = try await report(world).couldOpen
            #expect(exact.visits.count == 1 && exact.signIns[0].doubts.isEmpty)
            let blind = try await report(world, isOperator: false).couldOpen
            #expect(blind.visits.count == 2 && blind.signIns[0].clinics == nil && blind.signIns[0].doubts == [.accountsUnknown])
            // The operator takes the role away: whose rights that were, the journal does not say.
            try await world.staffOperator.revoke(at.member.id, at: nil)
            let after = try await report(world).couldOpen
            #expect(after.visits.count == 2 && after.signIns[0].doubts == [.changedByOperator] && after.signIns[0].endIsKnown)
        }
    }

    /// The accounts of a restored vault are those of its backup, not of the sign-ins before.
    @Test func aRestoreSinceMakesASignInsReachUncertain() async throws {
        try await withWorld(.sqlite) { world in
            _ = try await world.signIn()
            try await importAll(world)
            #expect(try await report(world).couldOpen.signIns[0].doubts.isEmpty)
            let permit = try Permit.ofSystem(.keepRecord)
            let now = world.clock.now() + 10
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.keep(
                    JournalRow(
                        writer: [9, 9, 9, 9, 9, 9, 9, 9], number: 1, at: now, purpose: 10, actor: 2, staff: nil, grant: nil, role: nil,
                        digest: [2], openings: []))
            }
            world.clock.advance(20)
            let found = try await report(world)
            #expect(found.couldOpen.signIns[0].doubts == [.changedByOperator] && found.completeness.journals == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasDestroyedBeforeThePeriodIsOutOfReach(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            try await importAll(world)
            world.clock.advance(Int64(Limits.shredAfterDays + 2) * 86_400)
            let now = world.clock.now()
            _ = try await world.signIn()
            #expect(try await report(world, since: now).couldOpen.visits.map(\.id) == [booked.appointment.id])
            _ = try await world.administration.shred(world.system)
            // In a period that reaches back before it, it was there; after it, no longer.
            #expect(try await report(world, since: now - 100).couldOpen.visits.count == 1)
            world.clock.advance(60)
            _ = try await world.signIn(name: "Rita")
            let after = try await report(world, since: now + 1).couldOpen
            #expect(after.visits.isEmpty && after.byLink == 0 && after.uncertainCopies == 0 && after.signIns.count == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aBrokenRecordIsSaidToBeBroken(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            let at = try await world.signIn()
            _ = try await world.day(at)
            try await importAll(world)
            #expect(try await report(world, isReadable: false).completeness.isComplete == false)
            let permit = try Permit.ofSystem(.keepRecord)
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.execute("DELETE FROM journal_entry WHERE n = 2", [])
            }
            let broken = try await report(world)
            #expect(broken.completeness.faults.map(\.kind) == [.gap] && !broken.completeness.isComplete)
            world.clock.advance(100_000)
            // A period that the gap cannot touch is whole.
            #expect(try await report(world, since: world.clock.now()).completeness.isComplete)
        }
    }
}
