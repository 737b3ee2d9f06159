public import Database
public import Scheduling

/// An entry of the vault's journal as the store keeps it: who, when and what
/// for, in codes and ids.
public struct JournalRow: Sendable, Equatable, StoredRow {
    /// One seal that the entry is about.
    public struct Opening: Sendable, Hashable {
        /// Id of what the seal belongs to: an appointment's, a message's, or a note's.
        public var record: [UInt8]
        public var kind: Int64
        public var version: Int64
        /// Which leaf of the log says so; `nil` for those imported before there was one.
        public var leaf: LeafID?
        /// Where that leaf is, once it has a number.
        public var place: LogPlace?

        public init(record: [UInt8], kind: Int64, version: Int64, leaf: LeafID? = nil, place: LogPlace? = nil) {
            self.record = record
            self.kind = kind
            self.version = version
            (self.leaf, self.place) = (leaf, place)
        }
    }

    /// Names the journal, 8 bytes.
    public var writer: [UInt8]
    /// 1, 2, 3 … without a gap.
    public var number: Int64
    public var at: Instant
    public var purpose: Int64
    public var actor: Int64
    public var staff: StaffID?
    public var grant: GrantID?
    public var role: Int64?
    /// SHA-256 of the entry's text: tells another entry of the same number.
    public var digest: [UInt8]
    public var openings: [Opening]

    public init(
        writer: [UInt8], number: Int64, at: Instant, purpose: Int64, actor: Int64, staff: StaffID?, grant: GrantID?, role: Int64?,
        digest: [UInt8], openings: [Opening]
    ) {
        self.writer = writer
        self.number = number
        self.at = at
        self.purpose = purpose
        self.actor = actor
        self.staff = staff
        self.grant = grant
        self.role = role
        self.digest = digest
        self.openings = openings
    }

    fileprivate static let columns = "writer, n, at, purpose, actor, staff, grant_id, role, digest"
    /// For a statement that reads another table too, where entries are `e`.
    fileprivate static let joinedColumns = columns.split(separator: ", ").map { "e." + $0 }.joined(separator: ", ")

    /// Without the seals: those are other rows.
    init(_ row: inout RowReader) throws(StoreError) {
        self.init(
            writer: try row.bytes(), number: try row.integer(), at: try row.instant(), purpose: try row.integer(), actor: try row.integer(),
            staff: try row.idOrNil(), grant: try row.idOrNil(), role: try row.integerOrNil(), digest: try row.bytes(), openings: [])
    }
}

private struct EntryName: Hashable {
    let writer: [UInt8]
    let number: Int64
}

extension ReadTransaction {
    /// The last entry imported of a journal; `nil` when none was.
    public func journalPosition(of writer: [UInt8]) throws(StoreError) -> JournalPosition? {
        try position("SELECT writer, n, at, digest FROM journal_entry WHERE writer = \(writer) ORDER BY n DESC LIMIT 1")
    }

    /// The newest entry imported of any journal.
    public func newestJournalPosition() throws(StoreError) -> JournalPosition? {
        try position("SELECT writer, n, at, digest FROM journal_entry ORDER BY at DESC, n DESC LIMIT 1")
    }

    private func position(_ last: Statement) throws(StoreError) -> JournalPosition? {
        guard let first = try query(last).first else { return nil }
        var row = RowReader(first)
        return JournalPosition(writer: try row.bytes(), number: try row.integer(), at: try row.instant(), digest: try row.bytes())
    }

    /// How many journals were imported from: each restore of a vault begins a new one.
    public func journalWriters() throws(StoreError) -> Int64 {
        try query("SELECT COUNT(DISTINCT writer) FROM journal_entry")[0].integer(0)
    }

    /// Entries that opened a seal of `record`, the newest first; of their
    /// seals those of that record alone.
    public func journal(of record: [UInt8], limit: Int) throws(StoreError) -> [JournalRow] {
        let newest: Statement = """
            SELECT \(sql: JournalRow.joinedColumns), o.kind, o.version, o.leaf, l.log, l.idx
            FROM journal_opening o JOIN journal_entry e ON e.writer = o.writer AND e.n = o.n LEFT JOIN log_entry l ON l.id = o.leaf
            WHERE o.record = \(record) ORDER BY e.at DESC, e.n DESC LIMIT \(limit)
            """
        var rows: [JournalRow] = []
        for row in try query(newest) {
            var reader = RowReader(row)
            var entry = try JournalRow(&reader)
            let (kind, version, leaf) = (try reader.integer(), try reader.integer(), try reader.idOrNil() as LeafID?)
            var place: LogPlace?
            if let log = try reader.integerOrNil(), let index = try reader.integerOrNil() { place = LogPlace(log: log, index: Int(index)) }
            entry.openings = [JournalRow.Opening(record: record, kind: kind, version: version, leaf: leaf, place: place)]
            rows.append(entry)
        }
        return rows
    }

