public import Scheduling

extension OpeningsIndex {
    /// The next best openings, for someone whose choice was just taken.
    ///
    /// First the same clinic's within a day of the lost one, the closest in
    /// time first, for they cost the person least; then what the search they
    /// came from would show, soonest first.
    ///
    /// - Parameters:
    ///   - query: what the person looked for; its limit and cursor are not
    ///     used.
    ///   - countMax: 1...99.
    public func alternatives(
        to taken: SlotID, at clinic: ClinicID, start: Instant, like query: OpeningQuery, countMax: Int = 3, now: Instant
    ) -> [OpeningHit] {
        let countMax = min(max(countMax, 1), OpeningQuery.limitMax - 1)
        var wide = query
        wide.after = nil
        // One more, for the taken one may still stand here for a moment.
        wide.limit = countMax + 1
        let close = snapshot().openings(at: clinic, around: start, like: wide, now: now)
            .filter { $0.slot != taken }
            .prefix(countMax)
        let known = Set(close.map(\.slot)).union([taken])
        let further = search(wide, now: now).hits.filter { !known.contains($0.slot) }
        return Array((close + further).prefix(countMax))
    }
}

extension Snapshot {
    private static let aroundSeconds: Int64 = 86_400
    /// More of one kind in two days than any clinic has; beyond it the choice
    /// of the closest would be among the soonest only.
    private static let aroundCountMax = 512

    /// One clinic's openings within a day of `start`, the closest first.
    fileprivate func openings(
        at clinic: ClinicID, around start: Instant, like query: OpeningQuery, now: Instant
    ) -> [OpeningHit] {
        guard !query.except.contains(clinic), let number = number(of: clinic) else { return [] }
        var query = query
        query.from = max(query.from, start - Self.aroundSeconds)
        query.until = min(query.until ?? .distantFuture, start + Self.aroundSeconds)
        let filter = RowFilter(query, now: now)
        var harvest = Harvest(countMax: Self.aroundCountMax, startMax: filter.starts.last)
        let chord = GreatCircle.chordSquared(
            GreatCircle.vector(of: shelves[number].position), GreatCircle.vector(of: query.near)
        )
        shelves[number].gather(into: &harvest, filter: filter, after: nil, chordSquared: chord, shelf: number)
        return harvest.finds.map(hit).sorted {
            let gaps = (($0.start - start).magnitude, ($1.start - start).magnitude)
            return (gaps.0, $0.start, $0.slot) < (gaps.1, $1.start, $1.slot)
        }
    }
}
