public import Scheduling

/// Each rule with the query that counts the rows that break it; `$1` is now
/// where `asksWhen` says so.
private let invariants: [(name: String, sql: String, asksWhen: Bool)] = [
    (
        "a live appointment has its slot busy with it",
        """
        SELECT COUNT(*) FROM appointment a LEFT JOIN slot s ON s.id = a.slot
        WHERE a.state < 4 AND (s.id IS NULL OR s.state <> 2 OR s.appointment IS NULL OR s.appointment <> a.id)
        """,
        false
    ),
    (
        // One that was missed keeps its slot: the time was spent on it.
        "a busy slot has an appointment that was not cancelled",
        """
        SELECT COUNT(*) FROM slot s LEFT JOIN appointment a ON a.id = s.appointment
        WHERE s.state = 2 AND (a.id IS NULL OR a.state = 4 OR a.slot <> s.id)
        """,
        false
    ),
    (
        "a slot has at most one live appointment",
        "SELECT COUNT(*) FROM (SELECT slot FROM appointment WHERE state < 4 GROUP BY slot HAVING COUNT(*) > 1) AS double_booked",
        false
    ),
    (
        "an appointment agrees with its slot on time and place",
        """
        SELECT COUNT(*) FROM appointment a JOIN slot s ON s.id = a.slot
        WHERE a.state < 4 AND (a.start_at <> s.start_at OR a.end_at <> s.end_at OR a.clinic <> s.clinic)
        """,
        false
    ),
    (
        "a slot is of its schedule's clinic and practitioner",
        """
        SELECT COUNT(*) FROM slot s JOIN schedule h ON h.id = s.schedule
        WHERE s.clinic <> h.clinic OR s.practitioner <> h.practitioner
        """,
        false
    ),
    (
        // The desk of both clinics shows which: one of them changes its hours.
        "a promised place was made: its practitioner is at one place at a time",
        "SELECT COUNT(*) FROM left_out WHERE start_at > $1",
        true
    ),
    (
        "a coming appointment has its seals",
        """
        SELECT COUNT(*) FROM appointment a
        WHERE a.state < 2 AND a.end_at > $1
            AND (SELECT COUNT(*) FROM seal s WHERE s.record = a.id AND s.kind IN (0, 1, 2)) <> 3
        """,
        true
    ),
    (
        "a coming visit's copy, and a coming day's note, is sealed to a key that was not lost",
        """
        SELECT (SELECT COUNT(*) \(closedCopiesSQL) AND a.end_at > $1)
            + (SELECT COUNT(*) FROM note n JOIN seal s ON s.record = n.id AND s.kind = 5 JOIN seal_key k ON k.id = s.key_id
                WHERE k.lost_at > 0 AND n.day * 86400 + 172800 > $1)
        """,
        true
    ),
    (
        "what waits is sealed to a key that was not lost",
        "SELECT COUNT(*) \(closedRequestsSQL)",
        false
    ),
    (
        "a booking queued its confirmation",
        """
        SELECT COUNT(*) FROM appointment a
        WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.appointment = a.id AND o.kind = 0)
        """,
        false
    ),
    (
        "whoever is asked about a place is asked in the round that holds it",
        """
        SELECT COUNT(*) FROM offer o LEFT JOIN slot s ON s.id = o.slot LEFT JOIN offer_round r ON r.id = o.round
        WHERE o.state IN (0, 5) AND o.expires_at > $1
            AND (s.id IS NULL OR r.id IS NULL OR r.state <> 0 OR r.slot <> o.slot OR s.state <> 1 OR s.hold <> r.id)
        """,
        true
    ),
    (
        "whoever has an offer waits, and the offer is open",
        """
        SELECT COUNT(*) FROM standing_request r LEFT JOIN offer o ON o.id = r.offer
        WHERE r.offer IS NOT NULL AND (r.state <> 1 OR o.id IS NULL OR o.state NOT IN (0, 5) OR o.request <> r.id)
        """,
        false
    ),
    (
        "an open offer is its request's",
        """
        SELECT COUNT(*) FROM offer o JOIN standing_request r ON r.id = o.request
        WHERE o.state IN (0, 5) AND (r.offer IS NULL OR r.offer <> o.id)
        """,
        false
    ),
    (
        "a round that is over leaves nobody waiting, and one that gave its place gave it to one",
        """
        SELECT COUNT(*) FROM offer_round r
        WHERE (r.state <> 0 AND EXISTS (SELECT 1 FROM offer o WHERE o.round = r.id AND o.state IN (0, 5)))
            OR (SELECT COUNT(*) FROM offer o WHERE o.round = r.id AND o.state = 1) > 1
        """,
        false
    ),
    (
        "an accepted offer became an appointment",
        "SELECT COUNT(*) FROM offer o LEFT JOIN appointment a ON a.id = o.request WHERE o.state = 1 AND a.id IS NULL",
        false
    ),
    (
        "a request that waits has its seals",
        """
        SELECT COUNT(*) FROM standing_request r
        WHERE r.state IN (1, 2) AND (SELECT COUNT(*) FROM seal s WHERE s.record = r.id AND s.kind IN (0, 1, 2, 3)) <> 4
        """,
        false
    ),
    (
        "nothing sealed is left of a request that is over, but where its last message goes",
        """
        SELECT COUNT(*) FROM seal s JOIN standing_request r ON r.id = s.record
        WHERE r.state IN (4, 6) OR (r.state = 5 AND s.kind <> 2)
        """,
        false
    ),
    (
        "every leaf has the values it commits to, or is past its term",
        "SELECT COUNT(*) FROM leaf_detail d LEFT JOIN log_leaf l ON l.id = d.id WHERE l.id IS NULL",
        false
    ),
    (
        "a booking left its leaf",
        "SELECT COUNT(*) FROM appointment a LEFT JOIN log_leaf l ON l.id = a.last_change WHERE l.id IS NULL",
        false
    ),
    (
        "regular slots of one practitioner do not overlap",
        """
        SELECT COUNT(*) FROM slot a JOIN slot b ON b.practitioner = a.practitioner AND b.start_at > a.start_at - 14400
            AND b.start_at < a.end_at AND b.end_at > a.start_at AND b.id <> a.id
        WHERE a.exclusive = 1 AND b.exclusive = 1
        """,
        false
    ),
    (
        // Numbers of each journal begin with 1.
        "the vault's journal was imported without a gap",
        "SELECT CAST(COALESCE(SUM(last - entries), 0) AS bigint) FROM (SELECT MAX(n) AS last, COUNT(*) AS entries FROM journal_entry GROUP BY writer) AS journals",
        false
    ),
    (
        "the vault's journal never went back, and never said two things under one number",
        "SELECT COUNT(*) FROM journal_fault WHERE kind <> 3",
        false
    ),
    (
        "each seal that the vault indexed is one of the store's",
        "SELECT COUNT(*) FROM journal_fault WHERE kind = 3",
        false
    ),
    (
        "an imported entry of the vault's journal has all its seals",
        """
        SELECT COUNT(*) FROM journal_entry e
        WHERE e.seals <> (SELECT COUNT(*) FROM journal_opening o WHERE o.writer = e.writer AND o.n = e.n)
        """,
        false
    ),
]

extension ReadTransaction {
    /// Each rule with the number of rows that break it: all zero in a sound store.
    ///
    /// - Parameter now: what ends later than this is still to come.
    public func invariantViolations(at now: Instant) throws(StoreError) -> [(rule: String, count: Int64)] {
        var counts: [(rule: String, count: Int64)] = []
        for rule in invariants {
            let arguments = rule.asksWhen ? [Value.integer(now.seconds)] : []
            counts.append((rule.name, try query(rule.sql, arguments)[0].integer(0)))
        }
        return counts
    }
}
