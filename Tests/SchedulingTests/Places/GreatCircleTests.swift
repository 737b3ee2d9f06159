import Foundation
import Scheduling
import TestKit
import Testing

@Suite struct GreatCircleTests {
    private func haversine(_ first: GeographicPosition, _ second: GeographicPosition) -> Double {
        let radians = Double.pi / 180
        let latitude = (second.latitude - first.latitude) * radians
        let longitude = (second.longitude - first.longitude) * radians
        let square = pow(sin(latitude / 2), 2) + cos(first.latitude * radians) * cos(second.latitude * radians) * pow(sin(longitude / 2), 2)
        return 2 * GreatCircle.radiusMetres * atan2(square.squareRoot(), (1 - square).squareRoot())
    }

    @Test func anyTwoPointsAgreeWithTheHaversineFormula() throws {
        let seed: UInt64 = 6371
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for step in 0..<10_000 {
            let reach = step % 2 == 0 ? 180.0 : 0.5
            let first = try #require(
                GeographicPosition(
                    latitude: .random(in: -89...89, using: &generator), longitude: .random(in: -179...179, using: &generator)))
            let second = try #require(
                GeographicPosition(
                    latitude: min(90, max(-90, first.latitude + .random(in: -reach / 2...reach / 2, using: &generator))),
                    longitude: min(180, max(-180, first.longitude + .random(in: -reach...reach, using: &generator)))
                ))
            let expected = haversine(first, second)
            let metres = GreatCircle.metres(from: first, to: second)
            // Near the antipode both formulas lose digits.
            #expect(abs(metres - expected) <= max(1e-3, expected * 1e-9) + (expected > 20_000_000 ? 1 : 0))
            #expect(metres == GreatCircle.metres(from: second, to: first))
        }
    }

    @Test func cornersAreExactEnough() throws {
        func point(_ latitude: Double, _ longitude: Double) throws -> GeographicPosition {
            try #require(GeographicPosition(latitude: latitude, longitude: longitude))
        }
        let half = GreatCircle.radiusMetres * .pi
        #expect(GreatCircle.metres(from: try point(45, -73), to: try point(45, -73)) == 0)
        #expect(abs(GreatCircle.metres(from: try point(90, 0), to: try point(-90, 0)) - half) < 1)
        #expect(abs(GreatCircle.metres(from: try point(0, -180), to: try point(0, 180))) < 1e-6)
        #expect(abs(GreatCircle.metres(from: try point(0, 0), to: try point(0, 90)) - half / 2) < 1e-3)
        // Montréal to Québec, 233 km.
        #expect(abs(GreatCircle.metres(from: try point(45.5019, -73.5674), to: try point(46.8131, -71.2075)) - 233_000) < 1000)
    }

    @Test func aChordComparesAsItsArcDoes() {
        for metres in [0.0, 1, 999, 10_000, 100_000, 5_000_000, 19_000_000] {
            let chord = GreatCircle.chordSquared(metres: metres)
            #expect(abs(GreatCircle.metres(chordSquared: chord) - metres) <= max(1e-3, metres * 1e-9))
        }
        #expect(GreatCircle.chordSquared(metres: -5) == 0)
        #expect(GreatCircle.chordSquared(metres: 1e9) == 4)
    }

    @Test func positionsOffTheEarthAreRefused() {
        #expect(GeographicPosition(latitude: 90.000001, longitude: 0) == nil)
        #expect(GeographicPosition(latitude: .nan, longitude: 0) == nil)
        #expect(GeographicPosition(latitudeMicrodegrees: .min, longitudeMicrodegrees: 0) == nil)
        #expect(GeographicPosition(latitudeMicrodegrees: 0, longitudeMicrodegrees: 180_000_001) == nil)
        #expect(GeographicPosition(latitudeMicrodegrees: -90_000_000, longitudeMicrodegrees: 180_000_000) != nil)
    }
}
