import Openings
import Scheduling
import TestKit
import Testing

@Suite struct OpeningsMemoryTests {
    private static let slotCount: UInt64 = 100_000

    private func loaded() -> OpeningsIndex {
        let index = OpeningsIndex()
        index.replaceAll(
            clinics: (0..<100).map { IndexedClinic(id: clinicID($0), position: montréal) },
            slots: (0..<Self.slotCount).lazy.map { slot($0, clinic: $0 % 100, start: monday + Int64($0) * 60) }
        )
        return index
    }

    @Test func aSlotCostsAtMost64BytesAfterLoading() {
        #expect(loaded().memoryEstimate <= 64 * Int(Self.slotCount))
    }

    @Test func aSlotCostsAtMost64BytesAfterMuchChange() {
        let index = loaded()
        var generator = SeededGenerator(seed: 7)
        for round in 0..<20 {
            index.apply(
                (0..<5000).map { _ in
                    let number = generator.next() % Self.slotCount
                    return .gone(slotID(number), clinic: clinicID(number % 100), start: monday + Int64(number) * 60)
                })
            index.apply(
                (0..<5000).map { _ in
                    let number = Self.slotCount + UInt64(round) * 5000 + generator.next() % 5000
                    return .available(slot(number, clinic: number % 100, start: monday + Int64(number % Self.slotCount) * 60))
                })
        }
        #expect(index.memoryEstimate <= 64 * index.count)
    }

    @Test func whatIsPrunedGivesItsMemoryBack() {
        let index = loaded()
        let before = index.memoryEstimate
        index.prune(before: monday + Int64(Self.slotCount) * 54)
        #expect(index.memoryEstimate < before / 5)
    }
}
