import Containment
import Openings
public import Scheduling
public import UseCases

/// Other times of a visit at its own clinic, as long at least and of the same
/// kind: what the weaker link can move to. All of it reads memory alone.
extension Reception {
    private static let pageSize = 20
    /// More than a clinic offers in all the horizon.
    private static let pagesMax = 200

    /// Soonest first, page after page.
    ///
    /// - Throws: `.invalid` for a cursor that is none.
    public func otherTimes(
        of appointment: Appointment, at clinic: Clinic, from: Instant? = nil, until: Instant? = nil, cursor: String? = nil,
        _ context: Context
    ) throws(Refusal) -> OpeningsFound {
        try gate.permit(context, .findOpenings)
        var query = query(appointment, clinic, from: max(from ?? context.instant, context.instant), until: until)
        if let cursor {
            guard let after = OpeningCursor(cursor) else { throw .invalid([FieldProblem(.cursor, .malformed)]) }
            query.after = after
        }
        var hits: [OpeningHit] = []
        var next: OpeningCursor?
        for _ in 0..<Self.pagesMax {
            let page = node.index.search(query, now: context.instant)
            // Others may stand at the same door.
            hits += page.hits.filter { $0.clinic == clinic.id }
            next = page.next
            guard hits.count < Self.pageSize, let next else { break }
            query.after = next
        }
        return OpeningsFound(openings: openings(hits), asOf: context.instant, next: next?.description)
    }

    /// The closest to when it is now, by start.
    public func nearestTimes(to appointment: Appointment, at clinic: Clinic, count: Int, _ context: Context) throws(Refusal) -> [Opening] {
        try gate.permit(context, .findOpenings)
        var query = query(appointment, clinic, from: context.instant, until: nil)
        var nearest: [OpeningHit] = []
        query.limit = OpeningQuery.limitMax
        for _ in 0..<Self.pagesMax {
            let page = node.index.search(query, now: context.instant)
            nearest += page.hits.filter { $0.clinic == clinic.id }
            nearest.sort { abs($0.start - appointment.start) < abs($1.start - appointment.start) }
            nearest = Array(nearest.prefix(count))
            guard let next = page.next else { break }
            query.after = next
        }
        return openings(nearest.sorted { ($0.start, $0.slot) < ($1.start, $1.slot) })
    }

    private func query(_ appointment: Appointment, _ clinic: Clinic, from: Instant, until: Instant?) -> OpeningQuery {
        OpeningQuery(
            near: clinic.position, radiusMetres: Self.doorMetres, minutesMin: Int((appointment.end - appointment.start + 59) / 60),
            from: from, until: until, modality: appointment.modality, except: closedToHolds, limit: Self.pageSize)
    }
}
