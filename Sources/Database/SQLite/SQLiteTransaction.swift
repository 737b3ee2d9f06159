import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// A connection inside a transaction. Only its own thread ever holds one.
final class SQLiteTransaction: WriteTransaction {
    let database: Database
    private let texts: SQLiteTexts
    /// The first error that a statement met: what follows is not committed
    /// even if the body swallows it, as on PostgreSQL.
    private(set) var failure: StoreError?

    init(database: Database, texts: SQLiteTexts) {
        self.database = database
        self.texts = texts
    }

    func query(_ sql: String, _ arguments: [Value]) throws(StoreError) -> [Row] {
        var rows: [Row] = []
        try step(sql, arguments) { row throws(StoreError) in rows.append(try row.copied()) }
        return rows
    }

    func scan(_ sql: String, _ arguments: [Value], _ body: (any RowInPlace) throws(StoreError) -> Void) throws(StoreError) {
        try step(sql, arguments) { row throws(StoreError) in try body(row) }
    }

    private func step(_ sql: String, _ arguments: [Value], _ body: (SQLiteRow) throws(StoreError) -> Void) throws(StoreError) {
        do {
            let statement = try prepared(sql, arguments)
            let row = SQLiteRow(statement: statement.sqliteStatement, columns: Int32(statement.columnCount))
            let cursor = try GRDB.Row.fetchCursor(statement)
            while try cursor.next() != nil { try body(row) }
        } catch {
            throw noted(error)
        }
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [Value]) throws(StoreError) -> Int {
        do {
            try prepared(sql, arguments).execute()
            return database.changesCount
        } catch {
            throw noted(error)
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
        let rows = try query(statement.sql, statement.arguments)
        return StatementResult(rows: rows, changed: database.totalChangesCount - before)
    }

    /// A statement of transaction control.
    func control(_ sql: String) throws {
        try database.cachedStatement(sql: sql).execute()
    }

    private func prepared(_ sql: String, _ arguments: [Value]) throws -> GRDB.Statement {
        let statement = try database.cachedStatement(sql: texts.numbered(sql))
        try statement.setArguments(StatementArguments(arguments.map(\.databaseValue)))
        return statement
    }
}

/// The shared SQL with SQLite's numbered placeholders: `$2` would be a name
/// there, numbered by first appearance, and `?2` is the second argument.
final class SQLiteTexts: Sendable {
    /// There are some hundreds. Past this all are forgotten, and written anew.
    static let knownMax = 2_000
    private let known = Mutex<[String: String]>([:])

    var count: Int { known.withLock { $0.count } }

    func numbered(_ sql: String) -> String {
        known.withLock { known in
            if let text = known[sql] { return text }
            let text = Self.rewrite(sql)
            if known.count >= Self.knownMax { known = [:] }
            known[sql] = text
            return text
        }
    }

    static func rewrite(_ sql: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(sql.utf8.count)
        let source = Array(sql.utf8)
        for (index, byte) in source.enumerated() {
            let isPlaceholder = byte == 0x24 && index + 1 < source.count && (0x30...0x39).contains(source[index + 1])
            bytes.append(isPlaceholder ? 0x3F : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Value {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }
}
