/// Where the data is and how much may wait for it.
public struct DatabaseSettings: Sendable {
    public enum Location: Sendable, Equatable {
        case sqlite(path: String)
        /// A connection URI. May carry a password: never log it.
        case postgres(url: String)
    }

    public var location: Location
    /// Writes that may wait for a writer (and, on PostgreSQL, reads for a
    /// reader); more are refused as busy.
    public var waitingMax: Int
    /// Writes that one commit may carry.
    public var groupMax: Int
    /// How long another process may keep the writer waiting.
    public var busySeconds: Double
    /// What each write passes before anything else; `nil` for a database that has none.
    public var fence: Fence?
    /// Tables that somebody follows: a commit that names none of them tells
    /// nobody. Empty: every commit is told of.
    public var followed: [String]
    /// PostgreSQL connections that write, and that read.
    public var writers: Int
    public var readers: Int

    public init(
        location: Location, waitingMax: Int = 20_000, groupMax: Int = 512, busySeconds: Double = 5, writers: Int = 2,
        readers: Int = 4, fence: Fence? = nil, followed: [String] = []
    ) {
        self.fence = fence
        self.followed = followed
        self.location = location
        self.waitingMax = waitingMax
        self.groupMax = groupMax
        self.busySeconds = busySeconds
        self.writers = writers
        self.readers = readers
    }
}
