import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct ColleagueTests {
    @Test func anInvitationOfSomeoneWhoIsSetUpGivesTheRoleAtOnce() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            let elsewhere = try await desk.person("noemie@example.org", .reception, at: Sample.otherClinic)
            // Whoever was invited elsewhere may be anyone with a link: a manager cannot vouch for them, the operator can.
            await #expect(throws: StaffFault.refused(.knownElsewhere)) {
                try await desk.vault.invite(Desk.invitation("NOEMIE@example.org", .reception), grant: manager.grant)
            }
            let outcome = try await desk.theOperator.invite(Desk.invitation("NOEMIE@example.org", .reception))
            #expect(outcome == .added)
            let view = try await desk.vault.grant(elsewhere.grant)
            #expect(view.member.memberships.map(\.clinic) == [Sample.otherClinic, Sample.clinic] && view.member.id == elsewhere.id)
            // Where else someone works is not shown.
            let shown = try await desk.vault.staff(of: Sample.clinic, grant: manager.grant)
            #expect(
                Set(shown.map(\.id)) == [manager.id, elsewhere.id] && shown.allSatisfy { $0.memberships.map(\.clinic) == [Sample.clinic] })
            #expect(try await desk.theOperator.staff(of: nil).map(\.memberships.count).sorted() == [1, 2])

            // The same role again changes nothing; another ends their grants.
            #expect(try await desk.vault.invite(Desk.invitation("noemie@example.org", .reception), grant: manager.grant) == .added)
            _ = try await desk.vault.grant(elsewhere.grant)
            var other = try Desk.invitation("noemie@example.org", .practitioner)
            // Unasked, nobody's role is taken; nor are they signed out.
            await #expect(throws: StaffFault.refused(.otherRole(.reception))) { try await desk.vault.invite(other, grant: manager.grant) }
            await #expect(throws: StaffFault.refused(.otherRole(.reception))) { try await desk.theOperator.invite(other) }
            _ = try await desk.vault.grant(elsewhere.grant)
            // Told of another role than they have by now, it is not theirs to take either.
            other.replaces = .manager
            await #expect(throws: StaffFault.refused(.otherRole(.reception))) { try await desk.vault.invite(other, grant: manager.grant) }
            other.replaces = .reception
            #expect(try await desk.vault.invite(other, grant: manager.grant) == .added)
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(elsewhere.grant) }
            let again = try await desk.signIn(elsewhere.key)
            #expect(again.grant.member.membership(at: Sample.clinic)?.role == .practitioner)
        }
    }

    @Test func aNewInvitationEndsTheOneBeforeAndWhatItBegan() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            let first = try #require(try await desk.vault.invite(Desk.invitation("noemie@example.org"), grant: manager.grant).link)
            let begun = try await desk.vault.enrol(first)
            var invitation = try Desk.invitation("noemie@example.org", .practitioner)
            invitation.replaces = .reception
            invitation.givenName = "Naomi"
            invitation.language = .english
            let second = try #require(try await desk.vault.invite(invitation, grant: manager.grant).link)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.invitation(first) }
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(begun.secret) }
            let shown = try await desk.vault.invitation(second)
            invitation.replaces = nil
            #expect(shown == invitation)
            #expect(try await desk.theOperator.staff(of: Sample.clinic).count == 2)
        }
    }

    /// Whoever invites is given the link: it must neither lead into another
    /// clinic nor take away what that clinic offered.
    @Test func aManagersLinkNeitherGivesNorTakesARoleThatAnotherClinicOffered() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager, at: Sample.otherClinic)
            _ = try await desk.invite("noemie@example.org", .manager)
            await #expect(throws: StaffFault.refused(.knownElsewhere)) {
                try await desk.vault.invite(Desk.invitation("noemie@example.org", at: Sample.otherClinic), grant: manager.grant)
            }
            #expect(try await desk.theOperator.staff(of: Sample.clinic).map(\.memberships.count) == [1])
            // Whoever invites by the master key gives what was there before too.
            _ = try await desk.invite("b@example.org", .manager)
            let both = try await desk.vault.enrol(try await desk.invite("b@example.org", .reception, at: Sample.otherClinic))
            #expect(both.grant.member.memberships.count == 2)
            await #expect(throws: StaffFault.refused(.knownElsewhere)) {
                try await desk.vault.invite(Desk.invitation("b@example.org", at: Sample.otherClinic), grant: manager.grant)
            }
        }
    }

    private func with(_ invitation: StaffInvitation, _ change: (inout StaffInvitation) -> Void) -> StaffInvitation {
        var changed = invitation
        change(&changed)
        return changed
    }

    @Test func namesAndRolesAreChecked() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            for name in ["", " ", "12", String(repeating: "é", count: 81), "a\u{0}b", "a\nb"] {
                for isGiven in [true, false] {
                    let invitation = try with(Desk.invitation("noemie@example.org")) {
                        if isGiven { $0.givenName = name } else { $0.familyName = name }
                    }
                    await #expect(throws: StaffFault.refused(.malformed)) { try await desk.vault.invite(invitation, grant: manager.grant) }
                    await #expect(throws: StaffFault.refused(.malformed)) { try await desk.theOperator.invite(invitation) }
                }
            }
            let nobodys = try with(Desk.invitation("noemie@example.org", .practitioner)) {
                $0.membership = Membership(clinic: Sample.clinic, role: .practitioner)
            }
            await #expect(throws: StaffFault.refused(.malformed)) { try await desk.vault.invite(nobodys, grant: manager.grant) }
            let support = try Desk.invitation("noemie@example.org", .support)
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.invite(support, grant: manager.grant) }
            #expect(try await desk.theOperator.invite(support).link != nil)
        }
    }

    @Test func whatManagesNeedsAFreshProof() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            let person = try await desk.person("noemie@example.org")
            desk.fixture.clock.advance(seconds: 600)
            await #expect(throws: StaffFault.refused(.proofNeeded)) {
                try await desk.vault.invite(Desk.invitation("c@example.org"), grant: manager.grant)
            }
            await #expect(throws: StaffFault.refused(.proofNeeded)) {
                try await desk.vault.revoke(person.id, at: Sample.clinic, grant: manager.grant)
            }
            _ = try await desk.vault.staff(of: Sample.clinic, grant: manager.grant)
            _ = try await desk.vault.prove(try await desk.proof(manager.key), device: nil, grant: manager.grant)
            try await desk.vault.revoke(person.id, at: Sample.clinic, grant: manager.grant)
        }
    }

    @Test func nobodyTakesTheirOwnRoleAway() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.revoke(manager.id, at: Sample.clinic, grant: manager.grant)
            }
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.invite(Desk.invitation("Manager@example.org", .reception), grant: manager.grant)
            }
            try await desk.theOperator.revoke(manager.id, at: Sample.clinic)
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(manager.grant) }
        }
    }

    @Test func aRoleThatGoesLeavesTheOthers() async throws {
        try await Fixture().withDesk { desk in
            let manager = try await desk.person("manager@example.org", .manager)
            let person = try await desk.person("noemie@example.org", .reception)
            _ = try await desk.theOperator.invite(Desk.invitation("noemie@example.org", at: Sample.otherClinic))
            let before = try await desk.signIn(person.key)
            try await desk.vault.revoke(person.id, at: Sample.clinic, grant: manager.grant)
            await #expect(throws: StaffFault.refused(.unknownStaff)) {
                try await desk.vault.revoke(person.id, at: Sample.clinic, grant: manager.grant)
            }
            let again = try await desk.signIn(person.key)
            let (here, there) = (try await desk.seals(1), try await desk.seals(1, at: Sample.otherClinic))
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.open(here, at: Sample.clinic, grant: again.secret)
            }
            #expect(try await desk.vault.open(there, at: Sample.otherClinic, grant: again.secret).count == 1)
            // What was begun before ends here, and goes on there.
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.open(here, at: Sample.clinic, grant: before.secret)
            }
            #expect(try await desk.vault.open(there, at: Sample.otherClinic, grant: before.secret).count == 1)
            #expect(try await desk.vault.grant(before.secret).member.memberships.map(\.clinic) == [Sample.otherClinic])
        }
    }

    @Test func revokingEverythingLeavesNoWayIn() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            let link = try await desk.theOperator.signInLink(for: person.email)
            try await desk.theOperator.revoke(person.id, at: nil)
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(person.grant) }
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.signIn(.link(link), device: nil) }
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.signIn(person.key) }
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(try desk.proof(person.email, secret), device: nil)
            }
            await #expect(throws: StaffFault.refused(.unknownStaff)) { try await desk.theOperator.signInLink(for: person.email) }
            await #expect(throws: StaffFault.refused(.unknownStaff)) { try await desk.theOperator.revoke(person.id, at: nil) }
            #expect(try await desk.theOperator.staff(of: nil).isEmpty)
            // The address is free, and the authenticator too.
            let anew = try await desk.vault.enrol(try await desk.invite("noemie@example.org"))
            _ = try await desk.addKey(anew.secret, person.key)
        }
        #expect(try fixture.files("vault/staff").count == 1)
    }

    /// An account without a role stays, with its ways, until it has one again.
    @Test func whoHasNoRoleCannotSignInUntilGivenOne() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            try await desk.theOperator.revoke(person.id, at: Sample.clinic)
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.signIn(person.key) }
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(.recoveryCode(person.email, codes[0]), device: nil)
            }
            await #expect(throws: StaffFault.refused(.unknownStaff)) { try await desk.theOperator.signInLink(for: person.email) }
            #expect(try await desk.theOperator.invite(Desk.invitation("noemie@example.org")) == .added)
            #expect(try await desk.signIn(person.key).grant.member.id == person.id)
        }
    }

    @Test func clinicsAndTheServiceHaveRoomForSoMany() async throws {
        let limits: (inout VaultSettings) -> Void = { ($0.accountsMax, $0.membersPerClinicMax, $0.clinicsPerMemberMax) = (4, 3, 2) }
        try await Fixture(limits).withDesk { desk in
            for name in ["a", "b", "c"] { _ = try await desk.invite("\(name)@example.org") }
            await #expect(throws: StaffFault.refused(.tooMany)) { try await desk.invite("d@example.org") }
            _ = try await desk.invite("a@example.org")
            _ = try await desk.invite("a@example.org", at: Sample.otherClinic)
            let third = ClinicID(high: 1, low: 1)
            await #expect(throws: StaffFault.refused(.tooMany)) { try await desk.invite("a@example.org", at: third) }
            _ = try await desk.invite("d@example.org", at: third)
            await #expect(throws: StaffFault.refused(.tooMany)) { try await desk.invite("e@example.org", at: third) }
        }
    }
}
