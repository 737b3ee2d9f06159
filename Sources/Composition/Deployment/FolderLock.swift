import Foundation
import Glibc
package import Scheduling

/// One service at a time on a folder with a SQLite store: two would each
/// hold the people who wait, the matcher and the limits in a memory of their
/// own, and undo each other's work.
///
/// The kernel frees the lock when the process ends, however it ends.
package final class FolderLock: Sendable {
    static let fileName = "serve.lock"

    private let descriptor: Int32

    /// - Returns: `nil` where there is nothing to lock: a store that
    ///   processes share, or a folder that does not exist.
    /// - Throws: with who has it.
    package static func take(_ configuration: ServiceConfiguration, at now: Instant) throws(CommandFault) -> FolderLock? {
        guard case .sqlite = configuration.database else { return nil }
        return try take(folder: configuration.folder.path, at: now)
    }

    static func take(folder: String, at now: Instant) throws(CommandFault) -> FolderLock? {
        let path = folder + "/" + fileName
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno != ENOENT else { return nil }
            throw CommandFault(.cannotCreate, "\(path) cannot be written: \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = holder(descriptor)
            close(descriptor)
            throw CommandFault(.unavailable, "\(folder) is served already, by \(holder); stop it first, or choose another --data-dir")
        }
        let text = Array("process \(getpid()) since \(RFC3339.format(now))\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
            // A full disk: the lock stands all the same, nobody is named.
            return FolderLock(descriptor)
        }
        return FolderLock(descriptor)
    }

    private static func holder(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(whereSeparator: \.isNewline).first
        return words.map(String.init) ?? "another process"
    }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}
