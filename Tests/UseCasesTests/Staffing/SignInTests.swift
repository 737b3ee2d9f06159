import Credentials
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Patients
@testable import UseCases

/// One's own sign-ins, through what the desk calls.
@Suite struct SignInTests {
    /// What is remembered for the minutes without a vault forgets what was ended.
    @Test func whatWasEndedIsOverAlsoWhileTheVaultIsAway() async throws {
        try await withWorld(.sqlite) { world in
            let staffing = Staffing(world.house)
            let now = world.clock.now()
            let here = try await world.signIn()
            let there = try await world.signIn()
            let other = try await world.signIn(name: "Nora")
            for at in [here, there, other] { _ = try await staffing.grant(at.secret, at: now) }
            let theirs = try #require(try await staffing.signIns(here.secret).first { !$0.isThis })
            await #expect(throws: Refusal.staff(.unknownSignIn)) { try await staffing.endSignIn(theirs.id, grant: other.secret) }
            #expect(staffing.recalled(there.secret, at: now) != nil)
            try await staffing.endSignIn(theirs.id, grant: here.secret)
            world.vault.isAway = true
            await #expect(throws: Refusal.vaultUnavailable) { _ = try await staffing.grant(there.secret, at: now) }
            _ = try await staffing.grant(here.secret, at: now)
            _ = try await staffing.grant(other.secret, at: now)
            await #expect(throws: Refusal.vaultUnavailable) { try await staffing.endOtherSignIns(here.secret, here.member.id) }
            world.vault.isAway = false
            await #expect(throws: Refusal.staff(.signedOut)) { _ = try await staffing.grant(there.secret, at: now) }
        }
    }

    @Test func allOthersAreForgottenToo() async throws {
        try await withWorld(.sqlite) { world in
            let staffing = Staffing(world.house)
            let now = world.clock.now()
            let here = try await world.signIn()
            let there = try await world.signIn()
            let other = try await world.signIn(name: "Nora")
            for at in [here, there, other] { _ = try await staffing.grant(at.secret, at: now) }
            try await staffing.endOtherSignIns(here.secret, here.member.id)
            #expect(staffing.recalled(there.secret, at: now) == nil && staffing.recalled(other.secret, at: now) != nil)
            _ = try await staffing.grant(here.secret, at: now)
            await #expect(throws: Refusal.staff(.signedOut)) { _ = try await staffing.grant(there.secret, at: now) }
        }
    }
}
