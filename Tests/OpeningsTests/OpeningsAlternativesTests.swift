import Openings
import Scheduling
import Testing

@Suite struct OpeningsAlternativesTests {
    private let near = position(metresNorth: 500, of: montréal)
    private let far = position(metresNorth: 50_000, of: montréal)

    private func index(_ slots: [IndexedSlot]) -> OpeningsIndex {
        let index = OpeningsIndex()
        index.replaceAll(
            clinics: [(1, montréal), (2, near), (3, far)].map { IndexedClinic(id: clinicID($0.0), position: $0.1) }, slots: slots
        )
        return index
    }

    private func alternatives(_ index: OpeningsIndex, countMax: Int = 3) -> [SlotID] {
        index.alternatives(
            to: slotID(1), at: clinicID(1), start: monday + 36_000, like: query(), countMax: countMax, now: monday
        ).map(\.slot)
    }

    @Test func theSameClinicsClosestComeFirstThenTheSoonestNearby() {
        let index = index([
            slot(1, start: monday + 36_000), slot(2, start: monday + 7200), slot(3, start: monday + 36_900),
            slot(4, start: monday + 36_000 + 90_000), slot(5, clinic: 2, start: monday + 600),
            slot(6, clinic: 3, start: monday + 60),
        ])
        #expect(alternatives(index, countMax: 4) == [3, 2, 5, 4].map(slotID))
        #expect(alternatives(index) == [3, 2, 5].map(slotID))
    }

    @Test func theTakenSlotIsNeverAmongThem() {
        #expect(alternatives(index([slot(1, start: monday + 36_000)])) == [])
    }

    @Test func nothingIsNamedTwice() {
        let slots = (2...12).map { slot($0, start: monday + 30_000 + Int64($0) * 900) }
        let found = alternatives(index(slots), countMax: 10)
        #expect(found.count == 10)
        #expect(Set(found).count == 10)
    }

    @Test func theyFitWhatWasLookedFor() {
        let index = index([
            slot(2, start: monday + 36_900, minutes: 5), slot(3, start: monday + 36_900, audience: .clinic),
            slot(4, start: monday + 36_900, availableFrom: monday + 10), slot(5, start: monday - 900),
            slot(6, start: monday + 38_000),
        ])
        #expect(alternatives(index) == [slotID(6)])
    }

    @Test func theyCarryTheirDistance() {
        let index = index([slot(2, start: monday + 36_900)])
        let hits = index.alternatives(
            to: slotID(1), at: clinicID(1), start: monday + 36_000, like: query(near: near), now: monday
        )
        #expect(hits.map(\.distanceMetres) == [500])
    }

    @Test func anUnknownClinicLeavesTheNearbyOnes() {
        let index = index([slot(5, clinic: 2, start: monday + 600)])
        let hits = index.alternatives(to: slotID(1), at: clinicID(9), start: monday, like: query(), now: monday)
        #expect(hits.map(\.slot) == [slotID(5)])
    }
}
