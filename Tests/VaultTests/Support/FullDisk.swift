import Files
import Glibc

@testable import Vault

/// A journal whose disk is full while `isFull`.
final class FullDisk {
    var isFull = false

    private final class File: JournalFile {
        let file: OpenFile
        let disk: FullDisk

        init(_ path: String, _ flags: Int32, _ disk: FullDisk) throws(FileError) {
            file = try OpenFile(path, flags: flags)
            self.disk = disk
        }

        func length() throws(FileError) -> Int { try file.length() }
        func read(from offset: Int, count: Int) throws(FileError) -> [UInt8] { try file.read(from: offset, count: count) }
        func truncate(to length: Int) throws(FileError) { try file.truncate(to: length) }
        func sync() throws(FileError) { try file.sync() }

        func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
            guard !disk.isFull else { throw FileError(code: ENOSPC) }
            try file.write(bytes, at: offset)
        }
    }

    func core(_ fixture: Fixture) throws -> VaultCore {
        try VaultCore(settings: fixture.settings, clock: fixture.clock) { (path, flags) throws(FileError) in try File(path, flags, self) }
    }
}
