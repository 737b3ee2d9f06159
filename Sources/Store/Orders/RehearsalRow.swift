public import Database
public import Scheduling

/// An order that is rehearsed, as the store has it: the signed note, which
/// whoever counts for it verifies, and what stood within its scopes when it began.
public struct RehearsalRow: Sendable, Equatable, StoredRow {
    /// At once.
    public static let liveMax = 4

    /// Of 16 bytes.
    public var id: [UInt8]
    public var note: String
    public var began: Instant
    public var ends: Instant
    /// When its figures were written into the log, and no more are taken;
    /// `nil` before.
    public var closed: Instant?
    public var clinics: Int
    public var appointments: Int
    /// Places that were held, or offered to somebody.
    public var held: Int
    /// Requests in line.
    public var waiting: Int
    public var staff: Int

    public init(
        id: [UInt8], note: String, began: Instant, ends: Instant, clinics: Int, appointments: Int, held: Int, waiting: Int, staff: Int
    ) {
        (self.id, self.note, self.began, self.ends, closed) = (id, note, began, ends, nil)
        (self.clinics, self.appointments, self.held) = (clinics, appointments, held)
        (self.waiting, self.staff) = (waiting, staff)
    }

    fileprivate static let columns = "id, note, began_at, ends_at, clinics, appointments, held, waiting, staff, closed_at"

    init(_ row: inout RowReader) throws(StoreError) {
        self.init(
            id: try row.bytes(), note: try row.text(), began: try row.instant(), ends: try row.instant(), clinics: try row.number(),
            appointments: try row.number(), held: try row.number(), waiting: try row.number(), staff: try row.number())
        closed = try row.instantOrNil()
    }
}

extension ReadTransaction {
    /// Those whose figures are not in the log yet, the earliest first.
    public func openRehearsals() throws(StoreError) -> [RehearsalRow] {
        try all("SELECT \(sql: RehearsalRow.columns) FROM rehearsal WHERE closed_at = 0 ORDER BY began_at, id")
    }

    public func rehearsal(_ id: [UInt8]) throws(StoreError) -> RehearsalRow? {
        try first("SELECT \(sql: RehearsalRow.columns) FROM rehearsal WHERE id = \(id)")
    }

    /// All that are open and so many others, the latest first.
    public func rehearsals(closedMax: Int) throws(StoreError) -> [RehearsalRow] {
        try all(
            """
            SELECT \(sql: RehearsalRow.columns) FROM rehearsal WHERE closed_at = 0
                OR id IN (SELECT id FROM rehearsal WHERE closed_at > 0 ORDER BY began_at DESC, id DESC LIMIT \(closedMax))
            ORDER BY began_at DESC, id DESC
            """)
    }
}

extension WriteTransaction {
    /// Gives it one of the places, once.
    ///
    /// - Returns: whether it is new and there was a place; where not, what
    ///   stands there is read again.
    public func begin(_ row: RehearsalRow) throws(StoreError) -> Bool {
        let places = Statement.joined((1...RehearsalRow.liveMax).map { "SELECT \(sql: String($0)) AS place" }, by: " UNION ALL ")
        return try execute(
            .keepRehearsals,
            """
            INSERT INTO rehearsal (id, note, place, began_at, ends_at, clinics, appointments, held, waiting, staff)
            SELECT \(row.id), \(text: row.note), place, \(row.began), \(row.ends), \(row.clinics), \(row.appointments), \(row.held),
                \(row.waiting), \(row.staff)
            FROM (\(places)) AS free WHERE place NOT IN (SELECT place FROM rehearsal WHERE closed_at = 0) ORDER BY place LIMIT 1
            ON CONFLICT DO NOTHING
            """) == 1
    }

    /// What follows is done before its figures are told, or not at all.
    ///
    /// - Returns: whether they are still to be told.
    public func hear(ofRehearsal id: [UInt8], at now: Instant) throws(StoreError) -> Bool {
        try execute(.keepRehearsals, "UPDATE rehearsal SET heard_at = \(now) WHERE id = \(id) AND closed_at = 0") == 1
    }

    /// - Returns: whether nobody did before: whoever does tells the figures, in this transaction.
    public func close(rehearsal id: [UInt8], at now: Instant) throws(StoreError) -> Bool {
        try execute(.keepRehearsals, "UPDATE rehearsal SET closed_at = \(now) WHERE id = \(id) AND closed_at = 0") == 1
    }
}
