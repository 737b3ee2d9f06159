/// Why the store did not do it. Carries codes, never messages: a database's
/// message can quote a row.
public enum StoreError: Error, Sendable, Equatable {
    /// The database refused a row.
    case constraint(Constraint)
    /// Too much is waiting, or another process holds the writer too long. Nothing happened.
    case busy
    /// No room on disk. Nothing happened.
    case full
    /// The database cannot be reached. When it was lost during a commit nobody
    /// can say whether that happened: writes are made so that a retry finds out.
    case unavailable
    case readOnly
    /// A change under a permit that is not for it: a fault of this program's,
    /// or worse. Nothing happened.
    case unpermitted(write: String, capability: String)
    /// The levels changed since the permit was given: whoever asked asks again.
    /// Nothing happened.
    case overtaken
    /// A row is not of the shape this program writes.
    case malformedRow
    /// The store was written by a newer program.
    case migrationTooNew
    /// The database keeps text in another encoding than UTF-8, by its name
    /// there: it would refuse a name at its first letter that it lacks.
    case encodingUnsupported(String)
    /// Anything else, by SQLite result code or SQLSTATE.
    case failure(code: String)

    public enum Constraint: String, Sendable, Equatable {
        case unique, foreignKey, check, notNull
        /// The overlap rule: an exclusion constraint or a trigger.
        case exclusion
    }
}

extension StoreError {
    /// The fault may lie with one write of a group, so that the others can go on without it.
    var blamesOne: Bool {
        switch self {
        case .busy, .full, .unavailable, .readOnly: false
        default: true
        }
    }
}
