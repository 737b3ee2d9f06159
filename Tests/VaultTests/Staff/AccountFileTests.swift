import Bytes
import Foundation
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Credentials
@testable import Vault

@Suite struct AccountFileTests {
    /// Everything an account can hold.
    private func filled(_ fixture: Fixture) async throws -> (Desk.Person, TimeCodeSecret, [RecoveryCode]) {
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            return (person, try await desk.setPassword(person.grant), codes)
        }
    }

    @Test func whatIsOnTheDiskNamesNobodyAndLetsNobodyIn() async throws {
        let fixture = try Fixture()
        let (person, secret, codes) = try await filled(fixture)
        let core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let account = try #require(core.staff.accounts[person.id])
        let password = try #require(account.password)
        var secrets: [[UInt8]] = [
            "noemie", "example.org", "Noémie", "Bouchard", "Clé", "argon2id", password.hash.text, secret.text, codes[0].text,
            person.grant.text,
        ].map { Array($0.utf8) }
        secrets += [
            account.userHandle, secret.bytes, password.hash.hash, password.hash.salt, person.grant.bytes, person.grant.hash.bytes,
            person.signedIn.device.bytes, person.signedIn.device.hash.bytes, person.key.credentialID, Sample.clinic.bytes,
        ]
        secrets += try #require(account.recovery).hashes.map(\.bytes)
        let files = try fixture.files("vault/staff").merging(fixture.files("vault/grants")) { $1 }
        #expect(files.count == 2)
        for (name, bytes) in files.merging(try fixture.files("vault/journal"), uniquingKeysWith: { $1 }) {
            for secret in secrets { #expect(bytes.firstRange(of: secret) == nil, "\(name)") }
        }
        // The search finds them where they are in the clear.
        let clear = account.bytes
        #expect(secrets.count { clear.firstRange(of: $0) != nil } >= 20)
    }

    @Test func anAccountReadsBackWhole() async throws {
        let fixture = try Fixture()
        let (person, _, _) = try await filled(fixture)
        let core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let bytes = try #require(core.staff.accounts[person.id]).bytes
        #expect(try StaffAccount(bytes: bytes).bytes == bytes)
        for cut in bytes.indices { #expect(throws: ByteError.self) { try StaffAccount(bytes: Array(bytes.prefix(cut))) } }
        for index in bytes.indices {
            var flipped = bytes
            flipped[index] ^= 0xFF
            _ = try? StaffAccount(bytes: flipped)
        }
        let grant = try #require(core.staff.grants.grant(person.grant)).bytes
        #expect(try StaffGrant(bytes: grant).bytes == grant)
    }

    @Test func aDamagedAccountStopsTheStart() async throws {
        let fixture = try Fixture()
        let (person, _, _) = try await filled(fixture)
        let name = "staff/\(person.id)"
        var bytes = try #require(try fixture.files()[name])
        // A file that was not in place yet when the vault was killed is nothing.
        try fixture.put([1, 2], as: name + ".new")
        try await fixture.withDesk { _ in }
        bytes[40] ^= 1
        try fixture.put(bytes, as: name)
        #expect(throws: VaultStartError.keysDamaged) { try fixture.open() }
        // Nor does one account's file stand for another's.
        bytes[40] ^= 1
        try FileManager.default.removeItem(atPath: fixture.settings.directory + "/" + name)
        try fixture.put(bytes, as: "staff/\(StaffID(high: 1, low: 1))")
        #expect(throws: VaultStartError.keysDamaged) { try fixture.open() }
    }

    @Test func aRestoredVaultKnowsItsStaff() async throws {
        let fixture = try Fixture()
        let (person, secret, codes) = try await filled(fixture)
        let email = person.email
        let (backup, invited, link) = try await fixture.withDesk { desk in
            let invited = try await desk.invite("b@example.org")
            let link = try await desk.theOperator.signInLink(for: email)
            return (try await desk.vault.backUpKeys(), invited, link)
        }
        try FileManager.default.moveItem(atPath: fixture.settings.directory, toPath: fixture.path + "/lost")
        try VaultKeys.restoreKeys(backup, settings: fixture.settings)
        try await fixture.withDesk { desk in
            // Nobody is signed in; everybody can be.
            await #expect(throws: StaffFault.refused(.signedOut)) { try await desk.vault.grant(person.grant) }
            _ = try await desk.signIn(person.key)
            _ = try await desk.vault.signIn(try desk.proof(email, secret), device: person.signedIn.device)
            _ = try await desk.vault.signIn(.recoveryCode(email, codes[0]), device: nil)
            _ = try await desk.vault.enrol(invited)
            // Which of these was used since, nobody can tell.
            await #expect(throws: StaffFault.refused(.linkSpent)) { try await desk.vault.signIn(.link(link), device: nil) }
        }
    }

    @Test func aBackupOfBeforeThereWereAccountsRestores() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { _ in }
        let master = try MasterKey(file: fixture.settings.masterKeyFile)
        let standing: StandingSecrets
        do { standing = try VaultCore(settings: fixture.settings, clock: fixture.clock).standing }
        var writer = ByteWriter()
        writer.bytes(standing.bytes)
        writer.integer(0)
        let old = try KeyWrap.wrap(writer.bytes, with: master.backups, name: Array("creneau/v1 key backup".utf8))
        try FileManager.default.moveItem(atPath: fixture.settings.directory, toPath: fixture.path + "/lost")
        try VaultKeys.restoreKeys(old, settings: fixture.settings)
        try await fixture.withDesk { desk in
            let key = try await desk.vault.verificationKey()
            #expect(key == standing.verificationKey)
            #expect(try await desk.theOperator.staff(of: nil).isEmpty)
        }
    }

    @Test func accountsWithoutStandingKeysAreNotAdopted() async throws {
        let fixture = try Fixture()
        _ = try await filled(fixture)
        for name in ["keys/standing", "journal/000000000001.log"] {
            try FileManager.default.removeItem(atPath: fixture.settings.directory + "/" + name)
        }
        #expect(throws: VaultStartError.keysMissing) { try fixture.open() }
    }
}
