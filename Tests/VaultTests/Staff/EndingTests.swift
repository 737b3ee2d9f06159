import Bytes
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Credentials
@testable import Vault

/// Sign-ins that there are, and who may end which.
@Suite struct EndingTests {
    private static let firefox = BrowserKind(family: .firefox, system: .linux)

    private func ended(_ desk: Desk, _ grant: GrantSecret) async {
        await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(grant) }
    }

    @Test func whatIsListedIsOnesOwnAndAllOfIt() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let other = try await desk.person("other@example.org")
            desk.fixture.clock.advance(seconds: 60)
            let link = try await desk.theOperator.signInLink(for: person.email)
            let second = try await desk.vault.signIn(.link(link), device: person.signedIn.device, browser: Self.firefox)
            desk.fixture.clock.advance(seconds: 60)
            let third = try await desk.signIn(person.key)
            desk.fixture.clock.advance(seconds: 60)
            let list = try await desk.vault.signIns(second.secret)
            #expect(list.map(\.id) == [third, second, person.signedIn].map(\.grant.id))
            #expect(list.map(\.method) == [.passkey, .link, .passkey])
            #expect(list.map(\.isThis) == [false, true, false])
            #expect(list.map(\.isThisBrowser) == [false, true, true])
            #expect(list.map(\.browser) == [nil, Self.firefox, nil])
            #expect(list.map(\.began) == [third, second, person.signedIn].map(\.grant.began))
            #expect(list[1].lastUsed == desk.now && list[0].lastUsed == third.grant.began)
            #expect(try await desk.vault.signIns(other.grant).map(\.id) == [other.signedIn.grant.id])
            // What has ended is no longer there.
            try await desk.vault.signOut(third.secret)
            #expect(try await desk.vault.signIns(second.secret).count == 2)
            await ended(desk, third.secret)
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.signIns(third.secret) }
        }
    }

    @Test func oneIsEndedAtOnceAndNoOther() async throws {
        let fixture = try Fixture()
        let (first, second, third) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            let third = try await desk.signIn(person.key)
            let seals = try await desk.seals(1)
            _ = try await desk.vault.open(seals, at: Sample.clinic, grant: second.secret)
            let entry = try await desk.lastEntry()
            try await desk.vault.endSignIn(second.grant.id, grant: person.grant)
            #expect(try await desk.journal(after: entry).map(\.purpose) == [.signOut])
            await ended(desk, second.secret)
            await #expect(throws: StaffFault.refused(.signedOut)) {
                try await desk.vault.open(seals, at: Sample.clinic, grant: second.secret)
            }
            _ = try await desk.vault.grant(third.secret)
            await #expect(throws: StaffFault.refused(.unknownSignIn)) {
                try await desk.vault.endSignIn(second.grant.id, grant: person.grant)
            }
            return (person.signedIn, second, third)
        }
        try await fixture.withDesk { desk in
            await ended(desk, second.secret)
            let left = try await desk.vault.signIns(first.secret).map(\.id)
            #expect(Set(left) == Set([first, third].map(\.grant.id)))
        }
    }

    @Test func nobodyEndsAnothersWhateverTheirRole() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let manager = try await desk.person("manager@example.org", .manager)
            let entry = try await desk.lastEntry()
            for id in [person.signedIn.grant.id, GrantID(high: 7, low: 7)] {
                await #expect(throws: StaffFault.refused(.unknownSignIn)) { try await desk.vault.endSignIn(id, grant: manager.grant) }
            }
            try await desk.vault.endOtherSignIns(manager.grant)
            _ = try await desk.vault.grant(person.grant)
            #expect(try await desk.lastEntry() == entry)
        }
    }

    @Test func endingTakesAFreshProofAndLookingDoesNot() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            desk.fixture.clock.advance(seconds: desk.fixture.settings.proofSeconds)
            #expect(try await desk.vault.signIns(second.secret).count == 2)
            await #expect(throws: StaffFault.refused(.proofNeeded)) {
                try await desk.vault.endSignIn(person.signedIn.grant.id, grant: second.secret)
            }
            await #expect(throws: StaffFault.refused(.proofNeeded)) { try await desk.vault.endOtherSignIns(second.secret) }
            _ = try await desk.vault.grant(person.grant)
            _ = try await desk.vault.prove(try await desk.proof(person.key), device: nil, grant: second.secret)
            try await desk.vault.endSignIn(person.signedIn.grant.id, grant: second.secret)
            await ended(desk, person.grant)
        }
    }

    /// Whoever sets up an account has proved nothing yet.
    @Test func anEnrolmentNeitherListsNorEnds() async throws {
        try await Fixture().withDesk { desk in
            let enrolment = try await desk.vault.enrol(try await desk.invite("new@example.org"))
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.signIns(enrolment.secret) }
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.endOtherSignIns(enrolment.secret) }
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.endSignIn(enrolment.grant.id, grant: enrolment.secret)
            }
        }
    }

    @Test func allOthersEndAndThisOneGoesOnAlsoAfterARestart() async throws {
        let fixture = try Fixture()
        let (person, second, files) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let second = try await desk.signIn(person.key)
            let files = try fixture.files("vault/grants")
            try await desk.vault.endOtherSignIns(second.secret)
            await ended(desk, person.grant)
            #expect(try await desk.vault.signIns(second.secret).map(\.isThis) == [true])
            try await desk.vault.endOtherSignIns(second.secret)
            return (person, second, files)
        }
        // Killed after the account was written, before the file of what ended went.
        for (name, bytes) in files where name != second.grant.id.description { try fixture.put(bytes, as: "grants/" + name) }
        try await fixture.withDesk { desk in
            await ended(desk, person.grant)
            _ = try await desk.vault.grant(second.secret)
        }
    }

    @Test func anOperatorEndsOnePersonsOrEverybodys() async throws {
        let fixture = try Fixture()
        let (person, other) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let other = try await desk.person("other@example.org")
            let second = try await desk.signIn(person.key)
            let entry = try await desk.lastEntry()
            #expect(try await desk.theOperator.endSignIns(of: EmailAddress("NOEMIE@example.org")) == EndedSignIns(signIns: 2, people: 1))
            #expect(try await desk.journal(after: entry).map(\.purpose) == [.signOut, .signOut])
            for grant in [person.grant, second.secret] { await ended(desk, grant) }
            _ = try await desk.vault.grant(other.grant)
            #expect(try await desk.theOperator.endSignIns(of: person.email) == EndedSignIns(signIns: 0, people: 0))
            await #expect(throws: StaffFault.refused(.unknownStaff)) {
                try await desk.theOperator.endSignIns(of: EmailAddress("nobody@example.org"))
            }
            let enrolment = try await desk.vault.enrol(try await desk.invite("new@example.org"))
            let again = try await desk.signIn(person.key)
            #expect(try await desk.theOperator.endSignIns(of: nil) == EndedSignIns(signIns: 3, people: 3))
            for grant in [again.secret, other.grant, enrolment.secret] { await ended(desk, grant) }
            return (person, other)
        }
        try await fixture.withDesk { desk in
            for grant in [person.grant, other.grant] { await ended(desk, grant) }
            // They come back as they came.
            _ = try await desk.signIn(person.key)
        }
    }

    /// Nobody is signed out by an upgrade.
    @Test func aGrantOfBeforeBrowsersWereKeptReadsBack() async throws {
        let fixture = try Fixture()
        let person = try await fixture.withDesk { try await $0.person("noemie@example.org") }
        let core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        var grant = try #require(core.staff.grants.grant(person.grant))
        #expect(grant.device == person.signedIn.device.hash)
        grant.device = nil
        grant.browser = nil
        // Two absent values, a byte each.
        let earlier = [1] + grant.bytes.dropFirst().dropLast(2)
        #expect(try StaffGrant(bytes: earlier).bytes == grant.bytes)
        #expect(throws: ByteError.malformed) { try StaffGrant(bytes: [3] + earlier.dropFirst()) }
        #expect(throws: ByteError.malformed) { try StaffGrant(bytes: earlier + [0, 0]) }
    }
}