    /// Entries of a period in the order they were written, a page at a time.
    ///
    /// - Parameter after: the last entry of the page before.
    public func journal(from: Instant, until: Instant, after: JournalRow?, limit: Int) throws(StoreError) -> [JournalRow] {
        let at = Instant(seconds: after?.at.seconds ?? Int64.min)
        let number = after?.number ?? 0
        let page: Statement = """
            FROM journal_entry
            WHERE at >= \(from) AND at < \(until)
                AND (at > \(at) OR (at = \(at) AND (n > \(number) OR (n = \(number) AND writer > \(after?.writer ?? [])))))
            ORDER BY at, n, writer LIMIT \(limit)
            """
        var rows: [JournalRow] = []
        for row in try query("SELECT \(sql: JournalRow.columns) \(page)") { rows.append(try JournalRow(row)) }
        // All seals of the page at once: a query an entry would cost a journey an entry.
        let seals: Statement = """
            SELECT o.writer, o.n, o.record, o.kind, o.version
            FROM (SELECT writer, n \(page)) AS e JOIN journal_opening o ON o.writer = e.writer AND o.n = e.n
            ORDER BY o.writer, o.n, o.place
            """
        var openings: [EntryName: [JournalRow.Opening]] = [:]
        for row in try query(seals) {
            var row = RowReader(row)
            let name = EntryName(writer: try row.bytes(), number: try row.integer())
            openings[name, default: []].append(
                JournalRow.Opening(record: try row.bytes(), kind: try row.integer(), version: try row.integer()))
        }
        for index in rows.indices {
            rows[index].openings = openings[EntryName(writer: rows[index].writer, number: rows[index].number)] ?? []
        }
        return rows
    }

    /// Entries that indexed a seal which was never in the store.
    public func strayIndexEntries() throws(StoreError) -> Int64 {
        try query("SELECT COUNT(*) FROM journal_fault WHERE kind = \(JournalFault.Kind.strayIndex)")[0].integer(0)
    }

    /// How often a record's copy was sealed anew for that purpose: from the
    /// clinic's copy, or from the person's own.
    public func journalCount(of record: [UInt8], purpose: Int64) throws(StoreError) -> Int64 {
        try query(
            """
            SELECT COUNT(*) FROM journal_opening o JOIN journal_entry e ON e.writer = o.writer AND e.n = o.n
            WHERE o.record = \(record) AND o.kind IN (0, 1) AND e.purpose = \(purpose)
            """)[0].integer(0)
    }

    /// Faults that were written down, and gaps as the entries show them; the
    /// time of a gap is that of the entry after it.
    ///
    /// - Parameter from: gaps that an entry before this instant closes are left out.
    public func journalFaults(from: Instant) throws(StoreError) -> [JournalFault] {
        var faults: Set<JournalFault> = []
        for row in try query(
            """
            SELECT e.writer, e.n, e.at, (SELECT MAX(p.at) FROM journal_entry p WHERE p.writer = e.writer AND p.n < e.n)
            FROM journal_entry e WHERE e.at >= \(from) AND e.n > 1
                AND NOT EXISTS (SELECT 1 FROM journal_entry p WHERE p.writer = e.writer AND p.n = e.n - 1)
            """
        ) {
            var row = RowReader(row)
            faults.insert(
                JournalFault(
                    writer: try row.bytes(), number: try row.integer(), kind: .gap, at: try row.instant(),
                    from: try row.integerOrNil().map { Instant(seconds: $0) } ?? .distantPast))
        }
        for row in try query("SELECT writer, n, kind, at FROM journal_fault") {
            var row = RowReader(row)
            faults.insert(JournalFault(writer: try row.bytes(), number: try row.integer(), kind: try row.choice(), at: try row.instant()))
        }
        return faults.sorted { ($0.at, $0.number, $0.kind.rawValue) < ($1.at, $1.number, $1.kind.rawValue) }
    }
}

extension WriteTransaction {
    /// Keeps an entry once.
    ///
    /// - Parameter leaves: what the log says of it, those named by its openings among them.
    /// - Returns: whether it, and no other under its number, is what the
    ///   store has now.
    public func keep(_ entry: JournalRow, leaves: [LeafWrite] = []) throws(StoreError) -> Bool {
        let inserted = try execute(
            .keepJournal,
            """
            INSERT INTO journal_entry (writer, n, at, purpose, actor, staff, grant_id, role, seals, digest)
            VALUES (\(entry.writer), \(entry.number), \(entry.at), \(entry.purpose), \(entry.actor), \(entry.staff?.bytes),
                \(entry.grant?.bytes), \(entry.role.map { .integer($0) } ?? .null), \(entry.openings.count), \(entry.digest))
                ON CONFLICT DO NOTHING
            """)
        guard inserted == 1 else {
            let known = try query("SELECT digest FROM journal_entry WHERE writer = \(entry.writer) AND n = \(entry.number)")
            return try known.first.map { row throws(StoreError) in try row.blob(0) } == entry.digest
        }
        for (place, opening) in entry.openings.enumerated() {
            try execute(
                .keepJournal,
                """
                INSERT INTO journal_opening (writer, n, place, record, kind, version, leaf) VALUES (\(entry.writer), \(entry.number),
                    \(place), \(opening.record), \(opening.kind), \(opening.version), \(opening.leaf?.bytes))
                """)
        }
        for leaf in leaves { try write(leaf) }
        return true
    }

    /// Writes a fault down, once.
    ///
    /// - Returns: whether it is new.
    public func keep(_ fault: JournalFault) throws(StoreError) -> Bool {
        let inserted = try execute(
            .keepJournal,
            """
            INSERT INTO journal_fault (writer, n, kind, at) VALUES (\(fault.writer), \(fault.number), \(chosen: fault.kind), \(fault.at))
                ON CONFLICT DO NOTHING
            """)
        return inserted == 1
    }
}
