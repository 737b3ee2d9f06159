public import Formats
import Glibc
public import Scheduling
import Synchronization

/// Delivers into a Maildir: a folder with `tmp`, `new` and `cur`, one file a
/// message (<https://cr.yp.to/proto/maildir.html>).
///
/// A reader never sees half a message: it is written and synced in `tmp`,
/// then linked into `new`.
public struct Maildir: MailTransport {
    public let directory: String
    private let host: String
    private let clock: any WallClock
    private let process: Int32
    private let counter = Counter()
    private let queue = BlockingQueue(label: "creneau.maildir")

    private final class Counter: Sendable {
        private let value = Atomic<Int>(0)
        func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).newValue }
    }

    /// - Parameters:
    ///   - directory: made with its three folders when they are missing.
    ///   - host: this machine's name, which keeps file names apart on a
    ///     shared disk.
    public init(directory: String, host: String, clock: any WallClock) {
        self.directory = directory
        self.host = Self.escaped(host)
        self.clock = clock
        process = getpid()
    }

    public func send(_ message: MailMessage, to _: EmailAddress, from _: EmailAddress) async throws(MailFailure) {
        let bytes = message.encoded()
        let name = "\(clock.now().seconds).P\(process)Q\(counter.next()).\(host)"
        try await queue.run { () throws(MailFailure) in try store(bytes, as: name) }
    }

    private func store(_ bytes: [UInt8], as name: String) throws(MailFailure) {
        let temporary = directory + "/tmp/" + name
        do throws(Errno) {
            try Self.write(bytes, to: temporary)
        } catch {
            unlink(temporary)
            // The first message finds no folders, and neither does one after somebody removed them.
            guard error.code == ENOENT, makeFolders(), (try? Self.write(bytes, to: temporary)) != nil else { throw .unavailable }
        }
        // A link, not a rename: it never replaces a message of the same name.
        let isStored = link(temporary, directory + "/new/" + name) == 0
        unlink(temporary)
        guard isStored, Self.sync(directory: directory + "/new") else { throw .unavailable }
    }

    private func makeFolders() -> Bool {
        ["", "/tmp", "/new", "/cur"].allSatisfy { mkdir(directory + $0, 0o700) == 0 || errno == EEXIST }
    }

    private struct Errno: Error {
        var code = Glibc.errno
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(Errno) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Errno() }
        var isWritten = true
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + offset, bytes.count - offset) }
            if count > 0 {
                offset += count
            } else if count == 0 || errno != EINTR {
                isWritten = false
                break
            }
        }
        let isSynced = isWritten && fsync(file) == 0
        // A close can report a late error too, and always gives the number back.
        guard close(file) == 0, isSynced else { throw Errno(code: EIO) }
    }

    private static func sync(directory path: String) -> Bool {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    /// `/` and `:` cannot stand in a file name of a Maildir.
    private static func escaped(_ host: String) -> String {
        host.replacing("/", with: "\\057").replacing(":", with: "\\072")
    }
}
