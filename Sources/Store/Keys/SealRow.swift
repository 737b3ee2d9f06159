public import Database
import Scheduling

/// A sealed record as it stands in the store.
public struct SealRow: Sendable, Equatable {
    /// Id of what it belongs to (16 bytes).
    public var record: [UInt8]
    public var kind: Int64
    public var version: Int64
    /// The clinic in its associated data; empty where there is none.
    public var clinic: [UInt8]
    public var keyID: [UInt8]
    public var sealed: [UInt8]

    public init(record: [UInt8], kind: Int64, version: Int64, clinic: [UInt8], keyID: [UInt8], sealed: [UInt8]) {
        self.record = record
        self.kind = kind
        self.version = version
        self.clinic = clinic
        self.keyID = keyID
        self.sealed = sealed
    }

    /// Writes the rows where `condition` holds, replacing an older version of
    /// the same seal.
    static func statement(_ seals: [SealRow], where condition: Statement) -> Statement {
        let rows = seals.map { seal -> Statement in
            """
            SELECT \(seal.record), \(seal.kind), \(seal.version), \(seal.clinic), \(seal.keyID), \(seal.sealed) WHERE \(condition)
            """
        }
        return """
            INSERT INTO seal (record, kind, version, clinic, key_id, sealed) \(.joined(rows, by: " UNION ALL "))
            ON CONFLICT (record, kind) DO UPDATE SET version = excluded.version, clinic = excluded.clinic,
                key_id = excluded.key_id, sealed = excluded.sealed
            """
    }
}

extension ReadTransaction {
    /// The seal of that kind; `nil` when there is none, or it was erased.
    public func seal(of record: [UInt8], kind: Int64) throws(StoreError) -> SealRow? {
        let rows = try query(
            "SELECT version, clinic, key_id, sealed FROM seal WHERE record = \(record) AND kind = \(kind)"
        )
        guard let first = rows.first else { return nil }
        var row = RowReader(first)
        return try row.seal(of: record, kind: kind)
    }
}

extension RowReader {
    /// `version, clinic, key_id, sealed` of a seal that is joined to what it
    /// belongs to; `nil` where there is none.
    mutating func seal(of record: [UInt8], kind: Int64) throws(StoreError) -> SealRow? {
        let (version, clinic, key, sealed) = (try integerOrNil(), try bytesOrNil(), try bytesOrNil(), try bytesOrNil())
        guard let version, let clinic, let key, let sealed else { return nil }
        return SealRow(record: record, kind: kind, version: version, clinic: clinic, keyID: key, sealed: sealed)
    }
}
