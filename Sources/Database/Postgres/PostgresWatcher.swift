import CLibPQ
import Foundation
import Synchronization

/// Tells other nodes of own commits, and hears of theirs.
///
/// NOTIFY is sent here, by a transaction of its own: inside a booking it would
/// serialize all commits. It is only the quick way: commits that nobody
/// announced are found by polling, because the set of transactions that a
/// snapshot sees changes with each of them.
final class PostgresWatcher: Sendable {
    private let url: String
    private let busySeconds: Double
    private let bell: ChangeBell
    private let hasNews = Atomic(false)
    private let isStopping = Atomic(false)
    private let ended = DispatchSemaphore(value: 0)

    private static let channel = "creneau_change"
    /// Own commits within this time are announced together.
    private static let announceMilliseconds: Int32 = 20
    /// The snapshot is looked at every so many turns.
    private static let turnsPerPoll = 5

    init(url: String, busySeconds: Double, bell: ChangeBell) {
        self.url = url
        self.busySeconds = busySeconds
        self.bell = bell
    }

    func start() {
        let thread = Thread { [self] in
            watch()
            ended.signal()
        }
        thread.name = "store-watcher"
        thread.start()
    }

    /// Says that something was committed here.
    func announce() { hasNews.store(true, ordering: .releasing) }

    func stop() {
        isStopping.store(true, ordering: .releasing)
        ended.wait()
    }

    private func watch() {
        let line = PostgresLine(url: url, busySeconds: busySeconds)
        var listening: PostgresConnection?
        var snapshot: Value?
        var turn = 0
        while !isStopping.load(ordering: .acquiring) {
            wait(listening)
            turn += 1
            do throws(StoreError) {
                let connection = try line.usable()
                if connection !== listening {
                    try listen(connection)
                    listening = connection
                    snapshot = nil
                }
                if hasNews.exchange(false, ordering: .acquiring) { try connection.run([Statement("NOTIFY \(Self.channel)", [])]) }
                if hasNotification(connection) { bell.ring() }
                guard snapshot == nil || turn.isMultiple(of: Self.turnsPerPoll) else { continue }
                let now = try connection.run([Statement("SELECT pg_current_snapshot()::text", [])]).last?.rows.first?[0]
                if now != snapshot { bell.ring() }
                snapshot = now
            } catch {
                listening = nil
            }
        }
    }

    private func listen(_ connection: PostgresConnection) throws(StoreError) {
        // Announcing must not wait for a disk: what it tells of is durable already.
        try connection.run([Statement("SET synchronous_commit = off", []), Statement("LISTEN \(Self.channel)", [])])
    }

    /// Until a notification comes, or for one turn.
    private func wait(_ connection: PostgresConnection?) {
        // A negative descriptor is passed over: then this only waits.
        var poller = pollfd(fd: connection?.socket ?? -1, events: Int16(POLLIN), revents: 0)
        poll(&poller, 1, Self.announceMilliseconds)
    }

    private func hasNotification(_ connection: PostgresConnection) -> Bool {
        var heard = false
        while let notification = PQnotifies(connection.handle) {
            PQfreemem(notification)
            heard = true
        }
        return heard
    }
}
