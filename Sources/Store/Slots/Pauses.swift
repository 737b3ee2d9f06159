public import Database
public import Scheduling

/// Deadlines of patients that stand still: while patients can do nothing at a
/// clinic, no hold and no offer there runs out, and afterwards each goes on
/// with what was left of it.
///
/// Each row says when it was stopped, so that its guard reads no other, and so
/// that what the desk holds meanwhile runs out as ever. Ids begin with when
/// they were made: what is live is found among the newest.
enum Pauses {
    /// A hold lasts twenty minutes at most; one that stood still before is older.
    static let holdsSinceSeconds: Int64 = 86_400

    static func firstHold(at now: Instant) -> HoldID {
        HoldID(high: UInt64(clamping: (now - holdsSinceSeconds).seconds) &* 1000 << 16, low: 0)
    }

    /// For how long a row stood still; a clock that was put back takes nothing away.
    static func stood(_ row: String, until now: Instant) -> Statement {
        "(CASE WHEN \(sql: row).stopped_at < \(now) THEN \(now) - \(sql: row).stopped_at ELSE 0 END)"
    }
}

extension ReadTransaction {
    /// Clinics at which deadlines stand still, and since when.
    public func pausedClinics() throws(StoreError) -> [ClinicID: Instant] {
        var paused: [ClinicID: Instant] = [:]
        for row in try query("SELECT id, paused_since FROM clinic WHERE paused_since IS NOT NULL") {
            var row = RowReader(row)
            paused[try row.id()] = try row.instant()
        }
        return paused
    }

    /// Whether they stand still at that one.
    public func isPaused(_ clinic: ClinicID) throws(StoreError) -> Bool {
        try !query("SELECT 1 FROM clinic WHERE id = \(clinic) AND paused_since IS NOT NULL").isEmpty
    }
}

extension WriteTransaction {
    /// Stops the deadlines of clinics at which they run.
    ///
    /// - Returns: at how many they ran.
    public func pause(_ clinics: some Sequence<ClinicID>, at now: Instant) throws(StoreError) -> Int {
        var paused = 0
        for clinic in clinics {
            paused += try execute(
                .pauseDeadlines, "UPDATE clinic SET paused_since = \(now) WHERE id = \(clinic) AND paused_since IS NULL")
        }
        if paused > 0 { try stopDeadlines(at: now) }
        return paused
    }

    /// Stops what is live, and began before its clinic paused. What passed the
    /// fence a moment before the levels changed may come after they did, so
    /// that this is done once more then.
    ///
    /// - Returns: how many places are kept by it.
    @discardableResult
    public func stopDeadlines(at now: Instant) throws(StoreError) -> Int {
        let live: Statement = "stopped_at = 0 AND state = \(HoldState.live.slot) AND hold_until > \(now)"
        let held = try execute(
            .pauseDeadlines,
            """
            UPDATE slot SET stopped_at = \(now) WHERE \(live) AND id IN (SELECT slot FROM hold WHERE id > \(Pauses.firstHold(at: now)))
                AND EXISTS (SELECT 1 FROM hold h JOIN clinic c ON c.id = slot.clinic
                    WHERE h.id = slot.hold AND h.created_at <= c.paused_since)
            """)
        let asked = try execute(
            .pauseDeadlines,
            """
            UPDATE slot SET stopped_at = \(now) WHERE \(live)
                AND id IN (SELECT r.slot FROM offer_round r JOIN clinic c ON c.id = r.clinic
                    WHERE \(RoundChange.goOn.condition("r.state")) AND r.id = slot.round AND c.paused_since IS NOT NULL)
            """)
        try execute(
            .pauseDeadlines,
            """
            UPDATE offer_round SET stopped_at = \(now) WHERE \(RoundChange.goOn.condition()) AND stopped_at = 0
                AND EXISTS (SELECT 1 FROM clinic c WHERE c.id = offer_round.clinic AND c.paused_since IS NOT NULL)
            """)
        try execute(
            .pauseDeadlines,
            """
            UPDATE offer SET stopped_at = \(now) WHERE stopped_at = 0 AND (expires_at > \(now) OR state = \(OfferState.wanted))
                AND \(.isAny("state", of: OfferChange.live))
                AND round IN (SELECT id FROM offer_round WHERE \(RoundChange.goOn.condition()) AND stopped_at > 0)
            """)
        if held + asked > 0 {
            try execute(.noticeSlot, "INSERT INTO slot_change (slot) SELECT id FROM slot WHERE stopped_at > 0 AND stopped_at = \(now)")
        }
        return held + asked
    }

    /// Has the deadlines of a clinic go on with what was left of them, never
    /// past the start of their place; and what became free meanwhile is the
    /// matcher's first, for the half minute that it did not have. All of it,
    /// once: done again, it does nothing.
    ///
    /// - Returns: whether they stood still.
    public func goOn(at clinic: ClinicID, now: Instant) throws(StoreError) -> Bool {
        guard let row = try query("SELECT paused_since FROM clinic WHERE id = \(clinic) AND paused_since IS NOT NULL").first
        else { return false }
        let since = Instant(seconds: try row.integer(0))
        let isOurs = try execute(
            .pauseDeadlines, "UPDATE clinic SET paused_since = NULL WHERE id = \(clinic) AND paused_since = \(since)")
        guard isOurs > 0 else { return false }
        try goOnWithOffers(at: clinic, now)
        try goOnWithHolds(at: clinic, now)
        try open(at: clinic, whatWaitedSince: since, now)
        return true
    }

