import Files
import Foundation
import Glibc
import Notary
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

@Suite struct JournalTests {
    /// A file that fails when told, and counts what reached the disk.
    private final class FailingFile: JournalFile {
        let file: OpenFile
        let fails: () -> Failure?
        enum Failure { case write, sync, truncateToo }

        init(_ path: String, _ flags: Int32, fails: @escaping () -> Failure?) throws(FileError) {
            file = try OpenFile(path, flags: flags)
            self.fails = fails
        }

        func length() throws(FileError) -> Int { try file.length() }
        func read(from offset: Int, count: Int) throws(FileError) -> [UInt8] { try file.read(from: offset, count: count) }

        func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
            if fails() == .write || fails() == .truncateToo {
                // A disk that fills up takes a part.
                try file.write(Array(bytes.prefix(bytes.count / 2)), at: offset)
                throw FileError(code: ENOSPC)
            }
            try file.write(bytes, at: offset)
        }

        func truncate(to length: Int) throws(FileError) {
            if fails() == .truncateToo { throw FileError(code: EIO) }
            try file.truncate(to: length)
        }

        func sync() throws(FileError) {
            if fails() == .sync { throw FileError(code: EIO) }
            try file.sync()
        }
    }

    private final class Switch { var failure: FailingFile.Failure? }

    private func core(_ fixture: Fixture, _ failing: Switch) throws -> VaultCore {
        try VaultCore(settings: fixture.settings, clock: fixture.clock) { (path, flags) throws(FileError) in
            try FailingFile(path, flags) { failing.failure }
        }
    }

    private func ownView() throws -> OpenOwnCall { OpenOwnCall(sealed: try Sample.personSeal(), secret: Sample.secret) }

    @Test func aFullDiskOpensNothingAndEndsByItself() throws {
        let fixture = try Fixture()
        let failing = Switch()
        var core = try core(fixture, failing)
        #expect(failure(core.answer([try ownView()])[0]) == nil)
        failing.failure = .write
        let answers = core.answer([try ownView(), VerificationKeyCall(), try ownView()])
        #expect(answers.map(failure) == [.refused(.journal), nil, .refused(.journal)])
        failing.failure = nil
        #expect(failure(core.answer([try ownView()])[0]) == nil)
        #expect(core.journal.last == 2)
        #expect(try JournalCheck.run(settings: fixture.settings) == JournalCheck(last: 2, firstDamaged: nil))
    }

    @Test(arguments: [true, false])
    func aJournalThatMayNotBeDurableOpensNothingAnyMore(atSync: Bool) throws {
        let fixture = try Fixture()
        let failing = Switch()
        do {
            var core = try core(fixture, failing)
            failing.failure = atSync ? .sync : .truncateToo
            #expect(failure(core.answer([try ownView()])[0]) == .refused(.journal))
            failing.failure = nil
            #expect(failure(core.answer([try ownView()])[0]) == .refused(.journal))
        }
        // Started again, it knows what is on the disk.
        var again = try core(fixture, failing)
        #expect(failure(again.answer([try ownView()])[0]) == nil)
        #expect(try JournalCheck.run(settings: fixture.settings).firstDamaged == nil)
    }

    @Test func whatDoesNotOpenIsJournalledAllTheSame() throws {
        let fixture = try Fixture()
        var core = try core(fixture, Switch())
        let moved = try Sample.personSeal().moved(version: 2)
        #expect(failure(core.answer([OpenOwnCall(sealed: moved, secret: Sample.secret)])[0]) == .cannotOpen)
        #expect(core.journal.last == 1)
    }

    @Test func aBatchIsOneRunOfEntries() throws {
        let fixture = try Fixture()
        var core = try core(fixture, Switch())
        let answers = core.answer(try (0..<50).map { _ in try ownView() })
        #expect(answers.allSatisfy { failure($0) == nil } && core.journal.last == 50)
    }

    private func journalled(_ count: Int) throws -> (Fixture, String) {
        let fixture = try Fixture()
        var core = try core(fixture, Switch())
        for _ in 0..<count { _ = core.answer([try ownView()]) }
        return (fixture, "journal/000000000001.log")
    }

    @Test func aTornLastLineIsCutOffWhereverItWasTorn() throws {
        let (fixture, name) = try journalled(3)
        let whole = try #require(try fixture.files()[name])
        let lastStart = try #require(whole.dropLast().lastIndex(of: 0x0A)) + 1
        for cut in stride(from: lastStart, to: whole.count, by: 37) {
            try fixture.put(Array(whole.prefix(cut)), as: name)
            let core = try core(fixture, Switch())
            #expect(core.journal.last == 2, "cut at \(cut)")
        }
        // Zeros where a crash extended the file before its content came.
        try fixture.put(whole.prefix(lastStart) + [UInt8](repeating: 0, count: 300), as: name)
        var core = try core(fixture, Switch())
        #expect(core.journal.last == 2)
        #expect(failure(core.answer([try ownView()])[0]) == nil)
        #expect(try JournalCheck.run(settings: fixture.settings) == JournalCheck(last: 3, firstDamaged: nil))
    }

    @Test func aDurableLineThatWasChangedIsNotCutOffSilently() throws {
        let (fixture, name) = try journalled(5)
        let whole = try #require(try fixture.files()[name])
        let text = String(decoding: whole, as: UTF8.self)
        let lines = text.split(separator: "\n")
        let changed = text.replacing(lines[2], with: lines[2].replacing("own-view", with: "delivery"))
        try fixture.put(Array(changed.utf8), as: name)
        #expect(throws: VaultStartError.journalDamaged) { try core(fixture, Switch()) }
        #expect(try JournalCheck.run(settings: fixture.settings).firstDamaged == 2)

        let removed = lines.enumerated().filter { $0.offset != 3 }.map { $0.element + "\n" }.joined()
        try fixture.put(Array(removed.utf8), as: name)
        #expect(throws: VaultStartError.journalDamaged) { try core(fixture, Switch()) }
        #expect(try JournalCheck.run(settings: fixture.settings).firstDamaged == 3)
    }

    @Test func entriesComeBackAcrossRestartsAndPages() async throws {
        let fixture = try Fixture()
        for _ in 0..<3 {
            try await fixture.withVault { vault in
                for _ in 0..<4 { _ = try await vault.openOwn(Sample.personSeal(), with: Sample.secret) }
            }
        }
        try await fixture.withVault { vault in
            var all: [JournalEntry] = []
            while case let page = try await vault.journal(after: all.count, limit: 5), !page.isEmpty { all += page }
            #expect(all.map(\.number) == Array(1...12) && Set(all.map(\.writer)).count == 1)
            _ = try await vault.openOwn(Sample.personSeal(), with: Sample.secret)
            #expect(try await vault.journal(after: 11, limit: 1).map(\.number) == [12])
            #expect(try await vault.journal(after: 12, limit: 5).map(\.number) == [13])
            #expect(try await vault.journal(after: 13, limit: 5).isEmpty)
            await #expect(throws: VaultError.refused(.malformed)) { try await vault.journal(after: -1, limit: 5) }
        }
    }

    @Test func aLongJournalGoesOnInNewFiles() throws {
        let fixture = try Fixture()
        let folder = try VaultFolders(fixture.settings.directory).journal
        func open() throws -> Journal {
            try Journal(folder: folder, newWriter: { "0011223344556677" }, segmentByteCountMax: 4096) { (path, flags) throws(FileError) in
                try OpenFile(path, flags: flags)
            }
        }
        let seal = try JournalEntry.Seal(Sample.personSeal())
        var journal = try open()
        for round in 0..<100 {
            try journal.append(Array(repeating: (.ownView, .person, [seal]), count: 3), at: fixture.clock.now())
            // Opened again now and then, as after a restart.
            if round % 30 == 29 { journal = try open() }
        }
        let names = try fixture.files("vault/journal").keys.sorted()
        #expect(names.count >= 10 && journal.last == 300)
        var all: [Int] = []
        while case let page = try journal.entries(after: all.count, limit: 7), !page.isEmpty { all += page.map(\.number) }
        #expect(all == Array(1...300))
        #expect(try JournalCheck.run(settings: fixture.settings) == JournalCheck(last: 300, firstDamaged: nil))
        try fixture.put([], as: "journal/" + names[0])
        #expect(try JournalCheck.run(settings: fixture.settings).firstDamaged == 1)
    }

    /// A clinic's day is one entry with hundreds of seals.
    @Test func longEntriesMakeShorterPages() throws {
        let fixture = try Fixture()
        let folder = try VaultFolders(fixture.settings.directory).journal
        let seal = try JournalEntry.Seal(Sample.personSeal())
        var journal = try Journal(folder: folder, newWriter: { "0011223344556677" }) { (path, flags) throws(FileError) in
            try OpenFile(path, flags: flags)
        }
        let long: Opening = (.dayView, .service, Array(repeating: seal, count: 1_000))
        for _ in 0..<10 { try journal.append(Array(repeating: long, count: 9), at: fixture.clock.now()) }
        try journal.append([(.dayView, .service, Array(repeating: seal, count: 40_000))], at: fixture.clock.now())
        var pages: [[Int]] = []
        while case let page = try journal.entries(after: pages.last?.last ?? 0, limit: 1_000), !page.isEmpty {
            pages.append(page.map(\.number))
        }
        #expect(pages.flatMap(\.self) == Array(1...91))
        #expect(pages.allSatisfy { $0.count <= 32 } && pages.last == [91])
    }

    @Test func aLineHasOneCommittedForm() {
        let entry = JournalEntry(
            writer: "0011223344556677", number: 1, time: Instant(seconds: 1_795_000_000), purpose: .delivery, actor: .courier,
            seals: [JournalEntry.Seal(record: Array(0..<16), kind: .contact, version: 1, hash: Fixed.zeros)])
        var chain = JournalSegment.firstChain(writer: entry.writer)
        let text = JournalLine(entry: entry, durable: 0).text(chain: &chain)
        #expect(
            text == """
                {"n":1,"at":"2026-11-18T11:06:40Z","purpose":"delivery","actor":"courier","seals":[["000102030405060708090a0b0c0d0e0f",2,1,"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]],"durable":0,"chain":"r_rOQyqjKMPJEtyVQnpQfUFTgl7bVJ_WGgc7Rh2L6-s"}

                """)
        var again = JournalSegment.firstChain(writer: entry.writer)
        #expect(JournalLine.follows(String(text.dropLast()), chain: &again) && again == chain)
        #expect(JournalLine(String(text.dropLast()), writer: entry.writer)?.entry == entry)
    }

    /// For whoever may read the folder while no vault answers.
    @Test func theFilesSayWhatTheVaultSays() async throws {
        let fixture = try Fixture()
        let files = try JournalFiles(settings: fixture.settings)
        #expect(try files.journal(after: 0, limit: 10).isEmpty)
        var generation = 0
        var journal = try Journal(
            folder: Folder(fixture.settings.directory).folder("journal"), newWriter: { "0123456789abcdef" }, segmentByteCountMax: 600
        ) { (path, flags) throws(FileError) in
            generation += 1
            return try OpenFile(path, flags: flags)
        }
        for _ in 0..<20 { try journal.append([(.shred, .service, []), (.keyBackup, .service, [])], at: fixture.clock.now()) }
        #expect(generation > 3, "several files")
        var read: [JournalEntry] = []
        while let page = Optional(try files.journal(after: read.last?.number ?? 0, limit: 3)), !page.isEmpty { read += page }
        #expect(read == (try journal.entries(after: 0, limit: 100)) && read.count == 40)
        #expect(try files.journal(after: 40, limit: 3).isEmpty && files.journal(after: 39, limit: 3).map(\.number) == [40])
        // A line that is being written is no entry yet.
        let newest = try #require(try FileManager.default.contentsOfDirectory(atPath: fixture.settings.directory + "/journal").max())
        let handle = try #require(FileHandle(forWritingAtPath: fixture.settings.directory + "/journal/" + newest))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"n\":41,".utf8))
        #expect(try files.journal(after: 39, limit: 3).map(\.number) == [40])
    }
}
