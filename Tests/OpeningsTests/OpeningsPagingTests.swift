import Openings
import Scheduling
import Testing

@Suite struct OpeningsPagingTests {
    @Test(arguments: UInt64(1)...6)
    func pagesVisitWhatStaysExactlyOnceWhileTheRestChanges(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let index = OpeningsIndex()
        let clinics = world.clinics()
        let staying = (0..<600).map { _ in world.slot() }
        index.replaceAll(clinics: clinics, slots: staying)
        var passing: [IndexedSlot] = []

        for _ in 0..<10 {
            var query = world.query()
            let now = query.from
            let expected = index.everything(query, now: now).filter { hit in staying.contains { $0.id == hit.slot } }
            var visited: [OpeningHit] = []
            repeat {
                let page = index.search(query, now: now)
                visited += page.hits
                query.after = page.next
                let gone = passing.prefix(20).map { OpeningChange.gone($0.id, clinic: $0.clinic, start: $0.start) }
                let new = (0..<20).map { _ in world.slot() }
                passing = passing.dropFirst(20) + new
                index.apply(gone + new.map(OpeningChange.available))
            } while query.after != nil
            #expect(Set(visited.map(\.slot)).count == visited.count, "nothing twice")
            #expect(visited.filter { hit in staying.contains { $0.id == hit.slot } } == expected)
        }
    }

    @Test func aPageOfTheLastOpeningsHasNoNext() {
        let index = index(slot(1), slot(2), slot(3))
        let first = index.search(query(limit: 2), now: monday - 60)
        #expect(first.hits.map(\.slot) == [slotID(1), slotID(2)])
        let last = index.search(query(limit: 2, after: first.next), now: monday - 60)
        #expect(last.hits.map(\.slot) == [slotID(3)])
        #expect(last.next == nil)
    }

    @Test func aFullLastPageHasNoNextEither() {
        #expect(index(slot(1), slot(2)).search(query(limit: 2), now: monday - 60).next == nil)
    }

    @Test func openingsOfOneMomentGoByDistanceThenId() {
        let index = OpeningsIndex()
        let places = [0.0, 400, 800].map { position(metresNorth: $0, of: montréal) }
        index.upsert(clinics: places.enumerated().map { IndexedClinic(id: clinicID(UInt64($0.offset)), position: $0.element) })
        index.apply([
            .available(slot(1, clinic: 2)), .available(slot(4, clinic: 0)), .available(slot(3, clinic: 1)),
            .available(slot(2, clinic: 0)), .available(slot(5, clinic: 2, start: monday - 900)),
        ])
        #expect(index.found(query()) == [5, 2, 4, 3, 1].map(slotID))
    }
}

extension OpeningsIndex {
    /// All pages, one after another.
    fileprivate func everything(_ query: OpeningQuery, now: Instant) -> [OpeningHit] {
        var query = query
        var hits: [OpeningHit] = []
        repeat {
            let page = search(query, now: now)
            hits += page.hits
            query.after = page.next
        } while query.after != nil
        return hits
    }
}
