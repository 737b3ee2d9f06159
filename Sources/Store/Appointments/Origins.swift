public import Database
public import Scheduling

/// A proof of contact that a hold waits for, or has.
public struct ContactProofRow: Sendable, Equatable {
    public var hold: HoldID
    /// Keyed hash: whose contact is proven, without saying it.
    public var contact: [UInt8]
    /// Keyed hash of the code; `nil` where none can be sent.
    public var code: [UInt8]?
    public var codeUntil: Instant
    public var codeTries: Int
    /// Codes sent so far.
    public var codes: Int
    /// When the code was given; `nil` before.
    public var proven: Instant?
    /// In which line somebody waits whom no code reaches; `nil` for a code.
    public var line: [UInt8]?
    /// When that wait is over.
    public var ready: Instant
    public var created: Instant

    public init(
        hold: HoldID, contact: [UInt8], code: [UInt8]?, codeUntil: Instant, codes: Int, line: [UInt8]? = nil, ready: Instant,
        created: Instant
    ) {
        self.hold = hold
        self.contact = contact
        self.code = code
        self.codeUntil = codeUntil
        codeTries = 0
        self.codes = codes
        self.line = line
        self.ready = ready
        self.created = created
    }
}

/// Lets a network book more without a code, because one of its people gave theirs.
public struct CounterCredit: Sendable {
    public var counters: [CounterGuard]
    public var count: Int64
    /// Counts the contact that was proven: it vouches once.
    public var contact: CounterGuard

    public init(counters: [CounterGuard], count: Int64, contact: CounterGuard) {
        self.counters = counters
        self.count = count
        self.contact = contact
    }

    func statement(where condition: Statement) -> Statement {
        """
        UPDATE counter SET n = n - \(count) WHERE (\(.joined(counters.map(\.named), by: " OR "))) AND \(condition)
            AND EXISTS (SELECT 1 FROM counter c WHERE c.key = \(contact.key) AND c.bucket = \(contact.bucket) AND c.n = 1)
        """
    }
}

/// Counters that are looked at before something happens and stepped because it
/// did. Nobody else steps them in between: there is one writer, or each list
/// says which counters are its own (`Engine.perform`).
extension CounterGuard {
    fileprivate var named: Statement { "(key = \(key) AND bucket = \(bucket))" }

    /// Whether it is at its limit.
    var isFull: Statement { "EXISTS (SELECT 1 FROM counter WHERE \(named) AND n >= \(limit))" }

    /// Steps all of them, by what did it.
    static func steps(_ counters: [CounterGuard], by mark: [UInt8], where condition: Statement) -> Statement {
        """
        INSERT INTO counter (key, bucket, n, last)
        SELECT c.column1, c.column2, 1, \(mark) FROM (VALUES \(.joined(counters.map { "(\($0.key), \($0.bucket))" }, by: ", "))) AS c
            WHERE \(condition)
        ON CONFLICT (key, bucket) DO UPDATE SET n = counter.n + 1, last = excluded.last
        """
    }
}

extension ReadTransaction {
    public func contactProof(of hold: HoldID) throws(StoreError) -> ContactProofRow? {
        let found: Statement = """
            SELECT contact, code, code_until, codes, line, ready_at, created_at, code_tries, proven_at FROM contact_proof
            WHERE hold = \(hold)
            """
        guard let first = try query(found).first else { return nil }
        var row = RowReader(first)
        var proof = ContactProofRow(
            hold: hold, contact: try row.bytes(), code: try row.bytesOrNil(), codeUntil: try row.instant(), codes: try row.number(),
            line: try row.bytesOrNil(), ready: try row.instant(), created: try row.instant())
        proof.codeTries = try row.number()
        proof.proven = try row.instantOrNil()
        return proof
    }

    /// When the last of a line has waited enough; `nil` when nobody waits there.
    public func endOfLine(_ line: [UInt8]) throws(StoreError) -> Instant? {
        try query("SELECT ready_at FROM contact_proof WHERE line = \(line) ORDER BY ready_at DESC LIMIT 1").first.map {
            row throws(StoreError) in Instant(seconds: try row.integer(0))
        }
    }

