/// One place for a connection, used by one thread: opened when needed, and
/// again, with growing pauses, when it breaks.
final class PostgresLine {
    private let url: String
    private let busySeconds: Double
    private let followed: [String]
    private var connection: PostgresConnection?
    /// A connection that was given up had sent news.
    private var lostNews = false
    private var pauseMilliseconds = 0
    private var notBefore = ContinuousClock.now

    private static let pauseMillisecondsMax = 2000

    init(url: String, busySeconds: Double, followed: [String] = []) {
        self.url = url
        self.busySeconds = busySeconds
        self.followed = followed
    }

    /// Whether anything that is followed was named since the last time. What
    /// was sent on a connection that was lost may have been committed.
    func takeNews() -> Bool {
        defer {
            connection?.hasNews = false
            lostNews = false
        }
        return followed.isEmpty || lostNews || connection?.hasNews ?? false
    }

    /// A connection that was alive a moment ago.
    ///
    /// - Throws: `.unavailable` at once while the last try is too recent.
    func usable() throws(StoreError) -> PostgresConnection {
        if let connection, connection.checkAlive() {
            try connection.trim()
            return connection
        }
        if connection?.hasNews ?? false { lostNews = true }
        connection = nil
        guard ContinuousClock.now >= notBefore else { throw .unavailable }
        do throws(StoreError) {
            let fresh = try PostgresConnection(url: url, busySeconds: busySeconds, followed: followed)
            connection = fresh
            pauseMilliseconds = 0
            return fresh
        } catch {
            pauseMilliseconds = min(max(100, pauseMilliseconds * 2), Self.pauseMillisecondsMax)
            notBefore = .now + .milliseconds(pauseMilliseconds)
            throw error
        }
    }
}
