public import Database
public import Scheduling

/// An offer with what answers to it prove, and why it was made.
public struct OfferRow: Sendable, StoredRow {
    public var offer: Offer
    /// SHA-256 of the token in its message: also the hold's.
    public var tokenHash: [UInt8]
    /// The order and its inputs, as they were.
    public var why: String
    public var answered: Instant?
    /// What has come of what set it before others; `nil` when nothing did.
    public var claim: PriorityClaim.State?
    /// The vault's word for a yes that waits; `nil` when there is none.
    public var mark: [UInt8]?

    static let columns =
        "id, request, slot, clinic, round, number, made_at, expires_at, stopped_at, moved, state, token, why, answered_at, claim, mark"

    public init(offer: Offer, tokenHash: [UInt8], why: String, claim: PriorityClaim.State?) {
        self.offer = offer
        self.tokenHash = tokenHash
        self.why = why
        self.claim = claim
    }

    init(_ row: inout RowReader) throws(StoreError) {
        offer = Offer(
            id: try row.id(), request: try row.id(), slot: try row.id(), clinic: try row.id(), round: try row.id(),
            number: try row.number(),
            made: try row.instant(), expires: try row.instant(), stopped: try row.instantOrNil(), movedSeconds: try row.integer(),
            state: try row.choice())
        tokenHash = try row.bytes()
        why = try row.text()
        answered = try row.instantOrNil()
        claim = try row.choiceOrNil()
        mark = try row.bytesOrNil()
    }
}

extension ReadTransaction {
    public func offer(_ id: OfferID) throws(StoreError) -> OfferRow? {
        try offers("WHERE id = \(id)").first
    }

    /// The offer of that number that a request had.
    public func offer(_ number: Int, of request: RequestID) throws(StoreError) -> OfferRow? {
        try offers("WHERE request = \(request) AND number = \(number)").first
    }

    /// All who were asked in a round, in no order.
    public func offers(in round: RoundID) throws(StoreError) -> [OfferRow] {
        try offers("WHERE round = \(round)")
    }

    /// Who had these very places offered already, and did not lose them to
    /// somebody before them.
    public func requestsOffered(_ slots: [SlotID]) throws(StoreError) -> [SlotID: Set<RequestID>] {
        var found: [SlotID: Set<RequestID>] = [:]
        for start in stride(from: 0, to: slots.count, by: Self.slotsAsked) {
            var asked = Array(slots[start..<min(start + Self.slotsAsked, slots.count)])
            // Texts of two lengths alone, each prepared once: a batch repeats its last id.
            while slots.count > 1, asked.count < Self.slotsAsked { asked.append(asked[asked.count - 1]) }
            let rows = try query(
                "SELECT slot, request FROM offer WHERE slot IN (\(.list(asked.map { .blob($0.bytes) }))) AND state <> \(OfferState.passed)")
            for row in rows {
                var row = RowReader(row)
                let slot: SlotID = try row.id()
                found[slot, default: []].insert(try row.id())
            }
        }
        return found
    }

    private static var slotsAsked: Int { 500 }

    /// Offers whose place was taken away, or went to somebody before a person
    /// who had said yes, and whose person does not know yet.
    public func untoldOffers(limit: Int) throws(StoreError) -> [OfferRow] {
        try offers("WHERE \(Self.untold) ORDER BY id LIMIT \(limit)")
    }

    /// Whose person is to hear that the place is gone.
    static var untold: Statement { "\(.isAny("state", of: [OfferState.withdrawn, .passed])) AND answered_at = 0" }

    /// A clinic's latest offers, newest first.
    public func offers(at clinic: ClinicID, since: Instant, limit: Int) throws(StoreError) -> [OfferRow] {
        try offers("WHERE clinic = \(clinic) AND made_at >= \(since) ORDER BY made_at DESC, id DESC LIMIT \(limit)")
    }

    /// How many of a clinic's offers were accepted since then.
    public func acceptedOffers(at clinic: ClinicID, since: Instant) throws(StoreError) -> Int {
        Int(
            try query(
                "SELECT COUNT(*) FROM offer WHERE clinic = \(clinic) AND made_at >= \(since) AND state = \(OfferState.accepted)")[0]
                .integer(0))
    }

