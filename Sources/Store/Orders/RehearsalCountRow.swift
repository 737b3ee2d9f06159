public import Database
public import Scheduling

/// How often a rehearsed order would have had one effect on one kind of request.
public struct RehearsalCountRow: Sendable, Equatable, StoredRow {
    public var audience: String
    public var capability: String
    public var effect: String
    public var count: Int

    public init(audience: String, capability: String, effect: String, count: Int) {
        (self.audience, self.capability, self.effect, self.count) = (audience, capability, effect, count)
    }

    init(_ row: inout RowReader) throws(StoreError) {
        self.init(audience: try row.text(), capability: try row.text(), effect: try row.text(), count: try row.number())
    }
}

extension ReadTransaction {
    /// Of all processes together.
    public func rehearsalCounts(of id: [UInt8]) throws(StoreError) -> [RehearsalCountRow] {
        try all(
            """
            SELECT audience, capability, effect, CAST(SUM(n) AS bigint) FROM rehearsal_count WHERE rehearsal = \(id)
            GROUP BY audience, capability, effect ORDER BY audience, capability, effect
            """)
    }
}

extension WriteTransaction {
    /// What a process has counted so far, in all: written again, it is the
    /// same; and what is told already stays as it is.
    ///
    /// - Parameter process: 16 bytes of chance, drawn at its start.
    /// - Returns: whether it is taken.
    @discardableResult
    public func keep(
        _ counts: [RehearsalCountRow], ofRehearsal id: [UInt8], by process: [UInt8], at now: Instant
    ) throws(StoreError) -> Bool {
        guard try hear(ofRehearsal: id, at: now) else { return false }
        for row in counts {
            try execute(
                .keepRehearsals,
                """
                INSERT INTO rehearsal_count (rehearsal, process, audience, capability, effect, n)
                VALUES (\(id), \(process), \(text: row.audience), \(text: row.capability), \(text: row.effect), \(row.count))
                ON CONFLICT (rehearsal, process, audience, capability, effect) DO UPDATE SET n = excluded.n
                WHERE rehearsal_count.n < excluded.n
                """)
        }
        return true
    }
}
