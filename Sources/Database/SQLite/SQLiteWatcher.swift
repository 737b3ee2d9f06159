import Foundation
import GRDB

/// Notices commits of other processes: SQLite has no notification, but
/// `PRAGMA data_version` changes on a connection when someone else commits.
final class SQLiteWatcher: Sendable {
    private let connection: DatabaseQueue
    private let bell: ChangeBell
    private let ended = DispatchSemaphore(value: 0)
    private let stopping = DispatchSemaphore(value: 0)

    private static let intervalMilliseconds = 100

    init(path: String, bell: ChangeBell) throws {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.label = "store-watcher"
        connection = try DatabaseQueue(path: path, configuration: configuration)
        self.bell = bell
    }

    func start() {
        let thread = Thread { [self] in
            var seen = version()
            while stopping.wait(timeout: .now() + .milliseconds(Self.intervalMilliseconds)) == .timedOut {
                let fresh = version()
                guard fresh != seen else { continue }
                seen = fresh
                bell.ring()
            }
            ended.signal()
        }
        thread.name = "store-watcher"
        thread.start()
    }

    func stop() {
        stopping.signal()
        ended.wait()
        // The last connection to close empties the write-ahead log: it must not be this one, which cannot write.
        try? connection.close()
    }

    private func version() -> Int64? {
        try? connection.unsafeRead { try Int64.fetchOne($0, sql: "PRAGMA data_version") }
    }
}
