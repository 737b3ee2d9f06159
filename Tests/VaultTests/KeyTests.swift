import Crypto
import Foundation
import Glibc
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct KeyTests {
    @Test func keysSurviveARestart() async throws {
        let fixture = try Fixture()
        let before = try await fixture.withVault { vault in
            (try await vault.verificationKey(), try await vault.standingKeys(), try await vault.dayKeys([Sample.day])[0])
        }
        let sealed = try Sample.clinicSeal(before.2)
        try await fixture.withVault { vault in
            let pin = try await vault.verificationKey()
            #expect(pin == before.0)
            #expect(try await vault.standingKeys() == before.1)
            #expect(try await vault.dayKeys([Sample.day])[0] == before.2)
            #expect(try await !vault.blindIndex(of: sealed).isEmpty)
        }
    }

    @Test func allPublicHalvesAreSignedByThePinnedKey() async throws {
        try await Fixture().withVault { vault in
            let pin = try await vault.verificationKey()
            #expect(try await vault.standingKeys().verify(by: pin))
            let names = (0..<30).map {
                DayKeyName(clinic: ClinicID(high: 1, low: UInt64($0 / 3)), date: Sample.date.advanced(byDays: $0 % 3))
            }
            let keys = try await vault.dayKeys(names)
            #expect(
                keys.map(\.purpose) == names.map(\.purpose) && keys.allSatisfy { $0.verify(by: pin) } && Set(keys.map(\.id)).count == 30)
            // In another order, with repeats: the same keys.
            #expect(try await vault.dayKeys(names.reversed() + names) == keys.reversed() + keys)
        }
    }

    @Test func aCallForTooManyKeysIsRefused() async throws {
        try await Fixture().withVault { vault in
            let names = (0...VaultLimits.dayKeysPerCallMax).map {
                DayKeyName(clinic: ClinicID(high: 1, low: UInt64($0)), date: Sample.date)
            }
            await #expect(throws: VaultError.refused(.tooMany)) { try await vault.dayKeys(names) }
            let none = try await vault.dayKeys([])
            #expect(none.isEmpty)
        }
    }

    @Test func noKeyIsMadeForADateOutOfRange() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            for days in [-VaultLimits.daysBehindMax - 9, VaultLimits.daysAheadMax + 9] {
                let name = DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: days))
                await #expect(throws: VaultError.refused(.dateOutOfRange)) { try await vault.dayKeys([Sample.day, name]) }
            }
        }
        #expect(try fixture.files("vault/keys/day").isEmpty)
    }

    @Test func aKeyNeverMadeIsUnknown() async throws {
        try await Fixture().withVault { vault in
            let pair = Curve25519.KeyAgreement.PrivateKey()
            let bytes = Array(pair.publicKey.rawRepresentation)
            let key = try #require(
                SealPublicKey(
                    id: SealKeyID(purpose: Sample.day.purpose, publicBytes: bytes), purpose: Sample.day.purpose, bytes: bytes,
                    signature: [UInt8](repeating: 0, count: 64)))
            let sealed = try Sample.clinicSeal(key)
            await #expect(throws: VaultError.unknownKey) { try await vault.blindIndex(of: sealed) }
            _ = try await vault.dayKeys([Sample.day])
            await #expect(throws: VaultError.cannotOpen) { try await vault.blindIndex(of: sealed) }
        }
    }

    @Test func aDayKeyRecordTornByACrashIsMadeAgain() async throws {
        let fixture = try Fixture()
        let keys = try await fixture.withVault { vault in
            try await vault.dayKeys([Sample.day]) + vault.dayKeys([DayKeyName(clinic: Sample.otherClinic, date: Sample.date)])
        }
        let name = "keys/day/2026-11-23.keys"
        let whole = try #require(try fixture.files()[name])
        #expect(whole.count == DayKeyFile.headerByteCount + 2 * DayKeyRecord.byteCount)
        for cut in [whole.count - 1, whole.count - 171, whole.count - 172] {
            try fixture.put(Array(whole.prefix(cut)), as: name)
            try await fixture.withVault { vault in
                let again = try await vault.dayKeys([Sample.day, DayKeyName(clinic: Sample.otherClinic, date: Sample.date)])
                #expect(again[0] == keys[0] && again[1] != keys[1])
                #expect(try await !vault.blindIndex(of: Sample.clinicSeal(again[1], clinic: Sample.otherClinic)).isEmpty)
            }
            #expect(try fixture.files()[name]?.count == whole.count)
        }
        try fixture.put(Array(whole.prefix(40)), as: name)
        let another = try await fixture.withVault { vault in try await vault.dayKeys([Sample.day]) }
        #expect(another[0] != keys[0])
    }

    @Test func aMasterKeyThatOthersCanReadIsRefused() throws {
        let fixture = try Fixture()
        chmod(fixture.settings.masterKeyFile, 0o640)
        #expect(throws: VaultStartError.masterKeyTooOpen) { try fixture.open() }
    }

    @Test func aMasterKeyIsNeverReplacedAndAWrongOneRefused() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { _ in }
        #expect(throws: VaultStartError.alreadyExists) { try VaultKeys.createMasterKey(at: fixture.settings.masterKeyFile) }
        unlink(fixture.settings.masterKeyFile)
        #expect(throws: VaultStartError.masterKeyMissing) { try fixture.open() }
        try VaultKeys.createMasterKey(at: fixture.settings.masterKeyFile)
        #expect(throws: VaultStartError.masterKeyWrong) { try fixture.open() }
    }

    @Test func onlyOneVaultRunsOnADirectory() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { _ in
            #expect(throws: VaultStartError.alreadyRunning) { try fixture.open() }
        }
        try await fixture.withVault { _ in }
    }

    @Test func aVaultWhoseStandingKeysWereLostDoesNotMakeOthers() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in _ = try await vault.dayKeys([Sample.day]) }
        unlink(fixture.settings.directory + "/keys/standing")
        #expect(throws: VaultStartError.keysMissing) { try fixture.open() }
    }

    /// A file that is as it was is not read again and again; one that is not
    /// is noticed at the next question, and put back from memory.
    @Test func whatHappensToAFileIsNoticedHoweverOftenItWasFoundWhole() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            let key = try await vault.dayKeys([Sample.day])[0]
            let published = [PublishedDayKey(name: Sample.day, id: key.id)]
            let path = fixture.settings.directory + "/keys/day/" + Sample.date.description + ".keys"
            #expect(FileManager.default.fileExists(atPath: path))
            // As old as a file must be before anybody relies on its last change.
            try await Task.sleep(for: .seconds(2.1))
            for _ in 0..<3 { #expect(try await vault.lostDayKeys(of: published).isEmpty) }
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            // In place, at its length and under its name.
            let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try handle.write(contentsOf: Data(repeating: 0, count: whole.count))
            try handle.close()
            #expect(try await vault.lostDayKeys(of: published).isEmpty, "what memory has is not lost")
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
            unlink(path)
            #expect(try await vault.lostDayKeys(of: published).isEmpty)
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
        }
    }

    @Test func everythingIsForTheOwnerAlone() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            _ = try await vault.dayKeys([Sample.day])
            _ = try await vault.blindIndex(of: Sample.clinicSeal(vault.dayKeys([Sample.day])[0]))
        }
        for name in try FileManager.default.subpathsOfDirectory(atPath: fixture.settings.directory) + [""] {
            var status = stat()
            #expect(stat(fixture.settings.directory + "/" + name, &status) == 0)
            #expect(status.st_mode & 0o077 == 0, "\(name)")
        }
    }

    @Test func aBackupRestoresEverythingButDayKeys() async throws {
        let fixture = try Fixture()
        let (keys, index, backup, sealed, dayBackup) = try await fixture.withVault { vault in
            let sealed = try await Sample.clinicSeal(vault.dayKeys([Sample.day])[0])
            let index = try await vault.blindIndex(of: sealed)
            let dayBackup = try #require(try await vault.backUpDayKeys(after: nil))
            #expect(try await vault.backUpDayKeys(after: dayBackup.date) == nil)
            return (try await vault.standingKeys(), index, try await vault.backUpKeys(), sealed, dayBackup)
        }
        #expect(dayBackup.date == Sample.date)
        try FileManager.default.moveItem(atPath: fixture.settings.directory, toPath: fixture.path + "/lost")

        try VaultKeys.restoreKeys(backup, settings: fixture.settings)
        #expect(throws: VaultStartError.alreadyExists) { try VaultKeys.restoreKeys(backup, settings: fixture.settings) }
        try await fixture.withVault { vault in
            let again = try await vault.standingKeys()
            #expect(again == keys)
            await #expect(throws: VaultError.unknownKey) { try await vault.blindIndex(of: sealed) }
        }
        #expect(try VaultKeys.restoreDayKeys(dayBackup.bytes, settings: fixture.settings))
        #expect(try !VaultKeys.restoreDayKeys(dayBackup.bytes, settings: fixture.settings))
        let again = try await fixture.withVault { vault in try await vault.blindIndex(of: sealed) }
        #expect(again == index)
    }

    @Test func aBackupIsOfUseUnderItsMasterKeyAlone() async throws {
        let fixture = try Fixture()
        let other = try Fixture()
        let (keys, days) = try await fixture.withVault { vault in
            _ = try await vault.dayKeys([Sample.day])
            return (try await vault.backUpKeys(), try #require(try await vault.backUpDayKeys(after: nil)).bytes)
        }
        #expect(throws: VaultStartError.masterKeyWrong) { try VaultKeys.restoreKeys(keys, settings: other.settings) }
        #expect(throws: VaultStartError.masterKeyWrong) { try VaultKeys.restoreDayKeys(days, settings: other.settings) }
        #expect(throws: VaultStartError.masterKeyWrong) { try VaultKeys.restoreKeys(days, settings: other.settings) }
    }
}
