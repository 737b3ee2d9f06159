public import Scheduling

extension OpeningsIndex {
    /// The openings that fit and can be had at `now`, soonest first; among
    /// those of one moment the nearest, then by id.
    ///
    /// Costs what the clinics within the radius cost: each is asked for its
    /// first fitting slots, and no further than the page reaches.
    public func search(_ query: OpeningQuery, now: Instant) -> OpeningPage {
        let snapshot = snapshot()
        let filter = RowFilter(query, now: now)
        // One more than wanted, to know whether there is a next page.
        var harvest = Harvest(countMax: query.limit + 1, startMax: filter.starts.last)
        let shelves = snapshot.shelves.span
        for near in snapshot.map.shelves(within: query.radiusMetres, of: query.near) {
            if !query.except.isEmpty, query.except.contains(shelves[near.shelf].clinic) { continue }
            shelves[near.shelf].gather(
                into: &harvest, filter: filter, after: query.after, chordSquared: near.chordSquared, shelf: near.shelf
            )
        }
        let next = harvest.finds.count > query.limit ? OpeningCursor(harvest.finds[query.limit - 1]) : nil
        let hits = harvest.finds.prefix(query.limit).map(snapshot.hit)
        return OpeningPage(hits: hits, next: next)
    }
}

extension OpeningCursor {
    init(_ find: Harvest.Find) {
        self.init(start: Instant(seconds: find.row.start), chordMetres: find.chordMetres, slot: find.row.id)
    }
}
