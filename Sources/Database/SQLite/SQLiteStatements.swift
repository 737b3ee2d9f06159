import GRDB
import Synchronization

/// The statements that one connection has prepared, for the thread that has it.
final class SQLiteStatements {
    private struct Prepared {
        var statement: GRDB.Statement
        /// Whether it names a table that somebody follows.
        var isNews: Bool
    }

    private var known: [StatementShape: Prepared] = [:]
    private let texts: SQLiteTexts
    private let followed: [String]
    private var hasNews = false

    /// - Parameter followed: tables of whose changes somebody wants to hear.
    init(_ texts: SQLiteTexts, followed: [String] = []) {
        self.texts = texts
        self.followed = followed
    }

    func prepared(_ statement: Statement, on database: GRDB.Database) throws -> OpaquePointer {
        let found = try known[statement.shape] ?? prepare(statement.shape, on: database)
        if found.isNews { hasNews = true }
        return found.statement.sqliteStatement
    }

    private func prepare(_ shape: StatementShape, on database: GRDB.Database) throws -> Prepared {
        let sql = texts.numbered(shape)
        // GRDB's own cache: what it prepares there SQLite knows to be kept for long.
        let fresh = Prepared(statement: try database.cachedStatement(sql: sql), isNews: followed.contains { sql.contains($0) })
        if known.count >= SQLiteTexts.knownMax { known = [:] }
        known[shape] = fresh
        return fresh
    }

    /// Whether anything that is followed was named since the last time.
    func takeNews() -> Bool {
        defer { hasNews = false }
        return hasNews || followed.isEmpty
    }

    /// Before its connection closes.
    func forget() { known = [:] }
}

/// The shared SQL with SQLite's numbered placeholders: `$2` would be a name
/// there, numbered by first appearance, and `?2` is the second argument.
final class SQLiteTexts: Sendable {
    /// There are some hundreds. Past this all are forgotten, and written anew.
    static let knownMax = 2_000
    private let known = Mutex<[StatementShape: String]>([:])

    var count: Int { known.withLock { $0.count } }

    func numbered(_ shape: StatementShape) -> String {
        known.withLock { known in
            if let text = known[shape] { return text }
            let text = Self.rewrite(shape.sql(mark: "?"))
            if known.count >= Self.knownMax { known = [:] }
            known[shape] = text
            return text
        }
    }

    /// A text that was numbered by hand says `$1`.
    private static func rewrite(_ sql: String) -> String {
        guard sql.utf8.contains(0x24) else { return sql }
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
