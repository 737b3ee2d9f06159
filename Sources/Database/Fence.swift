/// A query that stands before each write: with the epoch of the write's permit
/// it answers a number, with any other it fails on PostgreSQL and answers
/// nothing on SQLite.
///
/// No lock on a row that all writes read: a change of the epoch waits for
/// nobody, and a write that passed before it may commit after it.
public struct Fence: Sendable {
    /// With one placeholder, for the epoch.
    public var sql: String

    public init(_ sql: String) { self.sql = sql }
}
