import Bytes
import Credentials
import Foundation
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct GrantTests {
    private func signedOut(_ desk: Desk, _ grant: GrantSecret) async {
        await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(grant) }
    }

    @Test func aGrantThatIsNotUsedEnds() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            desk.fixture.clock.advance(seconds: 1_799)
            #expect(try await desk.vault.grant(person.grant).idleUntil == desk.now + 1_800)
            desk.fixture.clock.advance(seconds: 1_799)
            _ = try await desk.vault.open([], at: Sample.clinic, grant: person.grant)
            desk.fixture.clock.advance(seconds: 1_800)
            await signedOut(desk, person.grant)
            try await desk.vault.signOut(person.grant)
        }
    }

    @Test func aGrantEndsHoweverMuchItIsUsed() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            for _ in 0..<24 {
                desk.fixture.clock.advance(seconds: 1_799)
                _ = try await desk.vault.grant(person.grant)
            }
            #expect(try await desk.vault.grant(person.grant).idleUntil == person.signedIn.grant.ends)
            desk.fixture.clock.advance(seconds: 24)
            await signedOut(desk, person.grant)
            let other = try await desk.vault.enrol(try await desk.invite("other@example.org"))
            for _ in 0..<2 {
                desk.fixture.clock.advance(seconds: 1_700)
                _ = try await desk.vault.grant(other.secret)
            }
            desk.fixture.clock.advance(seconds: 200)
            await signedOut(desk, other.secret)
        }
        // What is over is swept at the next start.
        try await fixture.withDesk { _ in }
        #expect(try fixture.files("vault/grants").isEmpty)
    }

    @Test func aRestartSignsNobodyOut() async throws {
        let fixture = try Fixture()
        let (person, secret, enrolment) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            return (person, secret, try await desk.vault.enrol(try await desk.invite("other@example.org")))
        }
        fixture.clock.advance(seconds: 120)
        try await fixture.withDesk { desk in
            let view = try await desk.vault.grant(person.grant)
            #expect(view.id == person.signedIn.grant.id && view.method == .passkey && view.provedUntil == person.signedIn.grant.provedUntil)
            #expect(try await desk.vault.open(desk.seals(2), at: Sample.clinic, grant: person.grant).count == 2)
            #expect(try await desk.vault.grant(enrolment.secret).isEnrolment)
            _ = try await desk.addKey(enrolment.secret)
            _ = try await desk.signIn(person.key)
            _ = try await desk.vault.signIn(try desk.proof(person.email, secret), device: nil)
        }
    }

    @Test func aUseIsWrittenEveryFiveMinutesAtMost() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let first = try fixture.files("vault/grants")
            for _ in 0..<4 {
                fixture.clock.advance(seconds: 74)
                _ = try await desk.vault.grant(person.grant)
            }
            #expect(try fixture.files("vault/grants") == first)
            fixture.clock.advance(seconds: 4)
            _ = try await desk.vault.grant(person.grant)
            #expect(try fixture.files("vault/grants") != first)
        }
    }

    /// Whatever the moment of the kill, what was revoked is over.
    @Test func revocationHoldsThoughItsFilesWereLeftBehind() async throws {
        let fixture = try Fixture()
        let (person, before) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            return (person, try fixture.files("vault/grants"))
        }
        #expect(!before.isEmpty)
        try await fixture.withDesk { desk in try await desk.theOperator.revoke(person.id, at: Sample.clinic) }
        #expect(try fixture.files("vault/grants").isEmpty)
        // Killed after the account was written, before the grants' files went.
        for (name, bytes) in before { try fixture.put(bytes, as: "grants/" + name) }
        try await fixture.withDesk { desk in await signedOut(desk, person.grant) }
        #expect(try fixture.files("vault/grants").isEmpty)
    }

    /// The journal says a sign-in that was never answered; nothing else has changed.
    @Test func aKillBetweenTheJournalAndTheFilesLeavesTheRest() async throws {
        let fixture = try Fixture()
        let (person, files) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            return (person, try fixture.files())
        }
        let lost = try await fixture.withDesk { desk in
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            return (try await desk.vault.signIn(.recoveryCode(person.email, codes[0]), device: nil), codes)
        }
        let entries = try JournalCheck.run(settings: fixture.settings).last
        // The account as it was between the two, the new grant never written.
        for name in try fixture.files("vault/grants").keys where files["grants/" + name] == nil {
            try FileManager.default.removeItem(atPath: fixture.settings.directory + "/grants/" + name)
        }
        try await fixture.withDesk { desk in
            await signedOut(desk, lost.0.secret)
            _ = try await desk.vault.grant(person.grant)
            #expect(try await desk.lastEntry() == entries)
            // Used up durably before the grant: it admits nobody again.
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(.recoveryCode(person.email, lost.1[0]), device: nil)
            }
        }
        // Killed before the account was written: as if nothing had been asked.
        for (name, bytes) in files where name.hasPrefix("staff/") { try fixture.put(bytes, as: name) }
        try await fixture.withDesk { desk in
            #expect(try await desk.vault.methods(person.grant).recoveryCodesLeft == 0)
            _ = try await desk.signIn(person.key)
        }
    }

    @Test func halfWrittenAndDamagedGrantsAreOver() async throws {
        let fixture = try Fixture()
        let person = try await fixture.withDesk { try await $0.person("noemie@example.org") }
        let name = try #require(try fixture.files("vault/grants").keys.first)
        try fixture.put(Array(try #require(try fixture.files("vault/grants")[name]).dropLast()), as: "grants/" + name)
        try fixture.put([1, 2, 3], as: "grants/" + name + ".new")
        try await fixture.withDesk { desk in
            await signedOut(desk, person.grant)
            _ = try await desk.signIn(person.key)
        }
    }

    @Test func signingOutEndsOneGrantAndEverywhereAll() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            let third = try await desk.signIn(person.key)
            let other = try await desk.person("other@example.org")
            try await desk.vault.signOut(second.secret)
            try await desk.vault.signOut(second.secret)
            await signedOut(desk, second.secret)
            #expect(try await desk.vault.methods(third.secret).grantCount == 2)
            try await desk.vault.signOutEverywhere(third.secret)
            for grant in [person.grant, third.secret] { await signedOut(desk, grant) }
            _ = try await desk.vault.grant(other.grant)
        }
        #expect(try fixture.files("vault/grants").count == 1)
    }

    @Test func aNewPasswordEndsAllOtherGrants() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            _ = try await desk.setPassword(person.grant)
            await signedOut(desk, second.secret)
            #expect(try await desk.vault.methods(person.grant).grantCount == 1)
        }
    }

    @Test func ofTooManyGrantsTheOneUnusedForLongestEnds() async throws {
        try await Fixture({ $0.grantsPerMemberMax = 3 }).withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            var grants = [person.grant]
            for _ in 0..<2 {
                desk.fixture.clock.advance(seconds: 10)
                grants.append(try await desk.signIn(person.key).secret)
            }
            desk.fixture.clock.advance(seconds: 10)
            _ = try await desk.vault.grant(grants[0])
            _ = try await desk.signIn(person.key)
            await signedOut(desk, grants[1])
            for grant in [grants[0], grants[2]] { _ = try await desk.vault.grant(grant) }
        }
    }

    @Test func revocationEndsGrantsAtOnce() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            let seals = try await desk.seals(1)
            _ = try await desk.vault.open(seals, at: Sample.clinic, grant: person.grant)
            try await desk.vault.revoke(person.id, at: Sample.clinic, grant: manager.grant)
            for grant in [person.grant, second.secret] {
                await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.open(seals, at: Sample.clinic, grant: grant) }
            }
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.signIn(person.key) }
        }
    }

    @Test func aSecretThatIsNoGrantsIsSignedOut() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let forged = try #require(GrantSecret(bytes: person.signedIn.device.bytes))
            await signedOut(desk, forged)
            let hash = try #require(GrantSecret(bytes: person.grant.hash.bytes))
            await signedOut(desk, hash)
        }
    }
}