    private func offers(_ terms: Statement) throws(StoreError) -> [OfferRow] {
        try all("SELECT \(sql: OfferRow.columns) FROM offer \(terms)")
    }
}

extension WriteTransaction {
    /// Nobody waits for them: the public may have them at once.
    public func release(_ slots: some Sequence<SlotID>, now: Instant) throws(StoreError) {
        // One that was freed stays so; one whose hold lapsed is so now. Any other opens by its rule, which is near.
        let freed: Statement = "CASE state WHEN \(SlotState.tentative) THEN \(now) ELSE freed_at END"
        for slot in slots { try setPublic(slot, from: now, freed: freed, now: now) }
    }

    /// Reception has looked at what set a visit's request before others.
    ///
    /// - Returns: `false` when nothing did, or the visit is not this clinic's.
    public func check(_ visit: AppointmentID, of clinic: ClinicID, as state: PriorityClaim.State) throws(StoreError) -> Bool {
        let checked = try execute(
            .checkClaims, at: clinic,
            """
            UPDATE offer SET claim = \(chosen: state)
            WHERE request = \(RequestID(appointment: visit)) AND clinic = \(clinic) AND state = \(OfferState.accepted) AND claim > 0
            """)
        // Other desks that show the day look at it again.
        if checked > 0 {
            try execute(.checkClaims, at: clinic, "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = \(visit)")
        }
        return checked > 0
    }

    /// The place waits until then, and is the matcher's first.
    public func putOff(_ slot: SlotID, until morning: Instant, now: Instant) throws(StoreError) {
        try setPublic(slot, from: morning + Hold.publicDelaySeconds, freed: "0", now: now)
    }

    private func setPublic(_ slot: SlotID, from: Instant, freed: Statement, now: Instant) throws(StoreError) {
        let changed = try execute(
            .publishSlots,
            """
            UPDATE slot SET state = \(SlotChange.publish.newState), \(FreedSlot.unheld), public_from = \(from), freed_at = \(freed)
            WHERE id = \(slot) AND \(SlotChange.publish.isAllowed(at: now))
            """)
        if changed > 0 { try noticeChange(of: slot) }
    }

    /// Their person is being told that the place is gone.
    ///
    /// - Returns: `false` when another node does so.
    public func markAsTold(_ offer: OfferID, now: Instant) throws(StoreError) -> Bool {
        try execute(
            .matchRequests,
            "UPDATE offer SET answered_at = \(now) WHERE id = \(offer) AND \(Self.untold)") == 1
    }

    /// It is asked whether the person still waits; its place in line stays theirs.
    public func putToSleep(_ id: RequestID, silenceMax: Int, now: Instant) throws(StoreError) -> Bool {
        let changed = try execute(
            .matchRequests,
            """
            UPDATE standing_request SET state = \(RequestChange.sleep.newState), updated_at = \(now)
            WHERE id = \(id) AND \(RequestChange.sleep.isAllowed(at: now, silenceMax: silenceMax))
            """)
        if changed > 0 { try notice(id) }
        return changed > 0
    }

    /// The person still waits.
    public func wake(_ id: RequestID, now: Instant) throws(StoreError) -> Bool {
        let changed = try execute(
            .ownRequests,
            """
            UPDATE standing_request SET state = \(RequestChange.stay.newState), silence = 0, updated_at = \(now)
            WHERE id = \(id) AND \(RequestChange.stay.isAllowed(at: now))
            """)
        if changed > 0 { try notice(id) }
        return changed > 0
    }

    /// Takes or renews a lease. One that would last longer than twice as long
    /// as any is left by a clock that ran ahead, and nobody's.
    ///
    /// - Returns: whether `holder` has it until then.
    public func lease(_ name: String, holder: [UInt8], now: Instant, seconds: Int64) throws(StoreError) -> Bool {
        try execute(
            .lease,
            """
            INSERT INTO lease (name, holder, until_at) VALUES (\(text: name), \(holder), \(now + seconds))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until_at = excluded.until_at
                WHERE lease.holder = excluded.holder OR lease.until_at <= \(now) OR lease.until_at > \(now + 2 * seconds)
            """) > 0
    }
}
