public import Database
public import Scheduling

/// A link of the chain of officers, or an order, as the store has it: the
/// signed note, which whoever reads it verifies, and what is known beside it.
public struct ContainmentNoteRow: Sendable, Equatable, StoredRow {
    /// Of the sequence; the last one is the epoch.
    public var number: Int64
    /// `link 3`, or the order's id: one of each.
    public var name: String
    public var note: String
    /// When it was first seen.
    public var seenAt: Instant
    /// The newest link where it was first seen.
    public var link: Int

    /// - Parameter number: 0 for one that has none yet.
    public init(number: Int64 = 0, name: String, note: String, seenAt: Instant, link: Int) {
        (self.number, self.name, self.note) = (number, name, note)
        (self.seenAt, self.link) = (seenAt, link)
    }

    init(_ row: inout RowReader) throws(StoreError) {
        self.init(
            number: try row.integer(), name: try row.text(), note: try row.text(), seenAt: try row.instant(), link: try row.number())
    }
}

extension ReadTransaction {
    /// What came after a number, in the order of the sequence.
    public func containmentNotes(after number: Int64, limit: Int) throws(StoreError) -> [ContainmentNoteRow] {
        try all("SELECT n, name, note, seen_at, link FROM containment_note WHERE n > \(number) ORDER BY n LIMIT \(limit)")
    }
}

extension WriteTransaction {
    /// Gives a note its number, once.
    ///
    /// - Returns: whether it had none before.
    public func enter(_ note: ContainmentNoteRow) throws(StoreError) -> Bool {
        let entered = try execute(
            .keepOrders,
            """
            INSERT INTO containment_note (n, name, note, seen_at, link)
            SELECT epoch + 1, \(text: note.name), \(text: note.note), \(note.seenAt), \(note.link) FROM containment_epoch WHERE id = 1
            ON CONFLICT DO NOTHING
            """)
        guard entered == 1 else { return false }
        try execute(.keepOrders, "UPDATE containment_epoch SET epoch = epoch + 1 WHERE id = 1")
        return true
    }
}
