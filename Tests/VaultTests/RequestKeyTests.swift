import Bytes
import Foundation
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

/// The keys of what waits: one a week, destroyed when it is over, kept apart.
@Suite struct RequestKeyTests {
    private func waiting(_ vault: VaultClient, _ week: RequestWeek = Sample.week) async throws -> SealedRecord {
        let key = try await vault.requestKeys([week])[0]
        return try Sealer.seal(
            ParticularsCoding.encode(Sample.particulars), record: Sample.appointment.bytes, clinic: nil, kind: .clinic, version: 1, to: key)
    }

    @Test func aWeekEndsOnSundayAndEveryDayIsInOne() throws {
        let sunday = try #require(LocalDate(year: 2026, month: 11, day: 29))
        for offset in 0..<7 { #expect(RequestWeek(of: sunday.advanced(byDays: -offset)).last == sunday) }
        #expect(RequestWeek(of: sunday.advanced(byDays: 1)).last == sunday.advanced(byDays: 7))
        #expect(RequestWeek(last: sunday.advanced(byDays: 1)) == nil && RequestWeek(last: sunday) != nil)
        #expect(RequestWeek(of: Instant(seconds: -1)).last == LocalDate(dayNumber: 3))
        #expect(RequestWeek(of: Instant(seconds: Int64(sunday.dayNumber + 1) * 86_400 - 1)).last == sunday)
        let week = RequestWeek(of: sunday)
        #expect(!week.isOver(on: sunday.advanced(byDays: 1)) && week.isOver(on: sunday.advanced(byDays: 2)))
        #expect(RequestWeek.ahead(of: sunday, days: 60).count == 10)
        let key = SealKeyID(purpose: .requestWeek(week), publicBytes: [UInt8](repeating: 1, count: 32))
        #expect(key.week == week && key.date == nil)
        #expect(SealPurpose(text: SealPurpose.requestWeek(week).text) == .requestWeek(week))
        #expect(SealPurpose(text: "request-week 2026-11-30") == nil && SealPurpose(text: "lookup") == .lookup)
    }

    @Test func aKeyIsMadeOnceAndOnlyForWeeksThatARequestCanLastInto() async throws {
        let fixture = try Fixture()
        let today = RequestWeek(of: fixture.clock.now())
        let furthest = RequestWeek(of: Instant(seconds: fixture.clock.now().seconds + Int64(VaultLimits.requestDaysMax) * 86_400))
        let made = try await fixture.withVault { vault in
            let pin = try await vault.verificationKey()
            let keys = try await vault.requestKeys([today, today.next])
            #expect(keys.allSatisfy { $0.verify(by: pin) } && Set(keys.map(\.id)).count == 2)
            _ = try await vault.requestKeys([furthest])
            await #expect(throws: VaultError.refused(.dateOutOfRange)) { try await vault.requestKeys([furthest.next]) }
            let past = RequestWeek(of: today.last.advanced(byDays: -14))
            await #expect(throws: VaultError.refused(.dateOutOfRange)) { try await vault.requestKeys([past]) }
            return keys
        }
        let again = try await fixture.withVault { vault in try await vault.requestKeys([today, today.next]) }
        #expect(again.map(\.id) == made.map(\.id))
    }

    @Test func whenItsWeekIsOverNothingOpensWhatWaited() async throws {
        let fixture = try Fixture()
        let (sealed, backup) = try await fixture.withVault { vault in
            let sealed = try await waiting(vault)
            #expect(try await vault.shredRequestKeys().isEmpty, "it is not over")
            #expect(try await !vault.blindIndex(of: sealed).isEmpty)
            return (sealed, try #require(try await vault.backUpRequestKeys(after: nil)))
        }
        fixture.clock.advance(to: Sample.week.last.advanced(byDays: RequestWeek.daysKept))
        let today = Sample.week.last.advanced(byDays: RequestWeek.daysKept)
        #expect(try RequestKeyCheck.run(settings: fixture.settings, today: today).keyFiles == 0, "it may wait for the day's round")
        #expect(try RequestKeyCheck.run(settings: fixture.settings, today: today.advanced(byDays: 1)).keyFiles == 1)
        try await fixture.withVault { vault in
            let destroyed = try await vault.shredRequestKeys()
            let again = try await vault.shredRequestKeys()
            #expect(destroyed == [sealed.key] && again.isEmpty)
            #expect(try await vault.lostRequestKeys(of: [sealed.key]).isEmpty, "what was destroyed was not lost")
            await #expect(throws: VaultError.shredded) { try await vault.blindIndex(of: sealed) }
            let day = DayKeyName(clinic: Sample.clinic, date: Sample.week.last.advanced(byDays: 9))
            let now = fixture.clock.now()
            await #expect(throws: VaultError.shredded) { try await vault.given(sealed, to: day, at: now) }
            #expect(try await vault.backUpRequestKeys(after: nil) == nil)
            let purposes = try await vault.journal(after: 0, limit: 9).map(\.purpose)
            #expect(purposes.contains(.shred))
        }
        let isBack = try VaultKeys.restoreDayKeys(backup.bytes, settings: fixture.settings)
        #expect(!isBack, "what was destroyed stays so")
        #expect(try fixture.files("vault/keys/request").keys.sorted() == [DayKeys.mark])
    }

    /// A crash between the steps of a destruction leaves a name that says so.
    @Test func whatACrashLeftHalfDestroyedIsFinishedAtTheNextStart() async throws {
        let fixture = try Fixture()
        let sealed = try await fixture.withVault { vault in try await waiting(vault) }
        let folder = fixture.settings.directory + "/keys/request/"
        let name = Sample.week.last.description + RequestKeys.suffix
        try FileManager.default.moveItem(atPath: folder + name, toPath: folder + name + DayKeys.shredSuffix)
        #expect(try RequestKeyCheck.run(settings: fixture.settings, today: Sample.date).unfinished == 1)
        try await fixture.withVault { vault in
            let fresh = try await vault.requestKeys([Sample.week])[0]
            #expect(fresh.id != sealed.key)
            await #expect(throws: VaultError.unknownKey) { try await vault.blindIndex(of: sealed) }
        }
        #expect(try RequestKeyCheck.run(settings: fixture.settings, today: Sample.date).unfinished == 0)
    }

    private func path(_ fixture: Fixture) -> String {
        fixture.settings.directory + "/keys/request/" + Sample.week.last.description + RequestKeys.suffix
    }

    @Test func aFileThatGoesWhileTheVaultLivesIsPutBack() async throws {
        let fixture = try Fixture()
        let path = path(fixture)
        let sealed = try await fixture.withVault { vault in
            let sealed = try await waiting(vault)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            for damage in [Data?.none, Data(whole.dropLast(9)), Data(repeating: 7, count: whole.count)] {
                try FileManager.default.removeItem(atPath: path)
                if let damage { try damage.write(to: URL(fileURLWithPath: path)) }
                #expect(try await vault.lostRequestKeys(of: [sealed.key]).isEmpty)
                let mended = try Data(contentsOf: URL(fileURLWithPath: path))
                #expect(mended.count == whole.count)
            }
            return sealed
        }
        let tokens = try await fixture.withVault { vault in try await vault.blindIndex(of: sealed) }
        #expect(!tokens.isEmpty)
    }

    @Test(arguments: [false, true])
    func aLostKeyIsToldReplacedAndOpensAgainOnceABackupBringsItBack(_ isDamaged: Bool) async throws {
        let fixture = try Fixture()
        let path = path(fixture)
        let (sealed, backup) = try await fixture.withVault { vault in
            (try await waiting(vault), try #require(try await vault.backUpRequestKeys(after: nil)))
        }
        #expect(try RequestKeyCheck.missing(of: [sealed.key], settings: fixture.settings).isEmpty)
        try FileManager.default.removeItem(atPath: path)
        if isDamaged { try Data(repeating: 7, count: 99).write(to: URL(fileURLWithPath: path)) }
        #expect(try RequestKeyCheck.missing(of: [sealed.key], settings: fixture.settings) == [sealed.key])
        let later = try await fixture.withVault { vault in
            #expect(try await vault.lostRequestKeys(of: [sealed.key]) == [sealed.key])
            await #expect(throws: VaultError.unknownKey) { try await vault.blindIndex(of: sealed) }
            return try await waiting(vault)
        }
        #expect(later.key != sealed.key && later.key.week == sealed.key.week)
        // What was damaged is evidence, until its week is over.
        #expect(FileManager.default.fileExists(atPath: path + DayKeys.damagedSuffix) == isDamaged)
        let isBack = try VaultKeys.restoreDayKeys(backup.bytes, settings: fixture.settings)
        #expect(isBack)
        try await fixture.withVault { vault in
            #expect(try await vault.lostRequestKeys(of: [sealed.key, later.key]).isEmpty)
            for seal in [sealed, later] { #expect(try await !vault.blindIndex(of: seal).isEmpty) }
            #expect(try await vault.requestKeys([Sample.week]).map(\.id) == [later.key], "the newer stays in use")
            fixture.clock.advance(to: Sample.week.last.advanced(byDays: RequestWeek.daysKept))
            let destroyed = try await vault.shredRequestKeys()
            #expect(Set(destroyed) == [sealed.key, later.key])
        }
        #expect(try fixture.files("vault/keys/request").keys.sorted() == [DayKeys.mark])
    }

    /// A key backup and the master key, without the folder of day keys.
    @Test func aKeyBackupAndTheMasterKeyOpenNobodyWhoWaits() async throws {
        let fixture = try Fixture()
        let (sealed, backup, apart) = try await fixture.withVault { vault in
            let sealed = try await waiting(vault)
            return (sealed, try await vault.backUpKeys(), try #require(try await vault.backUpRequestKeys(after: nil)))
        }
        #expect(apart.date == Sample.week.last)
        try FileManager.default.moveItem(atPath: fixture.settings.directory, toPath: fixture.path + "/lost")
        try VaultKeys.restoreKeys(backup, settings: fixture.settings)
        try await fixture.withVault { vault in
            await #expect(throws: VaultError.unknownKey) { try await vault.blindIndex(of: sealed) }
            let now = fixture.clock.now()
            await #expect(throws: VaultError.unknownKey) { try await vault.given(sealed, at: now) }
            let undated = sealed.moved(key: oldKeyID)
            await #expect(throws: VaultError.shredded) { try await vault.moveFromOldKey(undated, to: Sample.week, version: 2) }
        }
        #expect(try VaultKeys.restoreDayKeys(apart.bytes, settings: fixture.settings))
        #expect(try !VaultKeys.restoreDayKeys(apart.bytes, settings: fixture.settings), "what is there is not replaced")
        let tokens = try await fixture.withVault { vault in try await vault.blindIndex(of: sealed) }
        #expect(!tokens.isEmpty)
        let other = try Fixture()
        #expect(throws: VaultStartError.masterKeyWrong) { try VaultKeys.restoreDayKeys(apart.bytes, settings: other.settings) }
    }

    private var oldKeyID: SealKeyID { SealKeyID(purpose: .request, publicBytes: [UInt8](repeating: 7, count: 32)) }

    @Test func theSecretOfARequestSealsItAnewWithoutAnyOtherKey() async throws {
        try await Fixture().withVault { vault in
            let own = try Sample.personSeal()
            let later = try await vault.resealOwn(own, with: Sample.secret, to: .week(Sample.week.next), version: 4)
            #expect(later.key.week == Sample.week.next && later.kind == .clinic && later.version == 4 && later.clinic == nil)
            let visit = try await vault.resealOwn(own, with: Sample.secret, to: .day(Sample.day), version: 5)
            #expect(visit.key.date == Sample.date && visit.clinic == Sample.clinic)
            #expect(try await vault.blindIndex(of: later) == vault.blindIndex(of: visit))
            let entries = try await vault.journal(after: 0, limit: 9)
            #expect(entries.prefix(2).allSatisfy { $0.purpose == .request && $0.actor == .person && $0.seals == [JournalEntry.Seal(own)] })
            let stranger = ManageSecret(bytes: [UInt8](repeating: 1, count: 32))!
            await #expect(throws: VaultError.cannotOpen) {
                try await vault.resealOwn(own, with: stranger, to: .day(Sample.day), version: 5)
            }
            await #expect(throws: VaultError.refused(.wrongKind)) {
                try await vault.resealOwn(later, with: Sample.secret, to: .day(Sample.day), version: 5)
            }
            // Nobody's destruction is put off beyond what a request can ask for.
            let furthest = RequestWeek(of: Sample.date.advanced(byDays: VaultLimits.requestDaysMax + 7))
            await #expect(throws: VaultError.refused(.dateOutOfRange)) {
                try await vault.resealOwn(own, with: Sample.secret, to: .week(furthest), version: 5)
            }
        }
    }

    @Test func aMoveNeitherGoesBeyondTheHorizonNorIsUncounted() async throws {
        let fixture = try Fixture {
            $0.horizonDays = 10
            $0.movesPerClinicMax = 2
        }
        try await fixture.withVault { vault in
            let sealed = try await Sample.clinicSeal(vault.dayKeys([Sample.day])[0])
            let today = VaultCore.date(fixture.clock.now())
            let day = { (ahead: Int) in DayKeyName(clinic: Sample.clinic, date: today.advanced(byDays: ahead)) }
            await #expect(throws: VaultError.refused(.dateOutOfRange)) { try await vault.reseal(sealed, to: day(11), version: 2) }
            for ahead in [10, 9, 10] { _ = try await vault.reseal(sealed, to: day(ahead), version: 2) }
            await #expect(throws: VaultError.tooManyRequests) { try await vault.reseal(sealed, to: day(8), version: 2) }
            #expect(try await vault.journal(after: 0, limit: 99).map(\.purpose) == [.reseal, .reseal, .reseal])
        }
    }

    // MARK: - From the undated key

    /// Standing keys as they were written before requests had dated ones.
    private func old(_ fixture: Fixture) throws -> (StandingSecrets, request: SealPublicKey) {
        let fresh = StandingSecrets()
        let master = try MasterKey(file: fixture.settings.masterKeyFile)
        let bytes = Array(fresh.bytes.dropFirst())
        try FileManager.default.createDirectory(atPath: fixture.settings.directory + "/keys", withIntermediateDirectories: true)
        try fixture.put(KeyWrap.wrap(bytes, with: master.files, name: Array("creneau/v1 standing keys".utf8)), as: "keys/standing")
        let old = try #require(StandingSecrets(bytes: bytes))
        let published = try old.published()
        return (fresh, try #require(published.oldRequest))
    }

    @Test func whatWaitedUnderTheUndatedKeyIsMovedAndTheKeyDestroyed() async throws {
        let fixture = try Fixture()
        let (before, request) = try old(fixture)
        let waits = try Sealer.seal(
            ParticularsCoding.encode(Sample.particulars), record: Sample.appointment.bytes, clinic: nil, kind: .clinic, version: 1,
            to: request)
        let lookup = try Sample.lookupSeal(.email(Sample.contact.email!), request)
        let keys = try await fixture.withVault { vault in
            let keys = try await vault.standingKeys()
            #expect(try await vault.verificationKey() == before.verificationKey && keys.oldRequest?.id == request.id)
            #expect(keys.lookup.bytes != request.bytes)
            return keys
        }
        try await fixture.withVault { vault in
            #expect(try await vault.standingKeys() == keys, "the look-up key made at the first start is there at the next")
            let moved = try await vault.moveFromOldKey(waits, to: Sample.week, version: 2)
            let asked = try await vault.moveFromOldKey(lookup, to: nil, version: 2)
            #expect(moved.key.week == Sample.week && asked.key == keys.lookup.id)
            #expect(try await vault.blindIndex(of: moved) == vault.blindIndex(of: waits))
            #expect(try await vault.blindTokens(forLookup: asked, use: .recovery) == vault.blindTokens(forLookup: lookup, use: .recovery))
            await #expect(throws: VaultError.refused(.wrongKind)) { try await vault.moveFromOldKey(moved, to: Sample.week, version: 3) }
            try await vault.destroyOldRequestKey()
            #expect(try await vault.standingKeys().oldRequest == nil)
            await #expect(throws: VaultError.shredded) { try await vault.blindIndex(of: waits) }
            await #expect(throws: VaultError.shredded) { try await vault.blindTokens(forLookup: lookup, use: .recovery) }
            #expect(try await !vault.blindIndex(of: moved).isEmpty)
            try await vault.destroyOldRequestKey()
        }
        let core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        #expect(core.standing.oldRequest == nil && core.standing.verificationKey == before.verificationKey)
        let names = try fixture.files().keys
        #expect(names.allSatisfy { !$0.contains(DayKeys.shredSuffix) })
    }

    @Test func aBackupNeverHoldsTheUndatedKeyAndOneOfBeforeStillRestores() async throws {
        let fixture = try Fixture()
        let restored = try Fixture()
        let (before, request) = try old(fixture)
        let master = try MasterKey(file: fixture.settings.masterKeyFile)
        let backup = try await fixture.withVault { vault in try await vault.backUpKeys() }
        let contents = try #require(KeyBackup(wrapped: backup, master: master))
        #expect(contents.standing.oldRequest == nil && !contents.standing.isOfOldForm)

        // As a version of before wrote it: signing ‖ courier ‖ request, and no accounts.
        let otherMaster = try MasterKey(file: restored.settings.masterKeyFile)
        var writer = ByteWriter()
        writer.bytes(Array(before.bytes.dropFirst()))
        writer.integer(0)
        let oldBackup = try KeyWrap.wrap(writer.bytes, with: otherMaster.backups, name: Array("creneau/v1 key backup".utf8))
        try VaultKeys.restoreKeys(oldBackup, settings: restored.settings)
        try await restored.withVault { vault in
            let pin = try await vault.verificationKey()
            #expect(pin == before.verificationKey)
            #expect(try await vault.standingKeys().oldRequest?.id == request.id)
        }
    }

    @Test func whatACrashLeftOfReplacingTheStandingKeysIsFinished() async throws {
        let fixture = try Fixture()
        let keys = try await fixture.withVault { vault in try await vault.standingKeys() }
        let path = fixture.settings.directory + "/keys/standing"
        // Before the new content was in place: both names are one file.
        try FileManager.default.linkItem(atPath: path, toPath: path + DayKeys.shredSuffix)
        let before = try await fixture.withVault { vault in try await vault.standingKeys() }
        // After it: the doomed name holds what was replaced.
        try fixture.put([1, 2, 3], as: "keys/standing" + DayKeys.shredSuffix)
        let after = try await fixture.withVault { vault in try await vault.standingKeys() }
        #expect(before == keys && after == keys)
        #expect(!FileManager.default.fileExists(atPath: path + DayKeys.shredSuffix))
    }
}
