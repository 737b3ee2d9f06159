import Openings
import Scheduling
import Testing

@Suite struct OpeningsAvailabilityTests {
    @Test func aHeldSlotIsNotOfferedUntilItsHoldLapsedByItself() {
        let lapse = monday - 1800
        let index = index(slot(1, availableFrom: lapse + Hold.publicDelaySeconds))
        #expect(index.found(query(), now: lapse) == [])
        #expect(index.found(query(), now: lapse + 29) == [])
        #expect(index.found(query(), now: lapse + 30) == [slotID(1)])
    }

    @Test func aFreeSlotIsHeldAndFreedInPlace() {
        let index = index(slot(1), slot(2))
        index.apply([.available(slot(1, availableFrom: monday - 10))])
        #expect(index.found(query(), now: monday - 60) == [slotID(2)])
        #expect(index.count == 2)
        index.apply([.available(slot(1))])
        #expect(index.found(query(), now: monday - 60) == [slotID(1), slotID(2)])
    }

    @Test func aBookedSlotIsNeverOfferedAgain() {
        let index = index(slot(1))
        index.apply([.gone(slotID(1), clinic: clinicID(1), start: monday)])
        #expect(index.found(query()) == [])
        #expect(index.slot(slotID(1), clinic: clinicID(1), start: monday) == nil)
        #expect(index.count == 0)
    }

    @Test func whatHasBegunIsNotOffered() {
        let index = index(slot(1))
        #expect(index.found(query(), now: monday) == [slotID(1)])
        #expect(index.found(query(), now: monday + 1) == [])
    }

    @Test func theLastChangeOfABatchCounts() {
        let index = index()
        let gone = OpeningChange.gone(slotID(1), clinic: clinicID(1), start: monday)
        index.apply([.available(slot(1)), gone, .available(slot(1, minutes: 30)), gone, .available(slot(1, minutes: 20))])
        #expect(index.slot(slotID(1), clinic: clinicID(1), start: monday)?.minutes == 20)
        index.apply([.available(slot(2)), .gone(slotID(2), clinic: clinicID(1), start: monday)])
        #expect(index.count == 1)
    }

    @Test func aMovedSlotIsGoneFromWhereItWas() {
        let index = index(slot(1))
        index.apply([.gone(slotID(1), clinic: clinicID(1), start: monday), .available(slot(1, start: monday + 900))])
        #expect(index.search(query(), now: monday - 60).hits.map(\.start) == [monday + 900])
    }

    @Test func applyingTwiceDoesNoHarm() {
        let index = index()
        let changes = [OpeningChange.available(slot(1)), .gone(slotID(7), clinic: clinicID(1), start: monday)]
        #expect(index.apply(changes) == 0)
        #expect(index.apply(changes) == 0)
        #expect(index.found(query()) == [slotID(1)])
    }

    @Test func changesWithoutAPlaceAreCountedAndLeftOut() {
        let index = index(slot(1))
        let refused = index.apply([
            .available(slot(2, clinic: 9)), .gone(slotID(1), clinic: clinicID(9), start: monday),
            .available(slot(3, start: Instant(seconds: -1))), .available(slot(4, start: .distantFuture + 1)),
            .available(slot(5)),
        ])
        #expect(refused == 4)
        #expect(index.found(query()) == [slotID(1), slotID(5)])
        let loaded = index.replaceAll(
            clinics: [IndexedClinic(id: clinicID(1), position: montréal)], slots: [slot(6), slot(7, clinic: 9)]
        )
        #expect(loaded == 1)
        #expect(index.found(query()) == [slotID(6)])
    }

    @Test func aSlotListedTwiceIsLoadedOnceAsItWasLast() {
        let index = index(slot(2), slot(1, minutes: 60), slot(1, minutes: 15))
        #expect(index.count == 2)
        #expect(index.slot(slotID(1), clinic: clinicID(1), start: monday)?.minutes == 15)
    }

    @Test func pruningForgetsThePastOnly() {
        let index = OpeningsIndex()
        index.upsert(clinics: [IndexedClinic(id: clinicID(1), position: montréal)])
        index.apply((0..<500).map { .available(slot($0, start: monday + Int64($0) * 60)) })
        index.prune(before: monday + 137 * 60)
        #expect(index.count == 363)
        #expect(index.found(query(limit: 1)) == [slotID(137)])
        index.prune(before: monday)
        #expect(index.count == 363)
        index.prune(before: .distantFuture)
        #expect(index.count == 0)
        index.apply([.available(slot(1))])
        #expect(index.found(query()) == [slotID(1)])
    }

    @Test func aSlotIsGivenBackAsItWasPutIn() {
        let whole = slot(
            1, practitioner: PractitionerID(high: 5, low: 6), minutes: 45, modality: .video, audience: .referral,
            languages: [.french, .english], availableFrom: monday - 7
        )
        #expect(index(whole).slot(slotID(1), clinic: clinicID(1), start: monday) == whole)
    }
}
