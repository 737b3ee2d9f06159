public import Scheduling

/// What shredding leaves nothing of: each rule with the query that counts the
/// rows that break it. `$1` is the term's last instant, or the number of its
/// last day where `byDay` says so.
private let remainsRules: [(name: String, sql: String, byDay: Bool)] = [
    (
        "no sealed copy is left of a visit past its term",
        """
        SELECT (SELECT COUNT(*) FROM seal s JOIN appointment a ON a.id = s.record WHERE a.end_at < $1)
            + (SELECT COUNT(*) FROM seal s JOIN outbox o ON o.id = s.record JOIN appointment a ON a.id = o.appointment
                WHERE a.end_at < $1)
        """,
        false
    ),
    (
        "no index row is left of a visit past its term",
        """
        SELECT COUNT(*) FROM blind_index b LEFT JOIN appointment a ON a.id = b.appointment WHERE a.id IS NULL OR a.end_at < $1
        """,
        false
    ),
    (
        "nothing is left of what was put right about a visit past its term",
        """
        SELECT COUNT(*) FROM identity_correction c LEFT JOIN appointment a ON a.id = c.appointment WHERE a.id IS NULL OR a.end_at < $1
        """,
        false
    ),
    (
        "no origin is left of a visit past its term",
        """
        SELECT COUNT(*) FROM booking_origin o LEFT JOIN appointment a ON a.id = o.appointment WHERE a.id IS NULL OR a.end_at < $1
        """,
        false
    ),
    (
        "no note is left of a day past its term",
        "SELECT COUNT(*) FROM note WHERE day <= $1",
        true
    ),
    (
        "no key of a day past its term is without its mark of destruction",
        "SELECT COUNT(*) FROM seal_key WHERE purpose = 0 AND day <= $1 AND shredded_at = 0",
        true
    ),
]

extension ReadTransaction {
    /// Each rule with the number of rows that are left over: all zero once
    /// what was due through `day` has been destroyed.
    public func remains(through day: LocalDate) throws(StoreError) -> [(rule: String, count: Int64)] {
        var counts: [(rule: String, count: Int64)] = []
        for rule in remainsRules {
            let term = rule.byDay ? Int64(day.dayNumber) : Self.endOfTerm(day)
            counts.append((rule.name, try query(rule.sql, [.integer(term)])[0].integer(0)))
        }
        return counts
    }
}
