import Scheduling
import Testing

@testable import Openings

@Suite struct OpeningsFilterTests {
    @Test func aReasonFitsSlotsAtLeastAsLong() {
        let index = index(slot(1, minutes: 10), slot(2, minutes: 15), slot(3, minutes: 30))
        #expect(index.found(query(minutesMin: 15)) == [slotID(2), slotID(3)])
        #expect(index.found(query(minutesMin: 31)) == [])
        #expect(index.found(query(minutesMin: .max)) == [])
    }

    @Test(arguments: Modality.allCases, SlotAudience.allCases)
    func eachKindIsFoundByItsNameAlone(modality: Modality, audience: SlotAudience) {
        let index = index()
        for (number, other) in Modality.allCases.enumerated() {
            for (place, others) in SlotAudience.allCases.enumerated() {
                index.apply([.available(slot(UInt64(number * 4 + place), modality: other, audience: others))])
            }
        }
        let number = UInt64(modality.rawValue * 4 + audience.rawValue)
        #expect(index.found(query(modality: modality, audience: audience)) == [slotID(number)])
        #expect(index.found(query(audience: audience)).count == Modality.allCases.count)
    }

    @Test func oneSharedLanguageIsEnough() {
        let index = index(
            slot(1, languages: .french), slot(2, languages: .english), slot(3, languages: [.french, .english]),
            slot(4, languages: [])
        )
        #expect(index.found(query(languages: .english)) == [slotID(2), slotID(3)])
        #expect(index.found(query(languages: [.english, .french])) == [slotID(1), slotID(2), slotID(3)])
        #expect(index.found(query(languages: nil)).count == 4)
    }

    @Test func theWindowIncludesItsFirstMomentAndNotItsLast() {
        let index = index(slot(1, start: monday), slot(2, start: monday + 900), slot(3, start: monday + 1800))
        #expect(index.found(query(from: monday + 900, until: monday + 1800)) == [slotID(2)])
        #expect(index.found(query(from: monday + 901, until: monday + 901)) == [])
        #expect(index.found(query(from: monday + 1800, until: monday)) == [])
    }

    @Test func theRadiusIncludesItsEdge() {
        for metres in [1.0, 999, 9_999, 10_000, 10_001, 99_999] {
            let index = OpeningsIndex()
            let place = position(metresNorth: metres, of: montréal)
            index.replaceAll(clinics: [IndexedClinic(id: clinicID(1), position: place)], slots: [slot(1)])
            let distance = Int(metres)
            #expect(index.found(query(radiusMetres: distance - 1)) == [], "\(metres) m")
            #expect(index.found(query(radiusMetres: distance)) == [slotID(1)], "\(metres) m")
            #expect(index.search(query(radiusMetres: distance), now: monday).hits.first?.distanceMetres == distance)
        }
    }

    @Test func theSamePlaceIsWithinNoRadiusAtAll() {
        #expect(index(slot(1)).found(query(radiusMetres: 0)) == [slotID(1)])
    }

    @Test(arguments: [(90.0, 0.0), (-90, 0), (0, 180), (0, -180), (52, 179.9999), (45.5, -73.5)])
    func everywhereIsWithinHalfTheEarth(latitude: Double, longitude: Double) {
        let index = OpeningsIndex()
        let places = [position(90, 10), position(-90, 10), position(0, 180), position(0, -180), position(0, 0), montréal]
        index.replaceAll(
            clinics: places.enumerated().map { IndexedClinic(id: clinicID(UInt64($0.offset)), position: $0.element) },
            slots: places.indices.map { slot(UInt64($0), clinic: UInt64($0)) }
        )
        let wide = query(near: position(latitude, longitude), radiusMetres: .max)
        #expect(index.found(wide).count == places.count)
    }

    @Test func placesAcrossTheDateLineAndThePoleAreNeighbours() {
        let index = OpeningsIndex()
        index.replaceAll(
            clinics: [
                IndexedClinic(id: clinicID(1), position: position(52, -179.999)),
                IndexedClinic(id: clinicID(2), position: position(89.999, -90)),
            ],
            slots: [slot(1, clinic: 1), slot(2, clinic: 2)]
        )
        #expect(index.found(query(near: position(52, 179.999), radiusMetres: 1000)) == [slotID(1)])
        #expect(index.found(query(near: position(89.999, 90), radiusMetres: 1000)) == [slotID(2)])
    }

    @Test func aMovedClinicTakesItsSlotsAlong() {
        let index = index(slot(1))
        let there = position(46.8, -71.2)
        index.upsert(clinics: [IndexedClinic(id: clinicID(1), position: there)])
        #expect(index.found(query()) == [])
        #expect(index.found(query(near: there)) == [slotID(1)])
        #expect(index.position(of: clinicID(1)) == there)
        #expect(index.position(of: clinicID(2)) == nil)
    }

    @Test func anEmptyIndexFindsNothing() {
        let index = OpeningsIndex()
        #expect(index.search(query(radiusMetres: .max), now: monday) == OpeningPage(hits: [], next: nil))
        #expect(index.alternatives(to: slotID(1), at: clinicID(1), start: monday, like: query(), now: monday) == [])
    }

    @Test func limitsAreBroughtIntoTheirRange() {
        #expect(query(limit: 0).limit == 1)
        #expect(query(limit: 1000).limit == 100)
        #expect(query(radiusMetres: -5).radiusMetres == 0)
        #expect(query(radiusMetres: .max).radiusMetres == OpeningQuery.radiusMetresMax)
        #expect(query(minutesMin: -5).minutesMin == 0)
    }
}
