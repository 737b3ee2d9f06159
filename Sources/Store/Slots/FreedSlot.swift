import Database
import Scheduling

/// What the row of a slot says once nobody has it.
enum FreedSlot {
    /// Nobody's hold opens it again.
    static let unheld: Statement = """
        appointment = NULL, hold = NULL, hold_token = NULL, hold_owner = NULL, hold_renewal = NULL, round = NULL, hold_until = 0,
            stopped_at = 0
        """

    /// The public may have it then, or when its schedule opens it: whichever
    /// is later, so that reception cannot open a place early by taking and
    /// leaving it. What an earlier freeing said gives way; only a place that
    /// opens by this one remembers when it was.
    ///
    /// - Parameters:
    ///   - from: the instant that follows from the freeing.
    ///   - freed: the present, or `nil` where the opening holds whatever
    ///     becomes of the clock.
    static func opening(from: Instant, freed: Instant?) -> Statement {
        let byRule: Statement = "freed_at = 0 AND public_from > \(from)"
        return """
            public_from = CASE WHEN \(byRule) THEN public_from ELSE \(from) END,
                freed_at = CASE WHEN \(byRule) THEN freed_at ELSE \(freed ?? Instant(seconds: 0)) END
            """
    }

    /// What was freed now, by whatever.
    static func opening(at now: Instant) -> Statement { opening(from: now + Hold.publicDelaySeconds, freed: now) }

    /// The slot that an appointment leaves: nobody's earlier hold opens it
    /// again, it waits for the matcher like any freed slot.
    ///
    /// - Parameter slots: a query for its id.
    static func leave(_ slots: Statement, by appointment: AppointmentID, at now: Instant) -> Statement {
        """
        UPDATE slot SET state = \(SlotChange.leave.newState), \(unheld), \(opening(at: now))
        WHERE id = (\(slots)) AND appointment = \(appointment) AND \(SlotChange.leave.isAllowed(at: now))
        """
    }
}
