public import Database
public import Scheduling

/// What shredding leaves nothing of: each rule with the query that counts the
/// rows that break it, given the term's last instant, or the number of its
/// last day.
private let remainsRules: [(name: String, count: @Sendable (_ end: Instant, _ day: Int) -> Statement)] = [
    (
        "no sealed copy is left of a visit past its term",
        { end, _ in
            """
            SELECT (SELECT COUNT(*) FROM seal s JOIN appointment a ON a.id = s.record WHERE a.end_at < \(end))
                + (SELECT COUNT(*) FROM seal s JOIN outbox o ON o.id = s.record JOIN appointment a ON a.id = o.subject
                    WHERE a.end_at < \(end))
            """
        }
    ),
    (
        "no index row is left of a visit past its term",
        { end, _ in
            """
            SELECT COUNT(*) FROM blind_index b LEFT JOIN appointment a ON a.id = b.appointment WHERE a.id IS NULL OR a.end_at < \(end)
            """
        }
    ),
    (
        "nothing is left of what was put right about a visit past its term",
        { end, _ in
            """
            SELECT COUNT(*) FROM identity_correction c LEFT JOIN appointment a ON a.id = c.appointment
                WHERE a.id IS NULL OR a.end_at < \(end)
            """
        }
    ),
    (
        "no cancellation that waited is left of a visit past its term",
        { end, _ in
            """
            SELECT COUNT(*) FROM queued_cancellation q LEFT JOIN appointment a ON a.id = q.appointment
                WHERE a.id IS NULL OR a.end_at < \(end)
            """
        }
    ),
    (
        "no origin is left of a visit past its term",
        { end, _ in
            """
            SELECT COUNT(*) FROM booking_origin o LEFT JOIN appointment a ON a.id = o.appointment WHERE a.id IS NULL OR a.end_at < \(end)
            """
        }
    ),
    (
        "no note is left of a day past its term",
        { _, day in
            "SELECT COUNT(*) FROM note WHERE day <= \(day)"
        }
    ),
    (
        "nothing is left of what was left with a clinic for a day past its term",
        { _, day in
            "SELECT COUNT(*) FROM left_word WHERE day <= \(day)"
        }
    ),
    (
        "no key of a day past its term is without its mark of destruction",
        { _, day in
            "SELECT COUNT(*) FROM seal_key WHERE purpose = 0 AND day <= \(day) AND shredded_at = 0"
        }
    ),
]

extension ReadTransaction {
    /// Each rule with the number of rows that are left over: all zero once
    /// what was due through `day` has been destroyed.
    public func remains(through day: LocalDate) throws(StoreError) -> [(rule: String, count: Int64)] {
        var counts: [(rule: String, count: Int64)] = []
        for rule in remainsRules {
            counts.append((rule.name, try query(rule.count(Instant(seconds: Self.endOfTerm(day)), day.dayNumber))[0].integer(0)))
        }
        return counts
    }
}
