import CLibPQ
import Foundation

/// One libpq connection, for the one thread that made it.
///
/// It is always in pipeline mode and never blocks inside libpq once connected:
/// what it waits for has a limit, so that a silent server costs a connection,
/// not a thread.
final class PostgresConnection {
    let handle: OpaquePointer
    /// The connection is of no more use; the caller drops it.
    private(set) var isLost = false
    /// How long the server may say nothing before it counts as gone; `nil` for ever.
    var silenceSecondsMax: Int32? = 75
    /// Names of the prepared statements, and how many were ever given.
    var prepared: [PostgresText: PostgresName] = [:]
    var preparedCount = 0

    /// Tables of whose changes somebody wants to hear.
    let followed: [String]
    /// One of them was named by a statement that was sent.
    var hasNews = false

    private static let connectSecondsMax = 3
    private static let statementSecondsMax = 60

    /// - Parameter url: a connection URI; what it states wins over what is set here.
    /// - Throws: `.unavailable`; libpq's message stays unread, it can quote the URI.
    init(url: String, busySeconds: Double, followed: [String] = []) throws(StoreError) {
        self.followed = followed
        let options = [
            ("client_encoding", "UTF8"), ("application_name", "creneau"), ("connect_timeout", "\(Self.connectSecondsMax)"),
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "20000"), ("dbname", url),
        ]
        let connected = Self.withCStrings(options.map(\.0)) { keywords in
            Self.withCStrings(options.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
        guard let connected else { throw .unavailable }
        handle = connected
        guard PQstatus(handle) == CONNECTION_OK, PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else {
            throw .unavailable
        }
        // The default would print what the server says; it can quote rows.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try run([Self.session(busySeconds: busySeconds)])
    }

    deinit { PQfinish(handle) }

    /// What every session needs, whatever the server's defaults are. A commit
    /// that does not wait for the disk would acknowledge what a crash can undo.
    private static func session(busySeconds: Double) -> Statement {
        Statement(
            """
            SELECT set_config('jit', 'off', false), set_config('timezone', 'UTC', false),
                set_config('client_min_messages', 'error', false),
                set_config('lock_timeout', $1, false), set_config('statement_timeout', $2, false),
                set_config('idle_in_transaction_session_timeout', $2, false),
                set_config('synchronous_commit',
                    CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END,
                    false)
            """,
            [.text("\(Int(busySeconds * 1000))"), .text("\(statementSecondsMax * 1000)")]
        )
    }

    private static func withCStrings<Answer>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
    ) -> Answer {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        let pointers = copies.map { UnsafePointer<CChar>($0) } + [nil]
        return pointers.withUnsafeBufferPointer { buffer in
            // Never empty: it ends with nil.
            body(buffer.baseAddress.unsafelyUnwrapped)
        }
    }

    var socket: Int32 { PQsocket(handle) }

    /// Marks the connection as of no more use.
    func lost() -> StoreError {
        isLost = true
        return .unavailable
    }

    /// Looks, without waiting, whether the server hung up since the last use.
    func checkAlive() -> Bool {
        if !isLost, PQconsumeInput(handle) != 1 || PQstatus(handle) != CONNECTION_OK { isLost = true }
        return !isLost
    }

    /// Sends all that is queued, reading meanwhile: a server whose answers
    /// nobody takes stops listening.
    func flush() throws(StoreError) {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                if try wait(for: POLLIN | POLLOUT) & POLLIN != 0, PQconsumeInput(handle) != 1 { throw lost() }
            default: throw lost()
            }
        }
    }

    /// The next result; `nil` where the results of one statement end.
    func nextResult() throws(StoreError) -> PostgresResult? {
        while PQisBusy(handle) != 0 {
            _ = try wait(for: POLLIN)
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
        guard let result = PQgetResult(handle) else { return nil }
        return PostgresResult(result)
    }

    private func wait(for events: Int32) throws(StoreError) -> Int32 {
        var poller = pollfd(fd: socket, events: Int16(events), revents: 0)
        while true {
            let ready = poll(&poller, 1, silenceSecondsMax.map { $0 * 1000 } ?? -1)
            if ready > 0 { return Int32(poller.revents) }
            if ready < 0, errno == EINTR { continue }
            throw lost()
        }
    }
}
