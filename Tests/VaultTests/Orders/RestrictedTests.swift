import Containment
import Credentials
import Scheduling
import Seals
import TestKit
import Testing
import VaultCalls

@testable import Vault

/// What a vault does at `restricted`: who was let in before has to sign in
/// again, and nobody is let in or put out by a colleague.
@Suite struct RestrictedTests {
    private func isSignedOut(_ desk: Desk, _ grant: GrantSecret) async throws -> Bool {
        do {
            _ = try await desk.vault.grant(grant)
            return false
        } catch StaffFault.refused(.signedOut) {
            return true
        }
    }

    @Test(arguments: [Level.restricted, .frozen])
    func signInsOfBeforeAreOverUntilANewOne(_ level: Level) async throws {
        let ordered = try Ordered()
        let clock = ordered.fixture.clock
        let (old, new) = try await ordered.fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            try ordered.raise(1, .guarded)
            #expect(try await !isSignedOut(desk, person.grant))
            clock.advance(seconds: 5)
            let before = try await desk.lastEntry()
            try ordered.raise(2, level)
            #expect(try await isSignedOut(desk, person.grant))
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.open([], at: Sample.clinic, grant: person.grant) }
            await #expect(throws: StaffFault.refused(.signedOut)) {
                try await desk.vault.prove(desk.proof(person.key), device: nil, grant: person.grant)
            }
            #expect(try await desk.journal(after: before).map(\.purpose) == [.signOut])
            clock.advance(seconds: 1)
            let again = try await desk.signIn(person.key)
            #expect(try await !isSignedOut(desk, again.secret))
            // Another order ends it again; one that is sent twice does not.
            clock.advance(seconds: 1)
            try ordered.raise(2, level)
            #expect(try await !isSignedOut(desk, again.secret))
            // What an order ended does not begin again with its end.
            try ordered.lower(3, of: [1, 2])
            #expect(try await isSignedOut(desk, person.grant))
            #expect(try await !isSignedOut(desk, again.secret))
            return (person.grant, again.secret)
        }
        try await ordered.fixture.withDesk { desk in
            let isOver = (try await isSignedOut(desk, old), try await isSignedOut(desk, new))
            #expect(isOver == (true, false))
        }
    }

    @Test func anOrderEndsTheSignInsThatItIsAbout() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            let here = try await desk.person("noemie@example.org")
            let colleague = try await desk.person("rene@example.org")
            let there = try await desk.person("islands@example.org", at: Sample.otherClinic)
            try ordered.raise(1, .restricted, [.surface(.front), .surface(.watch)])
            #expect(try await !isSignedOut(desk, here.grant))
            try ordered.raise(2, .restricted, [.staff(here.id)])
            #expect(try await isSignedOut(desk, here.grant))
            #expect(try await !isSignedOut(desk, colleague.grant))
            try ordered.raise(3, .restricted, [.clinicSurface(Sample.clinic, .desk)])
            #expect(try await isSignedOut(desk, colleague.grant))
            #expect(try await !isSignedOut(desk, there.grant))
            try ordered.raise(4, .restricted, [.surface(.desk)])
            #expect(try await isSignedOut(desk, there.grant))
        }
    }

    /// Nobody whom an order of `dark` is about is let in at all.
    @Test func oneOfStaffInTheDarkIsNotLetIn() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let colleague = try await desk.person("rene@example.org")
            try ordered.raise(1, .dark, [.staff(person.id)])
            desk.fixture.clock.advance(seconds: 1)
            await expectContained { _ = try await desk.signIn(person.key) }
            _ = try await desk.signIn(colleague.key)
            #expect(try await !isSignedOut(desk, colleague.grant))
        }
    }

    @Test func colleaguesLetNobodyInOrOutAndTheOperatorDoes() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            let colleague = try await desk.person("rene@example.org")
            try ordered.raise(1, .restricted, [.clinic(Sample.clinic)])
            desk.fixture.clock.advance(seconds: 1)
            let manager = try await desk.person("noemie@example.org", .manager)
            await expectContained { _ = try await desk.vault.invite(Desk.invitation("new@example.org"), grant: manager.grant) }
            await expectContained { try await desk.vault.revoke(colleague.id, at: Sample.clinic, grant: manager.grant) }
            _ = try await desk.vault.staff(of: Sample.clinic, grant: manager.grant)
            // One's own ways to sign in stay one's own.
            _ = try await desk.addKey(manager.grant)
            _ = try await desk.person("operator@example.org")
            try await desk.theOperator.revoke(colleague.id, at: Sample.clinic)
            try ordered.lower(2, of: [1])
            _ = try await desk.vault.invite(Desk.invitation("new@example.org"), grant: manager.grant)
        }
    }

    /// An invitation that was made before the order is no way round it.
    @Test func linksOfBeforeAreOver() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let invitation = try await desk.invite("new@example.org")
            let there = try await desk.invite("islands@example.org", at: Sample.otherClinic)
            let link = try await desk.theOperator.signInLink(for: person.email)
            let enrolment = try await desk.vault.enrol(invitation)
            try ordered.raise(1, .restricted, [.clinic(Sample.clinic)])
            #expect(try await isSignedOut(desk, enrolment.secret))
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.enrol(invitation) }
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.invitation(invitation) }
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.signIn(.link(link), device: nil) }
            _ = try await desk.vault.enrol(there)
            desk.fixture.clock.advance(seconds: 1)
            _ = try await desk.vault.enrol(desk.invite("new@example.org"))
            _ = try await desk.vault.signIn(.link(desk.theOperator.signInLink(for: person.email)), device: nil)
        }
    }

    /// By a clock that was ahead: nobody is kept out until then.
    @Test func anOrderFromTheFutureEndsWhatWasAndNothingThatComes() async throws {
        let ordered = try Ordered()
        let clock = ordered.fixture.clock
        try await ordered.fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            clock.advance(seconds: 9_000)
            try ordered.raise(1, .restricted)
            clock.advance(seconds: -9_000)
            #expect(try await isSignedOut(desk, person.grant))
            clock.advance(seconds: 1)
            let again = try await desk.signIn(person.key)
            #expect(try await !isSignedOut(desk, again.secret))
        }
    }
}
