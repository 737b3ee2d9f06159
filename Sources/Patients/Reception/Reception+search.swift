import Containment
import Openings
public import Scheduling
import Store
public import UseCases

extension Reception {
    /// The point that a postal code, a municipality's name or a pair of
    /// coordinates stands for.
    public func resolvePlace(_ text: String) -> Result<GeographicPosition, PlaceProblem> {
        if let position = Self.coordinates(text) { return .success(position) }
        switch node.places.find(text) {
        case .fsa(_, _, let position): return .success(position)
        case .municipality(_, let position): return .success(position)
        case .ruralFSA: return .failure(.ruralPostalCode)
        case .several(let names): return .failure(.several(names))
        case .unknown: return .failure(.unknown)
        }
    }

    /// `45.5,-73.6`: decimal degrees, latitude first.
    private static func coordinates(_ text: String) -> GeographicPosition? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let latitude = Double(parts[0].trimmingSpaces), let longitude = Double(parts[1].trimmingSpaces)
        else { return nil }
        return GeographicPosition(latitude: latitude, longitude: longitude)
    }

    /// The soonest openings near a place. Reads memory only.
    public func findOpenings(_ search: OpeningSearch, _ context: Context) throws(Refusal) -> OpeningsFound {
        try gate.permit(context, .findOpenings)
        let query = try openingQuery(search, context.instant)
        let page = node.index.search(query, now: context.instant)
        return OpeningsFound(openings: openings(page.hits), asOf: context.instant, next: page.next?.description)
    }

    /// The soonest opening of one clinic that fits most reasons, and `nil`
    /// when it has none. Reads memory only.
    public func nextOpening(at clinic: Clinic, _ context: Context) throws(Refusal) -> Opening? {
        try gate.permit(context, .findOpenings)
        // Clinics of one building share a position: the page is long enough for all of them.
        let query = OpeningQuery(
            near: clinic.position, radiusMetres: Self.doorMetres, minutesMin: Self.usualMinutes, from: context.instant,
            except: closedToHolds, limit: OpeningQuery.limitMax)
        let hits = node.index.search(query, now: context.instant).hits
        return hits.first { $0.clinic == clinic.id }.flatMap { openings([$0]).first }
    }

    /// The clinics at which an order lets nobody hold a place: none of theirs is shown.
    var closedToHolds: Set<ClinicID> { gate.rules.clinics(denying: .hold, to: .patient) }

    /// Of those within reach of a search, the nearest: for whoever would have
    /// found something there, and can telephone. At most `closedMax`.
    public func closedClinics(near search: OpeningSearch) -> [(clinic: Clinic, metres: Int)] {
        let closed = closedToHolds
        guard !closed.isEmpty else { return [] }
        return node.directory.nearest(search.near, among: { closed.contains($0.id) })
            .prefix { $0.metres <= search.radiusKilometres * 1000 }.prefix(Self.closedMax).map { $0 }
    }

    private static let closedMax = 5
    static let doorMetres = 25
    /// What most reasons take (`Reason.minutes`).
    private static let usualMinutes = 15

    /// Where and when a slot is, whoever has it now.
    public func opening(_ slot: SlotID, _ context: Context) async throws(Refusal) -> Opening {
        try gate.permit(context, .findOpenings)
        guard let row = try await slotRow(slot), let opening = opening(of: row.slot) else { throw .notFound }
        return opening
    }

    private func openingQuery(_ search: OpeningSearch, _ now: Instant) throws(Refusal) -> OpeningQuery {
        var problems: [FieldProblem] = []
        if !Limits.radiusKilometres.contains(search.radiusKilometres) { problems.append(FieldProblem(.radiusKilometres, .implausible)) }
        if !(1...Limits.resultsMax).contains(search.limit) { problems.append(FieldProblem(.limit, .implausible)) }
        if let from = search.from, let until = search.until, until <= from { problems.append(FieldProblem(.until, .implausible)) }
        var after: OpeningCursor?
        if let text = search.cursor {
            after = OpeningCursor(text)
            if after == nil { problems.append(FieldProblem(.cursor, .malformed)) }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return OpeningQuery(
            near: search.near, radiusMetres: search.radiusKilometres * 1000, minutesMin: search.reason.minutes,
            from: max(search.from ?? now, now), until: search.until, modality: search.modality,
            languages: search.language?.asSet, except: closedToHolds, limit: search.limit, after: after
        )
    }

    /// A slot whose clinic has just left the directory is not shown.
    func openings(_ hits: [OpeningHit]) -> [Opening] {
        let clinics = node.directory.current.clinicByID
        return hits.compactMap { hit in
            clinics[hit.clinic].map { clinic in
                Opening(
                    slot: hit.slot, clinic: clinic, start: hit.start, end: hit.end, modality: hit.modality,
                    distanceMetres: hit.distanceMetres
                )
            }
        }
    }

    /// The three next best to a slot that is gone: the same clinic's closest
    /// in time, then the soonest around it.
    func alternatives(to slot: Slot, _ now: Instant) -> [Opening] {
        guard let clinic = node.directory.clinic(slot.clinic) else { return [] }
        let gone = Opening(
            slot: slot.id, clinic: clinic, start: slot.start, end: slot.end, modality: slot.modality, distanceMetres: 0)
        return alternatives(to: gone, minutes: slot.minutes, now)
    }

    /// The same for one that somebody has seen.
    ///
    /// - Parameter reason: why they come, where that is known: its visit may be shorter.
    public func alternatives(to gone: Opening, for reason: Reason?, _ context: Context) throws(Refusal) -> [Opening] {
        try gate.permit(context, .readPublic)
        return alternatives(to: gone, minutes: reason?.minutes ?? Int((gone.end - gone.start) / 60), context.instant)
    }

    private func alternatives(to gone: Opening, minutes: Int, _ now: Instant) -> [Opening] {
        for radiusKilometres in [10, 50, 200] {
            let like = OpeningQuery(
                near: gone.clinic.position, radiusMetres: radiusKilometres * 1000, minutesMin: minutes, from: now,
                until: nil, modality: gone.modality, languages: nil, except: closedToHolds, after: nil
            )
            let hits = node.index.alternatives(to: gone.slot, at: gone.clinic.id, start: gone.start, like: like, now: now)
            if hits.count == 3 || radiusKilometres == 200 { return openings(hits) }
        }
        return []
    }
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
