public import Database

extension ReadTransaction {
    /// The database's own clock in milliseconds since 1970; `nil` where it is
    /// this machine's (SQLite).
    public func clockMilliseconds(_ dialect: Dialect) throws(StoreError) -> Int64? {
        guard dialect == .postgres else {
            _ = try query("SELECT 1")
            return nil
        }
        return try query("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")[0].integer(0)
    }
}