    /// Also the codes that holds wait for, and since when each is held: by that
    /// it is told whether it was prolonged.
    private func goOnWithHolds(at clinic: ClinicID, _ now: Instant) throws(StoreError) {
        let stopped: Statement = "clinic = \(clinic) AND stopped_at > 0"
        let holds: Statement = "SELECT hold FROM slot WHERE \(stopped) AND hold IS NOT NULL"
        let stood: Statement = "(SELECT \(Pauses.stood("s", until: now)) FROM slot s WHERE s.id = hold.slot)"
        let proofStood: Statement = """
            (SELECT \(Pauses.stood("s", until: now)) FROM hold h JOIN slot s ON s.id = h.slot WHERE h.id = contact_proof.hold)
            """
        try execute(
            .pauseDeadlines,
            """
            UPDATE contact_proof SET code_until = code_until + \(proofStood), ready_at = ready_at + \(proofStood)
            WHERE hold IN (\(holds))
            """)
        try execute(.pauseDeadlines, "UPDATE hold SET created_at = created_at + \(stood) WHERE id IN (\(holds))")
        try execute(.noticeSlot, "INSERT INTO slot_change (slot) SELECT id FROM slot WHERE \(stopped)")
        let until: Statement = "hold_until + \(Pauses.stood("slot", until: now))"
        try execute(
            .pauseDeadlines,
            """
            UPDATE slot SET hold_until = CASE WHEN \(until) < start_at THEN \(until) ELSE start_at END, stopped_at = 0 WHERE \(stopped)
            """)
    }

    private func goOnWithOffers(at clinic: ClinicID, _ now: Instant) throws(StoreError) {
        let stopped: Statement = "\(RoundChange.goOn.condition()) AND clinic = \(clinic) AND stopped_at > 0"
        let stood = Pauses.stood("offer", until: now)
        let start: Statement = "(SELECT s.start_at FROM slot s WHERE s.id = offer.slot)"
        let until: Statement = "CASE WHEN expires_at + \(stood) < \(start) THEN expires_at + \(stood) ELSE \(start) END"
        try execute(
            .pauseDeadlines,
            """
            UPDATE offer SET moved = moved - expires_at + \(until), expires_at = \(until), stopped_at = 0
            WHERE stopped_at > 0 AND round IN (SELECT id FROM offer_round WHERE \(stopped))
            """)
        let roundStood = Pauses.stood("offer_round", until: now)
        // A round that somebody answered a moment before is looked at at once.
        try execute(
            .pauseDeadlines,
            """
            UPDATE offer_round SET began_at = began_at + \(roundStood),
                due_at = CASE due_at WHEN 0 THEN 0 ELSE due_at + \(roundStood) END, stopped_at = 0
            WHERE \(stopped)
            """)
    }

    /// Places that came to be the public's in between, or whose hold ran out
    /// at the desk, open as if they were freed now.
    private func open(at clinic: ClinicID, whatWaitedSince since: Instant, _ now: Instant) throws(StoreError) {
        let theirs: Statement = """
            practitioner IN (SELECT practitioner FROM schedule WHERE clinic = \(clinic)) AND start_at > \(now) AND clinic = \(clinic)
                AND stopped_at = 0
            """
        let opens = now + Hold.publicDelaySeconds
        let free: Statement = "\(theirs) AND state = \(SlotState.free) AND public_from > \(since) AND public_from <= \(opens)"
        let lapsed: Statement = """
            \(theirs) AND state = \(HoldState.lapsed.slot) AND hold_until > \(since - Hold.publicDelaySeconds) AND hold_until <= \(now)
            """
        for these in [free, lapsed] { try execute(.noticeSlot, "INSERT INTO slot_change (slot) SELECT id FROM slot WHERE \(these)") }
        try execute(.pauseDeadlines, "UPDATE slot SET public_from = \(opens), freed_at = \(now) WHERE \(free)")
        try execute(.pauseDeadlines, "UPDATE slot SET hold_until = \(now) WHERE \(lapsed)")
    }
}

extension OfferRound {
    /// The desk takes the place of a round that stands still: whoever was
    /// asked is to be told.
    static func losing(_ slot: SlotID, where condition: Statement) -> [Statement] {
        let rounds: Statement = "SELECT id FROM offer_round WHERE slot = \(slot) AND \(RoundChange.end.condition()) AND stopped_at > 0"
        let lost: Statement = "FROM offer WHERE round IN (\(rounds)) AND \(OfferChange.withdraw.condition())"
        return [
            "INSERT INTO request_change (request) SELECT request \(lost) AND \(condition)",
            """
            UPDATE standing_request SET offer = NULL WHERE id IN (SELECT request \(lost)) AND offer IN (SELECT id \(lost))
                AND \(condition)
            """,
            """
            UPDATE offer SET state = \(OfferChange.withdraw.newState), answered_at = 0, stopped_at = 0
            WHERE id IN (SELECT id \(lost)) AND \(condition)
            """,
            """
            UPDATE offer_round SET state = \(RoundChange.end.newState), stopped_at = 0 WHERE id IN (\(rounds)) AND \(condition)
            """,
        ]
    }
}
