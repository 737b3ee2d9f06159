public import Database
public import Scheduling

/// Each rule with the query that counts the rows that break it.
private let invariants: [(name: String, count: @Sendable (_ now: Instant) -> Statement)] = [
    (
        "a live appointment has its slot busy with it",
        { _ in
            """
            SELECT COUNT(*) FROM appointment a LEFT JOIN slot s ON s.id = a.slot
            WHERE a.state < \(AppointmentState.cancelled)
                AND (s.id IS NULL OR s.state <> \(SlotState.busy) OR s.appointment IS NULL OR s.appointment <> a.id)
            """
        }
    ),
    (
        // One that was missed keeps its slot: the time was spent on it.
        "a busy slot has an appointment that was not cancelled",
        { _ in
            """
            SELECT COUNT(*) FROM slot s LEFT JOIN appointment a ON a.id = s.appointment
            WHERE s.state = \(SlotState.busy) AND (a.id IS NULL OR a.state = \(AppointmentState.cancelled) OR a.slot <> s.id)
            """
        }
    ),
    (
        "a slot has at most one live appointment",
        { _ in
            """
            SELECT COUNT(*) FROM (SELECT slot FROM appointment WHERE state < \(AppointmentState.cancelled)
                GROUP BY slot HAVING COUNT(*) > 1) AS double_booked
            """
        }
    ),
    (
        "an appointment agrees with its slot on time and place",
        { _ in
            """
            SELECT COUNT(*) FROM appointment a JOIN slot s ON s.id = a.slot
            WHERE a.state < \(AppointmentState.cancelled) AND (a.start_at <> s.start_at OR a.end_at <> s.end_at OR a.clinic <> s.clinic)
            """
        }
    ),
    (
        "a slot is of its schedule's clinic and practitioner",
        { _ in
            """
            SELECT COUNT(*) FROM slot s JOIN schedule h ON h.id = s.schedule
            WHERE s.clinic <> h.clinic OR s.practitioner <> h.practitioner
            """
        }
    ),
    (
        // The desk of both clinics shows which: one of them changes its hours.
        "a promised place was made: its practitioner is at one place at a time",
        { now in
            "SELECT COUNT(*) FROM left_out WHERE start_at > \(now)"
        }
    ),
    (
        "a coming appointment has its seals",
        { now in
            """
            SELECT COUNT(*) FROM appointment a
            WHERE \(.isAny("a.state", of: AppointmentChange.coming)) AND a.end_at > \(now)
                AND (SELECT COUNT(*) FROM seal s WHERE s.record = a.id AND s.kind IN (0, 1, 2)) <> 3
            """
        }
    ),
    (
        "a coming visit's copy, and a coming day's note, is sealed to a key that was not lost",
        { now in
            """
            SELECT (SELECT COUNT(*) \(closedCopies) AND a.end_at > \(now))
                + (SELECT COUNT(*) FROM note n JOIN seal s ON s.record = n.id AND s.kind = 5 JOIN seal_key k ON k.id = s.key_id
                    WHERE k.lost_at > 0 AND n.day * 86400 + 172800 > \(now))
            """
        }
    ),
    (
        "whoever is to be called back has their seal, to a key that was not lost",
        { _ in
            """
            SELECT COUNT(*) FROM left_word w LEFT JOIN seal s ON s.record = w.id AND s.kind = 6 LEFT JOIN seal_key k ON k.id = s.key_id
            WHERE w.state = \(WordState.waiting) AND (s.record IS NULL OR k.lost_at > 0)
            """
        }
    ),
    (
        "a drop box says how many wait in it",
        { _ in
            """
            SELECT (SELECT COUNT(*) FROM drop_box b
                    WHERE b.waiting <> (SELECT COUNT(*) FROM left_word w WHERE w.clinic = b.clinic AND w.state = \(WordState.waiting)))
                + (SELECT COUNT(*) FROM left_word w WHERE NOT EXISTS (SELECT 1 FROM drop_box b WHERE b.clinic = w.clinic))
            """
        }
    ),
    (
        "what waits is sealed to a key that was not lost",
        { _ in
            "SELECT COUNT(*) \(closedRequests)"
        }
    ),
    (
        "a booking queued its confirmation",
        { _ in
            """
            SELECT COUNT(*) FROM appointment a
            WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.subject = a.id AND o.kind = \(MessageKind.confirmation))
            """
        }
    ),
    (
        "a cancellation that waits is of an appointment, at the clinic where it stood",
        { _ in
            """
            SELECT COUNT(*) FROM queued_cancellation q LEFT JOIN appointment a ON a.id = q.appointment
            WHERE a.id IS NULL OR (a.clinic <> q.clinic AND a.sequence = q.sequence)
            """
        }
    ),
    (
        "deadlines stand still where patients can do nothing, and nowhere else",
        { _ in
            """
            SELECT COUNT(*) FROM slot s LEFT JOIN clinic c ON c.id = s.clinic
            WHERE s.stopped_at > 0 AND (s.state <> \(SlotState.tentative) OR c.paused_since IS NULL)
            """
        }
    ),
    (
        "whoever is asked about a place is asked in the round that holds it",
        { now in
            """
            SELECT COUNT(*) FROM offer o LEFT JOIN slot s ON s.id = o.slot LEFT JOIN offer_round r ON r.id = o.round
            WHERE \(.isAny("o.state", of: OfferChange.live)) AND o.expires_at > \(now)
                AND (s.id IS NULL OR r.id IS NULL OR r.state <> \(RoundState.open) OR r.slot <> o.slot
                    OR s.state <> \(SlotState.tentative) OR s.round IS NULL OR s.round <> r.id)
            """
        }
    ),
    (
        "whoever has an offer waits, and the offer is open",
        { _ in
            """
            SELECT COUNT(*) FROM standing_request r LEFT JOIN offer o ON o.id = r.offer
            WHERE r.offer IS NOT NULL
                AND (r.state <> \(RequestState.waiting) OR o.id IS NULL OR o.request <> r.id
                    OR NOT (\(.isAny("o.state", of: OfferChange.live))))
            """
        }
    ),
    (
        "an open offer is its request's",
        { _ in
            """
            SELECT COUNT(*) FROM offer o JOIN standing_request r ON r.id = o.request
            WHERE \(.isAny("o.state", of: OfferChange.live)) AND (r.offer IS NULL OR r.offer <> o.id)
            """
        }
    ),
    (
        "a round that is over leaves nobody waiting, and one that gave its place gave it to one",
        { _ in
            """
            SELECT COUNT(*) FROM offer_round r
            WHERE (r.state <> \(RoundState.open)
                    AND EXISTS (SELECT 1 FROM offer o WHERE o.round = r.id AND \(.isAny("o.state", of: OfferChange.live))))
                OR (SELECT COUNT(*) FROM offer o WHERE o.round = r.id AND o.state = \(OfferState.accepted)) > 1
            """
        }
    ),
    (
        "an accepted offer became an appointment",
        { _ in
            """
            SELECT COUNT(*) FROM offer o LEFT JOIN appointment a ON a.id = o.request WHERE o.state = \(OfferState.accepted)
                AND a.id IS NULL
            """
        }
    ),
    (
        "a request that waits has its seals",
        { _ in
            """
            SELECT COUNT(*) FROM standing_request r
            WHERE \(.isAny("r.state", of: RequestChange.inLine))
                AND (SELECT COUNT(*) FROM seal s WHERE s.record = r.id AND s.kind IN (0, 1, 2, 3)) <> 4
            """
        }
    ),
    (
        "nothing sealed is left of a request that is over, but where its last message goes",
        { _ in
            """
            SELECT COUNT(*) FROM seal s JOIN standing_request r ON r.id = s.record
            WHERE \(.isAny("r.state", of: [RequestState.left, .replaced])) OR (r.state = \(RequestState.lapsed) AND s.kind <> 2)
            """
        }
    ),
    (
        "every leaf has the values it commits to, or is past its term",
        { _ in
            """
            SELECT COUNT(*) FROM leaf_detail d
            WHERE NOT EXISTS (SELECT 1 FROM log_leaf WHERE id = d.id) AND NOT EXISTS (SELECT 1 FROM log_entry WHERE id = d.id)
            """
        }
    ),
    (
        "a booking left its leaf",
        { _ in
            """
            SELECT COUNT(*) FROM appointment a
            WHERE NOT EXISTS (SELECT 1 FROM log_leaf WHERE id = a.last_change)
                AND NOT EXISTS (SELECT 1 FROM log_entry WHERE id = a.last_change)
            """
        }
    ),
    (
        "regular slots of one practitioner do not overlap",
        { _ in
            """
            SELECT COUNT(*) FROM slot a JOIN slot b ON b.practitioner = a.practitioner AND b.start_at > a.start_at - 14400
                AND b.start_at < a.end_at AND b.end_at > a.start_at AND b.id <> a.id
            WHERE a.exclusive = 1 AND b.exclusive = 1
            """
        }
    ),
    (
        // Numbers of each journal begin with 1.
        "the vault's journal was imported without a gap",
        { _ in
            """
            SELECT CAST(COALESCE(SUM(last - entries), 0) AS bigint) FROM (SELECT MAX(n) AS last, COUNT(*) AS entries FROM journal_entry
                GROUP BY writer) AS journals
            """
        }
    ),
    (
        "the vault's journal never went back, and never said two things under one number",
        { _ in
            "SELECT COUNT(*) FROM journal_fault WHERE kind <> 3"
        }
    ),
    (
        "each seal that the vault indexed is one of the store's",
        { _ in
            "SELECT COUNT(*) FROM journal_fault WHERE kind = 3"
        }
    ),
    (
        "an imported entry of the vault's journal has all its seals",
        { _ in
            """
            SELECT COUNT(*) FROM journal_entry e
            WHERE e.seals <> (SELECT COUNT(*) FROM journal_opening o WHERE o.writer = e.writer AND o.n = e.n)
            """
        }
    ),
]

extension ReadTransaction {
    /// Each rule with the number of rows that break it: all zero in a sound store.
    ///
    /// - Parameter now: what ends later than this is still to come.
    public func invariantViolations(at now: Instant) throws(StoreError) -> [(rule: String, count: Int64)] {
        var counts: [(rule: String, count: Int64)] = []
        for rule in invariants {
            counts.append((rule.name, try query(rule.count(now))[0].integer(0)))
        }
        return counts
    }
}
