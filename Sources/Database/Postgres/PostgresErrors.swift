extension StoreError {
    /// From an SQLSTATE (PostgreSQL 15, appendix A). The message is never
    /// read: it can quote the row.
    init(sqlState: String) {
        switch sqlState {
        case "23505": self = .constraint(.unique)
        case "23503": self = .constraint(.foreignKey)
        case "23514": self = .constraint(.check)
        case "23502": self = .constraint(.notNull)
        case "23P01": self = .constraint(.exclusion)
        case "53100": self = .full
        case "25006": self = .readOnly
        // A fence divides by nothing where the epoch is another; no statement of ours divides otherwise.
        case "22012": self = .overtaken
        // Waited too long for a lock, or for an answer.
        case "55P03", "57014": self = .busy
        // Shutting down, starting up, out of connections, failed to read or write.
        case "57P01", "57P02", "57P03", "53300", "58030": self = .unavailable
        case let state where state.hasPrefix("08"): self = .unavailable
        default: self = .failure(code: sqlState)
        }
    }

    /// Two transactions stood in each other's way and this one gave in
    /// (serialization failure, deadlock): the same again may succeed.
    var isCollision: Bool { self == .failure(code: "40001") || self == .failure(code: "40P01") }

    /// A plan or a name that the connection kept is no longer good.
    var isStalePlan: Bool { self == .failure(code: "0A000") || self == .failure(code: "26000") }
}
