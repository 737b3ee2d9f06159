import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Credentials
@testable import Vault

@Suite struct WayTests {
    @Test func theLastWayToSignInIsNotTakenAway() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            await #expect(throws: StaffFault.refused(.lastMethod)) {
                try await desk.vault.removePasskey(person.key.credentialID, grant: person.grant)
            }
            let second = try await desk.addKey(person.grant)
            let methods = try await desk.vault.methods(person.grant)
            #expect(methods.passkeys.map(\.credentialID) == [person.key.credentialID, second.credentialID])
            #expect(methods.passkeys[0].lastUsed == desk.now && methods.passkeys[1].lastUsed == nil && methods.passkeys[1].name == "Clé")
            try await desk.vault.removePasskey(person.key.credentialID, grant: person.grant)
            try await desk.vault.removePasskey(person.key.credentialID, grant: person.grant)
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.signIn(person.key) }
            _ = try await desk.setPassword(person.grant)
            try await desk.vault.removePasskey(second.credentialID, grant: person.grant)
            #expect(try await desk.vault.methods(person.grant).hasPassword)
        }
    }

    @Test func whatChangesAWayNeedsAFreshProofOnceThereIsOne() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            let secret = try await desk.vault.newTimeCodeSecret(person.grant, isAnother: false)
            let creation = try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
            desk.fixture.clock.advance(seconds: 599)
            _ = try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
            desk.fixture.clock.advance(seconds: 1)
            let grant = person.grant
            await #expect(throws: StaffFault.refused(.proofNeeded)) { try await desk.vault.passkeyCreation(grant, binding: Desk.binding) }
            await #expect(throws: StaffFault.refused(.proofNeeded)) {
                try await desk.vault.addPasskey(
                    SoftKey().registration(creation.challenge), named: "a", challenge: creation.challenge, binding: Desk.binding,
                    grant: grant)
            }
            await #expect(throws: StaffFault.refused(.proofNeeded)) {
                try await desk.vault.removePasskey(person.key.credentialID, grant: grant)
            }
            await #expect(throws: StaffFault.refused(.proofNeeded)) { try await desk.vault.newTimeCodeSecret(grant, isAnother: false) }
            await #expect(throws: StaffFault.refused(.proofNeeded)) {
                try await desk.vault.setPassword(Password(Desk.password), code: desk.code(secret), grant: grant)
            }
            await #expect(throws: StaffFault.refused(.proofNeeded)) { try await desk.vault.newRecoveryCodes(grant) }
            _ = try await desk.vault.methods(grant)
            let proved = try await desk.vault.prove(.recoveryCode(person.email, codes[0]), device: nil, grant: grant)
            #expect(proved.provedUntil == desk.now + 600 && proved.id == person.signedIn.grant.id)
            _ = try await desk.addKey(grant)
        }
    }

    @Test func whoHasNoWayYetAddsTheFirstWithoutAProof() async throws {
        try await Fixture().withDesk { desk in
            _ = try await desk.invite("noemie@example.org")
            let link = try await desk.theOperator.signInLink(for: EmailAddress("noemie@example.org")!)
            let grant = try await desk.vault.signIn(.link(link), device: nil).secret
            desk.fixture.clock.advance(seconds: 600)
            _ = try await desk.addKey(grant)
            await #expect(throws: StaffFault.refused(.proofNeeded)) { try await desk.vault.passkeyCreation(grant, binding: Desk.binding) }
        }
    }

    @Test func aProofIsByTheSamePerson() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let other = try await desk.person("other@example.org")
            let secret = try await desk.setPassword(other.grant)
            let codes = try await desk.vault.newRecoveryCodes(other.grant)
            for proof in [try await desk.proof(other.key), try desk.proof(other.email, secret), .recoveryCode(other.email, codes[0])] {
                await #expect(throws: StaffFault.refused(.signInFailed)) {
                    try await desk.vault.prove(proof, device: nil, grant: person.grant)
                }
            }
            // None of it was used up.
            _ = try await desk.vault.signIn(.recoveryCode(other.email, codes[0]), device: nil)
            _ = try await desk.vault.signIn(try desk.proof(other.email, secret), device: nil)
            _ = try await desk.vault.prove(try await desk.proof(person.key), device: nil, grant: person.grant)
        }
    }

    @Test func anEnrolmentIsForSettingUpAWayAlone() async throws {
        try await Fixture().withDesk { desk in
            let link = try await desk.invite("noemie@example.org", .manager)
            let person = try await desk.person("other@example.org")
            let grant = try await desk.vault.enrol(link).secret
            let seals = try await desk.seals(1)
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.open(seals, at: Sample.clinic, grant: grant) }
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.staff(of: Sample.clinic, grant: grant) }
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.invite(Desk.invitation("c@example.org"), grant: grant)
            }
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.revoke(person.id, at: Sample.clinic, grant: grant)
            }
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.newRecoveryCodes(grant) }
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.removePasskey([1], grant: grant) }
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.signOutEverywhere(grant) }
            let proof = try await desk.proof(person.key)
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.prove(proof, device: nil, grant: grant) }
            _ = try await desk.vault.methods(grant)
            // A later beginning ends an earlier one; the link works until a way stands.
            let later = try await desk.vault.enrol(link).secret
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(grant) }
            try await desk.vault.signOut(later)
            let last = try await desk.vault.enrol(link).secret
            _ = try await desk.setPassword(last)
            #expect(try await desk.vault.open(seals, at: Sample.clinic, grant: last).count == 1)
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.invitation(link) }
        }
    }

    @Test func aPasskeyIsRegisteredOnceOnItsOwnPageForItsOwnGrant() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let other = try await desk.person("other@example.org")
            func add(
                _ key: SoftKey, _ creation: PasskeyCreation, to grant: GrantSecret, name: String = "a", binding: [UInt8] = Desk.binding
            ) async throws {
                _ = try await desk.vault.addPasskey(
                    key.registration(creation.challenge), named: name, challenge: creation.challenge, binding: binding, grant: grant)
            }
            func creation(_ grant: GrantSecret) async throws -> PasskeyCreation {
                try await desk.vault.passkeyCreation(grant, binding: Desk.binding)
            }
            let refused = StaffFault.refused(.passkeyRefused)
            #expect(try await creation(person.grant).excluded == [person.key.credentialID])
            // Known to anyone, on another site, without verification.
            for key in [
                person.key, other.key, SoftKey().with { $0.origin = "http://localhost:8080" }, SoftKey().with { $0.flags = 1 },
                SoftKey().with { $0.relyingPartyID = "example.org" },
            ] {
                await #expect(throws: refused) { try await add(key, try await creation(person.grant), to: person.grant) }
            }
            // Another's challenge, another browser's, one for signing in, one used.
            await #expect(throws: refused) { try await add(SoftKey(), try await creation(other.grant), to: person.grant) }
            await #expect(throws: refused) {
                try await add(SoftKey(), try await creation(person.grant), to: person.grant, binding: [UInt8](repeating: 0, count: 32))
            }
            let forSignIn = try await desk.vault.passkeyChallenge(binding: Desk.binding)
            await #expect(throws: refused) {
                try await add(SoftKey(), PasskeyCreation(challenge: forSignIn, userHandle: [], excluded: []), to: person.grant)
            }
            let used = try await creation(person.grant)
            try await add(SoftKey(), used, to: person.grant)
            await #expect(throws: refused) { try await add(SoftKey(), used, to: person.grant) }
            try await add(SoftKey(), try await creation(person.grant), to: person.grant, name: "")
            for name in [" ", "a\u{202E}b", String(repeating: "a", count: 41), "a\nb"] {
                await #expect(throws: StaffFault.refused(.malformed)) {
                    try await add(SoftKey(), try await creation(person.grant), to: person.grant, name: name)
                }
            }
        }
    }

    @Test func aPersonHasSoManyPasskeys() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let open = try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
            for _ in 1..<StaffMethods.passkeysMax { _ = try await desk.addKey(person.grant) }
            await #expect(throws: StaffFault.refused(.tooMany)) {
                try await desk.vault.passkeyCreation(person.grant, binding: Desk.binding)
            }
            await #expect(throws: StaffFault.refused(.tooMany)) {
                try await desk.vault.addPasskey(
                    SoftKey().registration(open.challenge), named: "a", challenge: open.challenge, binding: Desk.binding,
                    grant: person.grant)
            }
        }
    }

    @Test func aPasswordIsTheirOwnAndItsAppHasTheSecret() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie.bouchard@example.org")
            await #expect(throws: StaffFault.refused(.codeWrong)) {
                try await desk.vault.setPassword(Password(Desk.password), code: "123456", grant: person.grant)
            }
            let secret = try await desk.vault.newTimeCodeSecret(person.grant, isAnother: false)
            for (password, problem) in [
                ("short", PasswordProblem.tooShort), ("noemiebouchard12", .namesOwner), ("aaaaaaaaaaaaaaaa", .tooCommon),
            ] {
                await #expect(throws: StaffFault.refused(.password(problem))) {
                    try await desk.vault.setPassword(Password(password), code: desk.code(secret), grant: person.grant)
                }
            }
            // A mistake leaves it as the telephone has it; another is asked for.
            #expect(try await desk.vault.newTimeCodeSecret(person.grant, isAnother: false) == secret)
            let replaced = secret
            let newer = try await desk.vault.newTimeCodeSecret(person.grant, isAnother: true)
            await #expect(throws: StaffFault.refused(.codeWrong)) {
                try await desk.vault.setPassword(Password(Desk.password), code: desk.code(replaced), grant: person.grant)
            }
            desk.fixture.clock.advance(seconds: 599)
            _ = try await desk.vault.setPassword(Password(Desk.password), code: desk.code(newer), grant: person.grant)
            // The code that set it up is used; the secret is not given twice.
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(try desk.proof(person.email, newer), device: nil)
            }
            await #expect(throws: StaffFault.refused(.codeWrong)) {
                try await desk.vault.setPassword(Password(Desk.password), code: desk.code(newer), grant: person.grant)
            }
        }
    }

    @Test func aSecretForAnAppWaitsTenMinutes() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            let secret = try await desk.vault.newTimeCodeSecret(person.grant, isAnother: false)
            desk.fixture.clock.advance(seconds: 600)
            _ = try await desk.vault.prove(.recoveryCode(person.email, codes[0]), device: nil, grant: person.grant)
            await #expect(throws: StaffFault.refused(.codeWrong)) {
                try await desk.vault.setPassword(Password(Desk.password), code: desk.code(secret), grant: person.grant)
            }
        }
    }
}
