import Containment
import Foundation
import GRDB
import GRDBSQLite

/// A connection inside a transaction. Only its own thread ever holds one.
final class SQLiteTransaction: WriteTransaction, SchemaTransaction {
    let database: Database
    private let statements: SQLiteStatements
    /// `nil` where nothing is changed, or the schema alone.
    private let permit: Permit?
    /// The first error that a statement met: what follows is not committed
    /// even if the body swallows it, as on PostgreSQL.
    private(set) var failure: StoreError?

    init(database: Database, statements: SQLiteStatements, permit: Permit? = nil) {
        self.database = database
        self.statements = statements
        self.permit = permit
    }

    func query(_ statement: Statement) throws(StoreError) -> [Row] { try rows(statement, isChange: false) }

    func scan(_ statement: Statement, _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError) {
        try step(statement, isChange: false) { row throws(StoreError) in try body(row) }
    }

    func change(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> [Row] {
        try require(kind)
        return try rows(statement, isChange: true)
    }

    @discardableResult
    func execute(_ kind: any WriteKind, _ statement: Statement) throws(StoreError) -> Int {
        try require(kind)
        return try changed(statement)
    }

    func execute(_ statement: Statement) throws(StoreError) { _ = try changed(statement) }

    func pass(_ fence: Fence, _ permit: Permit) throws(StoreError) {
        let row = try query(fence.sql, [.integer(permit.epoch)]).first
        // Where PostgreSQL fails, SQLite answers with nothing.
        guard let row, case .integer = row[0] else { throw noted(StoreError.overtaken) }
    }

    private func require(_ kind: any WriteKind) throws(StoreError) {
        do throws(StoreError) {
            guard let permit else { throw .unpermitted(write: kind.name, capability: "") }
            try permit.require(kind)
        } catch {
            throw noted(error)
        }
    }

    private func rows(_ statement: Statement, isChange: Bool) throws(StoreError) -> [Row] {
        var rows: [Row] = []
        try step(statement, isChange: isChange) { row throws(StoreError) in rows.append(try row.copied()) }
        return rows
    }

    private func changed(_ statement: Statement) throws(StoreError) -> Int {
        try step(statement, isChange: true) { _ in }
        return database.changesCount
    }

    /// Past GRDB, which would make a `Data` of each value and an array of
    /// them: a booking binds some two hundred.
    ///
    /// - Parameter isChange: what changes nothing may not either; on PostgreSQL nothing tells before it runs.
    private func step(
        _ asked: Statement, isChange: Bool, _ body: (SQLiteRow) throws(StoreError) -> Void
    ) throws(StoreError) {
        do {
            let statement = try statements.prepared(asked, on: database)
            // One that failed was told of already.
            defer { sqlite3_reset(statement) }
            guard isChange || sqlite3_stmt_readonly(statement) != 0 else {
                throw permit.map { StoreError.unpermitted(write: "a query", capability: $0.capability.rawValue) } ?? .readOnly
            }
            try bind(asked.arguments, to: statement)
            let row = SQLiteRow(statement: statement, columns: sqlite3_column_count(statement))
            while true {
                switch sqlite3_step(statement) {
                case SQLITE_ROW: try body(row)
                case SQLITE_DONE: return
                default: throw DatabaseError(resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)))
                }
            }
        } catch {
            throw noted(error)
        }
    }

    private func bind(_ arguments: [Value], to statement: OpaquePointer) throws {
        guard Int(sqlite3_bind_parameter_count(statement)) == arguments.count else { throw StoreError.failure(code: "arguments") }
        for (index, argument) in arguments.enumerated() {
            let code = argument.bind(to: statement, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
    }

    private func noted(_ error: any Error) -> StoreError {
        let error = StoreError(error)
        failure = failure ?? error
        return error
    }

    /// A statement of the guarded list: rows when it has any, changes when it writes.
    func result(of statement: Statement) throws(StoreError) -> StatementResult {
        let before = database.totalChangesCount
        let rows = try rows(statement, isChange: true)
        return StatementResult(rows: rows, changed: database.totalChangesCount - before)
    }

    /// A statement of transaction control.
    func control(_ sql: String) throws {
        try database.cachedStatement(sql: sql).execute()
    }
}

extension Value {
    /// SQLite takes a copy of what it is given.
    fileprivate func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        switch self {
        case .null: return sqlite3_bind_null(statement, place)
        case .integer(let value): return sqlite3_bind_int64(statement, place, value)
        case .text(let value): return sqlite3_bind_text(statement, place, value, Int32(value.utf8.count), Self.copied)
        case .blob(let value):
            return value.withUnsafeBytes { bytes in
                guard let address = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
                return sqlite3_bind_blob(statement, place, address, Int32(bytes.count), Self.copied)
            }
        }
    }

    /// SQLITE_TRANSIENT, which is no expression that C's importer knows.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
