public import Database

extension Schema {
    /// Which levels are in force, as a number that only grows.
    static func epoch(_ dialect: Dialect) -> [String] {
        let s = Spelling.of(dialect)
        return [
            "CREATE TABLE containment_epoch (id \(s.integer) PRIMARY KEY CHECK (id = 1), epoch \(s.integer) NOT NULL) \(s.strict)",
            "INSERT INTO containment_epoch (id, epoch) VALUES (1, 0)",
        ]
    }
}

extension Fence {
    /// Lets through what was permitted under the levels in force.
    public static let epoch = Fence("SELECT CAST(1 / CASE WHEN epoch = $1 THEN 1 ELSE 0 END AS bigint) FROM containment_epoch WHERE id = 1")
}

extension DatabaseSettings {
    /// A store at that place: writes pass the epoch, and whoever keeps a part
    /// of it in memory hears of commits that change what is kept.
    public static func store(at location: Location) -> DatabaseSettings {
        DatabaseSettings(
            location: location, fence: .epoch,
            followed: [ChangeFeed.slots.table, ChangeFeed.requests.table, "directory_version"])
    }
}

extension ReadTransaction {
    /// Of the levels in force.
    public func epoch() throws(StoreError) -> Int64 { try query("SELECT epoch FROM containment_epoch WHERE id = 1")[0].integer(0) }
}
