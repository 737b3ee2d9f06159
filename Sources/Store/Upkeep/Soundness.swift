public import Database

extension ReadTransaction {
    /// Whether this is a database of this program's, every page of it in one
    /// piece (on PostgreSQL that is the server's to say).
    ///
    /// - Throws: what the database says when it is none.
    public func isWhole(_ dialect: Dialect) throws(StoreError) -> Bool {
        let applied = try query("SELECT COUNT(*) FROM migration")[0].integer(0)
        guard applied > 0, dialect == .sqlite else { return applied > 0 }
        return try query("PRAGMA quick_check(1)")[0].text(0) == "ok"
    }
}
