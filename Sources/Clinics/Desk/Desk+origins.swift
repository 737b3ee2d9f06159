import Containment
import Database
import Notary
public import Scheduling
import Store
public import UseCases

extension Desk {
    /// So many visits of one origin stand on the desk as a row.
    public static let originFewest = 8

    /// The largest groups first.
    public func origins(_ context: Context) async throws(Refusal) -> [OriginGroup] {
        try gate.permit(context, .cancelAtDesk)
        let clinic = try clinic(context).id
        let rows = try await record.read { tx throws(StoreError) in
            try tx.originVisits(of: clinic, at: context.instant, fewest: Self.originFewest)
        }
        let reach = try reach(context)
        return Dictionary(grouping: rows.filter { reach.covers($0.appointment.start) }, by: \.origin).map { origin, rows in
            OriginGroup(origin: origin, visits: rows.map { OriginGroup.Visit(appointment: $0.appointment, proof: $0.proof) })
        }.sorted { ($0.visits.count, $1.visits[0].appointment.id) > ($1.visits.count, $0.visits[0].appointment.id) }
    }

    /// Releases what was booked together, all at once, but what is kept; each
    /// person is written to. What was booked after the page was shown, or
    /// changed meanwhile, is left alone.
    ///
    /// - Parameters:
    ///   - seen: when the page was made.
    ///   - kept: visits that are real.
    /// - Throws: `.notFound` when a colleague decided already.
    public func decide(
        about origin: [UInt8], seen: Instant, keeping kept: Set<AppointmentID>, _ context: Context
    ) async throws(Refusal) -> OriginDecision {
        let permit = try gate.permit(context, .cancelAtDesk)
        guard let group = try await origins(context).first(where: { $0.origin == origin }) else { throw .notFound }
        let clinic = try clinic(context).id
        let visits = group.visits.map(\.appointment).filter { $0.created <= seen }
        let real = visits.filter { kept.contains($0.id) }.map(\.id)
        let writes = visits.filter { !kept.contains($0.id) }.map { cancellation(of: $0, clinic, context) }
        let leaf = record.leaf(
            .originDecided, clinic: clinic, subject: clinic.description, detail: "released \(writes.count), kept \(real.count)", context)
        return try await record.write(permit) { tx throws(StoreError) in
            var released = 0
            for write in writes where try tx.cancel(write) { released += 1 }
            let kept = try tx.keep(real, of: clinic, origin: origin, at: context.instant)
            if let one = real.first { try tx.signalDesks(aboutSlotOf: one) }
            try tx.write(leaf)
            return OriginDecision(released: released, kept: kept)
        }
    }

    private func cancellation(of appointment: Appointment, _ clinic: ClinicID, _ context: Context) -> CancellationWrite {
        CancellationWrite(
            appointment: appointment, proof: .clinic(clinic), reason: .other,
            message: OutboxWrite(
                id: record.fresh(at: context.instant), kind: .cancelledByClinic, about: .appointment(appointment.id),
                version: Int64(appointment.sequence + 1), dueAt: context.instant, seal: nil),
            leaf: record.leaf(
                .appointmentCancelled, clinic: clinic, subject: appointment.id.description,
                detail: "reason \(CancellationReason.other.rawValue)",
                of: appointment.id, context),
            now: context.instant)
    }
}

extension Record {
    /// How many visits the largest group of one origin has; for a desk, or for whoever watches all.
    public func largestOrigin(of clinic: ClinicID?, at now: Instant) async throws(Refusal) -> Int {
        try await read { tx throws(StoreError) in try tx.largestOrigin(of: clinic, at: now, fewest: Desk.originFewest) }
    }
}
