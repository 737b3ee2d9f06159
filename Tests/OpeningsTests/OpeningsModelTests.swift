import Scheduling
import Testing

@testable import Openings

@Suite struct OpeningsModelTests {
    @Test(arguments: UInt64(1)...12)
    func anyHistoryIsSearchedAsAPlainListWouldBe(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let index = OpeningsIndex()
        var reference = ReferenceIndex()
        let clinics = world.clinics()
        for clinic in clinics { reference.clinics[clinic.id] = clinic.position }
        let first = (0..<[0, 50, 3000][Int(seed % 3)]).map { _ in world.slot() }
        index.replaceAll(clinics: clinics, slots: first)
        for slot in first { reference.apply(.available(slot)) }

        for _ in 0..<40 {
            let count = Int.random(in: 0..<120, using: &world.generator)
            let changes = world.changes(of: reference.all, count: count)
            index.apply(changes)
            for change in changes { reference.apply(change) }
            #expect(index.count == reference.count)
            index.snapshot().shelves.forEach(expectSound)
            for _ in 0..<8 {
                let (query, now) = (world.query(), world.instant())
                let expected = reference.search(query, now: now)
                let page = index.search(query, now: now)
                #expect(page.hits == Array(expected.prefix(query.limit)), "\(query) at \(now)")
                #expect((page.next != nil) == (expected.count > query.limit))
            }
        }
    }

    @Test(arguments: UInt64(1)...4)
    func takingEverythingAwayLeavesNothing(seed: UInt64) {
        var world = RandomWorld(seed: seed, clinicCount: 2)
        let index = OpeningsIndex()
        index.upsert(clinics: world.clinics())
        var slots = (0..<2000).map { _ in world.slot() }
        index.apply(slots.map(OpeningChange.available))
        slots.shuffle(using: &world.generator)
        for slot in slots {
            #expect(index.slot(slot.id, clinic: slot.clinic, start: slot.start) == slot)
            index.apply([.gone(slot.id, clinic: slot.clinic, start: slot.start)])
            index.snapshot().shelves.forEach(expectSound)
        }
        #expect(index.count == 0)
        #expect(index.snapshot().shelves.allSatisfy { $0.chunks.isEmpty })
    }

    @Test(arguments: UInt64(1)...4)
    func loadingInAnyOrderIsLoadingInOrder(seed: UInt64) {
        var world = RandomWorld(seed: seed)
        let clinics = world.clinics()
        var slots = (0..<2500).map { _ in world.slot() }
        let (inOrder, shuffled) = (OpeningsIndex(), OpeningsIndex())
        slots.sort { ($0.clinic, $0.start, $0.id) < ($1.clinic, $1.start, $1.id) }
        inOrder.replaceAll(clinics: clinics, slots: slots)
        slots.shuffle(using: &world.generator)
        shuffled.replaceAll(clinics: clinics, slots: slots)
        shuffled.snapshot().shelves.forEach(expectSound)
        for _ in 0..<50 {
            let (query, now) = (world.query(), world.instant())
            #expect(inOrder.search(query, now: now) == shuffled.search(query, now: now))
        }
    }

    /// What every shelf must be, whatever happened to it.
    private func expectSound(_ shelf: ClinicShelf) {
        let places = shelf.chunks.flatMap(\.rows).map(\.place)
        #expect(shelf.count == places.count)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        for chunk in shelf.chunks {
            #expect((1...RowChunk.rowsMax).contains(chunk.rows.count))
            #expect(chunk.digest == RowChunk.Digest(chunk.rows))
        }
        // Small neighbours are joined: memory follows what is left.
        for (left, right) in zip(shelf.chunks, shelf.chunks.dropFirst()) {
            #expect(left.rows.count + right.rows.count > RowChunk.rowsMerged)
        }
    }
}
