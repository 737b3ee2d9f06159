import Containment
import Database
public import Scheduling
import Store
public import UseCases

extension Deliveries {
    /// What a round looks back over, beyond the last one's beginning: a
    /// booking may be written a moment after the time it bears.
    private static let overlapSeconds: Int64 = 300

    /// Queues the reminders that fell due.
    ///
    /// Safe on several nodes and however often it is called: a visit, a kind
    /// and where the visit stands make a message unique in the outbox. Only
    /// visits whose reminders fell due since the last call are looked for, so
    /// that calling it every minute costs next to nothing.
    ///
    /// - Parameter since: the instant of the last call that succeeded; `nil`
    ///   looks for all of today's.
    /// - Returns: how many were queued.
    @discardableResult
    public func queueReminders(since: Instant?, _ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .deliver)
        var count = 0
        for clinic in node.directory.clinics {
            guard !clinic.reminders.isEmpty, let zone = node.zones.rules(of: clinic.zone) else { continue }
            for kind in [MessageKind.reminder, .earlyReminder] {
                guard let timing = timing(of: kind, at: clinic, zone),
                    let starts = timing.starts(dueSince: since.map { $0 - Self.overlapSeconds }, now: context.instant)
                else { continue }
                count += try await queue(kind, timing, clinic.id, starts, permit, context)
            }
        }
        return count
    }

    /// `nil` where the clinic sends none of a kind.
    private func timing(of kind: MessageKind, at clinic: Clinic, _ zone: ZoneRules) -> ReminderTiming? {
        guard let days = kind.daysBefore, let named = ReminderDays.named.first(where: { $0.days == days }),
            clinic.reminders.contains(named.set)
        else { return nil }
        return ReminderTiming(daysBefore: days, zone: zone, quiet: gate.limits.quietHours)
    }

    private func queue(
        _ kind: MessageKind, _ timing: ReminderTiming, _ clinic: ClinicID, _ starts: Range<Instant>, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> Int {
        let messages: [OutboxWrite] = try await record.read { tx throws(StoreError) in try tx.unreminded(of: clinic, by: kind, starts) }
            .filter { timing.isWanted(start: $0.start, made: $0.made) }.map {
                OutboxWrite(
                    id: record.fresh(at: context.instant), kind: kind, about: .appointment($0.appointment), version: $0.sequence,
                    dueAt: context.instant, seal: nil)
            }
        guard !messages.isEmpty else { return 0 }
        try await record.write(permit) { tx throws(StoreError) in
            for message in messages { try tx.enqueue(message) }
        }
        return messages.count
    }
}
