import GRDB

extension StoreError {
    /// From GRDB's errors, by result code alone.
    init(_ error: any Error) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError: self = StoreError(error)
        default: self = .failure(code: "grdb")
        }
    }

    private init(_ error: DatabaseError) {
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .constraint(.unique)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .constraint(.foreignKey)
        case .SQLITE_CONSTRAINT_CHECK: self = .constraint(.check)
        case .SQLITE_CONSTRAINT_NOTNULL: self = .constraint(.notNull)
        case .SQLITE_CONSTRAINT_TRIGGER: self = .constraint(.exclusion)
        default:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_FULL: self = .full
            case .SQLITE_READONLY: self = .readOnly
            case .SQLITE_CANTOPEN, .SQLITE_IOERR: self = .unavailable
            default: self = .failure(code: "sqlite-\(error.extendedResultCode.rawValue)")
            }
        }
    }
}