    /// When the public slots of a clinic start, in a period, whoever has them.
    public func publicStarts(of clinic: ClinicID, from: Instant, until: Instant) throws(StoreError) -> [Instant] {
        let starts: Statement = """
            SELECT start_at FROM slot
            WHERE practitioner IN (SELECT practitioner FROM schedule WHERE clinic = \(clinic)) AND start_at >= \(from)
                AND start_at < \(until)
                AND clinic = \(clinic) AND audience = \(SlotAudience.everyone) AND kind = \(SlotKind.regular)
                AND \(.isAny("state", of: [SlotState.free, .tentative, .busy]))
            """
        return try query(starts).map { row throws(StoreError) in
            Instant(seconds: try row.integer(0))
        }
    }
}

extension WriteTransaction {
    /// Asks for a proof, or for another in its place.
    public func ask(_ proof: ContactProofRow) throws(StoreError) {
        try execute(
            .proveContacts,
            """
            INSERT INTO contact_proof (hold, contact, code, code_until, code_tries, codes, proven_at, line, ready_at, created_at)
            VALUES (\(proof.hold), \(proof.contact), \(proof.code), \(proof.codeUntil), 0, \(proof.codes), 0, \(proof.line),
                \(proof.ready), \(proof.created))
            ON CONFLICT (hold) DO UPDATE SET contact = excluded.contact, code = excluded.code, code_until = excluded.code_until,
                code_tries = 0, codes = excluded.codes, proven_at = 0, line = excluded.line, ready_at = excluded.ready_at
            """)
    }

    /// Counts a try of a hold's code; `false` when none is left, or its time is over.
    public func countProofTry(_ hold: HoldID, max: Int, now: Instant) throws(StoreError) -> Bool {
        try execute(
            .proveContacts,
            """
            UPDATE contact_proof SET code_tries = code_tries + 1
            WHERE hold = \(hold) AND proven_at = 0 AND code IS NOT NULL AND code_tries < \(max) AND code_until > \(now)
            """) > 0
    }

    public func prove(_ hold: HoldID, code: [UInt8], now: Instant) throws(StoreError) {
        try execute(
            .proveContacts,
            "UPDATE contact_proof SET proven_at = \(now), code = NULL WHERE hold = \(hold) AND code = \(code)")
    }

    /// A live hold waits once for its proof, and is not renewed after that.
    ///
    /// - Returns: until when it lasts; `nil` when it is over.
    public func prolong(
        _ hold: HoldID, of slot: SlotID, tokenHash: [UInt8], until: Instant, now: Instant
    ) throws(StoreError) -> Instant? {
        let own: Statement = "hold = \(hold) AND hold_token = \(tokenHash)"
        let changed = try execute(
            .proveContacts,
            """
            UPDATE slot SET hold_until = \(until), hold_renewal = \(hold), stopped_at = 0
            WHERE id = \(slot) AND \(HoldChange.prove.isAllowed(at: now, of: own)) AND hold_until < \(until)
            """)
        if changed > 0 { try noticeChange(of: slot) }
        let rows = try query(
            "SELECT hold_until FROM slot WHERE id = \(slot) AND \(HoldChange.keep.isAllowed(at: now, of: "hold = \(hold)"))")
        return try rows.first.map { row throws(StoreError) in Instant(seconds: try row.integer(0)) }
    }

    /// Forgets what groups visits that are over, and proofs of old holds.
    public func eraseOrigins(endedBefore now: Instant, proofsBefore before: Instant) throws(StoreError) {
        try execute(
            .shred,
            """
            DELETE FROM booking_origin
            WHERE EXISTS (SELECT 1 FROM appointment a WHERE a.id = booking_origin.appointment AND a.end_at < \(now))
            """)
        try execute(.shred, "DELETE FROM contact_proof WHERE created_at < \(before)")
    }
}
