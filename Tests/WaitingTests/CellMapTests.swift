import Scheduling
import TestKit
import Testing

@testable import Waiting

struct CellMapTests {
    @Test func aBandAndARadiusHoldTheirLimit() {
        #expect(CellMap.kilometres(covering: 0) == 0)
        #expect(CellMap.kilometres(covering: 0.0001) == 1)
        for kilometres in Wish.radii {
            let limit = Double(kilometres) * 1000
            #expect(CellMap.kilometres(covering: limit) == kilometres)
            #expect(CellMap.kilometres(covering: limit.nextUp) == kilometres + 1)
            #expect(CellMap.kilometres(covering: limit.nextDown) == kilometres)
            var request = Fixtures.request(1)
            request.wish.radiusKilometres = kilometres
            #expect(request.reaches(metres: limit))
            #expect(!request.reaches(metres: limit.nextUp))
        }
        let rule = OfferRule(bands: [5, 15], first: [], answerMinutes: 15)!
        #expect(rule.band(ofMetres: 5000) == 0)
        #expect(rule.band(ofMetres: 5000.0.nextUp) == 1)
        #expect(rule.band(ofMetres: 15_000.0.nextUp) == nil)
    }

    /// Where columns are wide, narrow, on both sides of a meridian, and where
    /// a circle holds the pole.
    @Test(arguments: [(45.5, -73.6), (62.4, -77.9), (0.0, 0.0), (-33.4, -70.6), (88.9, 10.0)])
    func noCellWithinReachIsMissed(_ latitude: Double, _ longitude: Double) {
        var generator = SeededGenerator(seed: 5)
        let clinic = GeographicPosition(latitude: latitude, longitude: longitude)!
        var map = CellMap()
        var cells: Set<PlaceCell> = []
        for _ in 0..<4000 {
            let position = GeographicPosition(
                latitude: min(latitude + Double.random(in: -2...2, using: &generator), 90),
                longitude: longitude + Double.random(in: -8...8, using: &generator))!
            guard cells.insert(PlaceCell(position)).inserted else { continue }
            map.add(PlaceCell(position), lane: cells.count)
        }
        for reach in [1, 20, 200] {
            let rule = OfferRule(bands: [reach], first: [], answerMinutes: 15)!
            let metres = cells.map { GreatCircle.metres(from: $0.centre, to: clinic) }
            let expected = metres.filter { $0 <= Double(reach) * 1000 }.sorted()
            #expect(map.cells(around: clinic, by: rule).map(\.metres).sorted() == expected)
        }
    }
}
