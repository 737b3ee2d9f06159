import Scheduling
import Testing

struct PlaceCellTests {
    @Test(arguments: [(45.5019, -73.5674), (62.4, -77.9), (46.8, -71.2), (-45.0, 170.0), (0.0, 0.0)])
    func aPositionIsNearTheMiddleOfItsCell(_ latitude: Double, _ longitude: Double) {
        let position = GeographicPosition(latitude: latitude, longitude: longitude)!
        let cell = PlaceCell(position)
        #expect(GreatCircle.metres(from: position, to: cell.centre) < 1_800)
        #expect(PlaceCell(cell.centre) == cell)
        #expect(PlaceCell(code: cell.code) == cell)
    }

    @Test func aCodeThatNoPositionIsInIsRefused() {
        #expect(PlaceCell(code: .max) == nil)
        #expect(PlaceCell(code: .min) == nil)
    }
}
