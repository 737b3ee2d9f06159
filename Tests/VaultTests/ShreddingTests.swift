import Foundation
import Glibc
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct ShreddingTests {
    private let kept = DayKeyName(clinic: Sample.otherClinic, date: Sample.date)
    private let later = DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 1))

    @Test func whatWasShreddedStaysClosedForEver() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            let keys = try await vault.dayKeys([Sample.day, later])
            let sealed = try Sample.clinicSeal(keys[0])
            let open = try Sample.clinicSeal(keys[1])
            fixture.clock.advancePastTerm()
            #expect(try await vault.shred(through: Sample.date, except: []) == [keys[0].id])
            #expect(try await vault.shred(through: Sample.date, except: []).isEmpty)
            await #expect(throws: VaultError.shredded) { try await vault.blindIndex(of: sealed) }
            await #expect(throws: VaultError.shredded) { try await vault.reseal(sealed, to: later, version: 2) }
            await #expect(throws: VaultError.shredded) { try await vault.dayKeys([Sample.day]) }
            #expect(try await !vault.blindIndex(of: open).isEmpty)
            #expect(try await vault.journal(after: 0, limit: 1)[0].purpose == .shred)
        }
        try await fixture.withVault { vault in
            await #expect(throws: VaultError.shredded) { try await vault.dayKeys([Sample.day]) }
        }
        #expect(try fixture.files("vault/keys/day").keys.sorted() == ["2026-11-24.keys", "shredded-through"])
    }

    /// The inode itself is overwritten: what held its name before, or reads
    /// the blocks after, finds zeros.
    @Test func theBytesOnTheDiskAreOverwritten() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            _ = try await vault.dayKeys([Sample.day, kept])
            let file = fixture.settings.directory + "/keys/day/2026-11-23.keys"
            let witness = fixture.path + "/witness"
            #expect(link(file, witness) == 0)
            fixture.clock.advancePastTerm()
            #expect(try await vault.shred(through: Sample.date, except: [Sample.otherClinic]).count == 1)
            #expect(FileManager.default.contents(atPath: witness)?.allSatisfy { $0 == 0 } == true)
            #expect(FileManager.default.fileExists(atPath: file))
        }
    }

    @Test func anExceptedClinicKeepsItsKeysUntilItIsNoLonger() async throws {
        let fixture = try Fixture()
        let sealed = try await fixture.withVault { vault in
            let keys = try await vault.dayKeys([Sample.day, kept])
            let sealed = try Sample.clinicSeal(keys[1], clinic: Sample.otherClinic)
            fixture.clock.advancePastTerm()
            #expect(try await vault.shred(through: Sample.date, except: [Sample.otherClinic]) == [keys[0].id])
            #expect(try await !vault.blindIndex(of: sealed).isEmpty)
            return sealed
        }
        try await fixture.withVault { vault in
            let tokens = try await vault.blindIndex(of: sealed)
            #expect(!tokens.isEmpty)
            #expect(try await vault.shred(through: Sample.date, except: []) == [sealed.key])
            await #expect(throws: VaultError.shredded) { try await vault.blindIndex(of: sealed) }
        }
    }

    @Test func aShreddedDateIsNotRestored() async throws {
        let fixture = try Fixture()
        let backup = try await fixture.withVault { vault in
            _ = try await vault.dayKeys([Sample.day])
            let backup = try #require(try await vault.backUpDayKeys(after: nil))
            fixture.clock.advancePastTerm()
            _ = try await vault.shred(through: Sample.date, except: [])
            return backup
        }
        #expect(try !VaultKeys.restoreDayKeys(backup.bytes, settings: fixture.settings))
    }

    /// Between giving the doomed file its second name and replacing the first.
    @Test func aCrashBeforeTheReplacementLosesNoKeptKey() async throws {
        let fixture = try Fixture()
        let key = try await fixture.withVault { try await $0.dayKeys([kept])[0] }
        let file = fixture.settings.directory + "/keys/day/2026-11-23.keys"
        #expect(link(file, file + ".shred") == 0)
        try await fixture.withVault { vault in
            let again = try await vault.dayKeys([kept])
            #expect(again == [key])
            #expect(try await !vault.blindIndex(of: Sample.clinicSeal(key, clinic: Sample.otherClinic)).isEmpty)
        }
        #expect(access(file + ".shred", F_OK) != 0)
    }

    @Test func aCrashAfterTheRenameIsFinishedAtTheNextStart() async throws {
        let fixture = try Fixture()
        _ = try await fixture.withVault { try await $0.dayKeys([Sample.day])[0] }
        let file = fixture.settings.directory + "/keys/day/2026-11-23.keys"
        let witness = fixture.path + "/witness"
        #expect(link(file, witness) == 0 && rename(file, file + ".shred") == 0)
        try await fixture.withVault { _ in }
        #expect(access(file + ".shred", F_OK) != 0)
        #expect(FileManager.default.contents(atPath: witness)?.allSatisfy { $0 == 0 } == true)
    }

    /// A captured process cannot close what clinics still need.
    @Test func keysAreNotDestroyedBeforeTheirTermWhoeverAsks() async throws {
        let fixture = try Fixture()
        try await fixture.withVault { vault in
            let sealed = try Sample.clinicSeal(try await vault.dayKeys([Sample.day])[0])
            for day in [-3, 0, 1, 29, 30] {
                fixture.clock.advance(to: Sample.date.advanced(byDays: day))
                await #expect(throws: VaultError.refused(.tooYoung)) { try await vault.shred(through: Sample.date, except: []) }
            }
            #expect(try await !vault.blindIndex(of: sealed).isEmpty)
            #expect(try await vault.journal(after: 0, limit: 9).map(\.purpose) == [.index], "a refusal opens nothing")
            fixture.clock.advancePastTerm()
            #expect(try await vault.shred(through: Sample.date, except: []) == [sealed.key])
        }
    }

    @Test func theCheckOfTheKeyStoreFindsEachFileThatIsLeftOver() async throws {
        let fixture = try Fixture()
        let through = Sample.date
        let check = { try ShreddingCheck.run(settings: fixture.settings, through: through) }
        try await fixture.withVault { vault in
            _ = try await vault.dayKeys([Sample.day, later])
            #expect(try check() == ShreddingCheck(keyFiles: 1, unfinished: 0))
            fixture.clock.advancePastTerm()
            _ = try await vault.shred(through: through, except: [])
            // The day after is none of its business.
            #expect(try check() == ShreddingCheck(keyFiles: 0, unfinished: 0))
        }
        let folder = fixture.settings.directory + "/keys/day/"
        for name in ["2026-11-23.keys", "2026-11-22.keys.shred", "2026-11-25.keys", "2026-11-23.keys.new"] {
            #expect(FileManager.default.createFile(atPath: folder + name, contents: Data([1])))
        }
        #expect(try check() == ShreddingCheck(keyFiles: 1, unfinished: 1))
    }
}
