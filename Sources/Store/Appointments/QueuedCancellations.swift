public import Database
public import Scheduling

/// A cancellation that waits for its turn.
public struct QueuedCancellation: Sendable, Hashable, StoredRow {
    public var appointment: AppointmentID
    public var clinic: ClinicID
    public var asked: Instant
    /// Of the appointment when it was asked: moved since, it is another's time.
    public var sequence: Int

    init(_ row: inout RowReader) throws(StoreError) {
        appointment = try row.id()
        clinic = try row.id()
        asked = try row.instant()
        sequence = try row.number()
    }
}

extension ReadTransaction {
    /// When the cancellation of an appointment was asked for, while it waits.
    public func queuedCancellation(of appointment: AppointmentID) throws(StoreError) -> Instant? {
        try query("SELECT asked_at FROM queued_cancellation WHERE appointment = \(appointment) AND ended_at = 0").first.map {
            row throws(StoreError) in Instant(seconds: try row.integer(0))
        }
    }

    /// Where any wait.
    public func clinicsWithQueuedCancellations() throws(StoreError) -> [ClinicID] {
        try query("SELECT DISTINCT clinic FROM queued_cancellation WHERE ended_at = 0 ORDER BY clinic").map {
            row throws(StoreError) in
            var row = RowReader(row)
            return try row.id()
        }
    }

    /// Of a clinic, in the order in which they were asked for.
    public func queuedCancellations(at clinic: ClinicID, limit: Int) throws(StoreError) -> [QueuedCancellation] {
        try all(
            """
            SELECT appointment, clinic, asked_at, sequence FROM queued_cancellation WHERE clinic = \(clinic) AND ended_at = 0
            ORDER BY asked_at, appointment LIMIT \(limit)
            """)
    }
}

extension WriteTransaction {
    /// It cannot be done any more: the visit has begun, or stands elsewhere.
    /// That it was wished stays to be seen; of a visit that was cancelled
    /// otherwise nothing stays.
    ///
    /// - Returns: whether it waited.
    public func endQueuedCancellation(_ queued: QueuedCancellation, isCancelled: Bool, now: Instant) throws(StoreError) -> Bool {
        let this: Statement = "appointment = \(queued.appointment) AND asked_at = \(queued.asked) AND ended_at = 0"
        let ended = try execute(
            .finishQueued, at: queued.clinic,
            isCancelled ? "DELETE FROM queued_cancellation WHERE \(this)" : "UPDATE queued_cancellation SET ended_at = \(now) WHERE \(this)"
        )
        guard ended > 0 else { return false }
        try execute(
            .finishQueued, at: queued.clinic,
            "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = \(queued.appointment)")
        return true
    }

    /// With the visits that are over.
    public func eraseQueuedCancellations(endedBefore end: Instant) throws(StoreError) {
        try execute(
            .shred,
            """
            DELETE FROM queued_cancellation
            WHERE EXISTS (SELECT 1 FROM appointment a WHERE a.id = queued_cancellation.appointment AND a.end_at < \(end))
            """)
    }
}
