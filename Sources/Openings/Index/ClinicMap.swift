import Scheduling

/// Which clinics stand within a radius, without looking at the others.
///
/// Sites lie in stripes of a tenth of a degree of latitude (11 km), by
/// longitude within each: a search reads a stretch of every stripe its
/// circle touches. Rebuilt whole when a clinic is added or moves, which is
/// rare; shared by all snapshots in between.
struct ClinicMap: Sendable {
    private struct Site: Sendable {
        let vector: SIMD4<Double>
        let longitudeMicrodegrees: Int32
        /// Where this clinic's slots are.
        let shelf: Int32
    }

    /// A clinic within a radius.
    struct Nearby {
        let shelf: Int
        /// To the centre (`GreatCircle`).
        let chordSquared: Double
    }

    /// By stripe, then longitude.
    private let sites: [Site]
    private let firstStripe: Int
    /// Where each stripe's sites begin, and where the last one's end.
    private let bounds: [Int]

    /// - Parameter positions: one a shelf, in the order of the shelves.
    init(positions: [GeographicPosition]) {
        let order = positions.indices.sorted { left, right in
            let (a, b) = (positions[left], positions[right])
            let stripes = (Self.stripe(of: a.latitudeMicrodegrees), Self.stripe(of: b.latitudeMicrodegrees))
            return stripes.0 == stripes.1
                ? a.longitudeMicrodegrees < b.longitudeMicrodegrees : stripes.0 < stripes.1
        }
        let stripes = order.map { Self.stripe(of: positions[$0].latitudeMicrodegrees) }
        firstStripe = stripes.first ?? 0
        var bounds: [Int] = []
        for (index, stripe) in stripes.enumerated() {
            while bounds.count <= stripe - firstStripe { bounds.append(index) }
        }
        bounds.append(order.count)
        self.bounds = bounds
        sites = order.map {
            Site(
                vector: GreatCircle.vector(of: positions[$0]),
                longitudeMicrodegrees: positions[$0].longitudeMicrodegrees,
                shelf: Int32($0)
            )
        }
    }

    private static func stripe(of latitudeMicrodegrees: some BinaryInteger) -> Int {
        (Int(latitudeMicrodegrees) + 90_000_000) / 100_000
    }

    /// The shelves of the clinics within a radius, in no order that means
    /// anything.
    func shelves(within radiusMetres: Int, of centre: GeographicPosition) -> [Nearby] {
        let vector = GreatCircle.vector(of: centre)
        // What rounds to the radius is still within it.
        let chordSquaredMax = GreatCircle.chordSquared(metres: Double(radiusMetres) + 0.5)
        // A metre more, so that rounding loses nobody at the edge of the
        // stretch: the chord decides.
        let radians = Double(radiusMetres + 1) / GreatCircle.radiusMetres
        let stripes = stripes(around: centre, radians: radians)
        let longitudes = Self.longitudes(around: centre, radians: radians)
        var found: [Nearby] = []
        for stripe in stripes {
            var index = firstSite(in: bounds[stripe]..<bounds[stripe + 1], from: longitudes.lowerBound)
            while index < bounds[stripe + 1], sites[index].longitudeMicrodegrees <= longitudes.upperBound {
                let chordSquared = GreatCircle.chordSquared(sites[index].vector, vector)
                if chordSquared <= chordSquaredMax {
                    found.append(Nearby(shelf: Int(sites[index].shelf), chordSquared: chordSquared))
                }
                index += 1
            }
        }
        return found
    }

    private static let microdegreesPerRadian = 180e6 / Double.pi

    /// The stripes a circle touches, as indices of `bounds`.
    private func stripes(around centre: GeographicPosition, radians: Double) -> Range<Int> {
        let reach = Int((radians * Self.microdegreesPerRadian).rounded(.up))
        let south = max(Int(centre.latitudeMicrodegrees) - reach, -90_000_000)
        let north = min(Int(centre.latitudeMicrodegrees) + reach, 90_000_000)
        let first = max(Self.stripe(of: south) - firstStripe, 0)
        return first..<max(first, min(Self.stripe(of: north) - firstStripe, bounds.count - 2) + 1)
    }

    /// The stretch of longitudes a circle can touch. Around a pole or across
    /// the 180th meridian, where nobody books, that is all of them.
    private static func longitudes(around centre: GeographicPosition, radians: Double) -> ClosedRange<Int32> {
        let all = Int32(-180_000_000)...180_000_000
        guard abs(centre.latitude) * 1e6 + radians * microdegreesPerRadian < 90e6 else { return all }
        // The meridians that touch the circle: sin Δλ = sin δ / cos φ.
        let chordSquared = GreatCircle.chordSquared(metres: radians * GreatCircle.radiusMetres)
        let vector = GreatCircle.vector(of: centre)
        let sineSquared = chordSquared * (1 - chordSquared / 4) / (vector.x * vector.x + vector.y * vector.y)
        guard sineSquared < 1 else { return all }
        // `metres` is twice the radius times the arc of half the chord.
        let reach = GreatCircle.metres(chordSquared: 4 * sineSquared) / (2 * GreatCircle.radiusMetres)
        let west = (Double(centre.longitudeMicrodegrees) - reach * microdegreesPerRadian).rounded(.down)
        let east = (Double(centre.longitudeMicrodegrees) + reach * microdegreesPerRadian).rounded(.up)
        guard west >= -180e6, east <= 180e6 else { return all }
        return Int32(west)...Int32(east)
    }

    private func firstSite(in range: Range<Int>, from longitude: Int32) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if sites[middle].longitudeMicrodegrees < longitude { low = middle + 1 } else { high = middle }
        }
        return low
    }

    var memoryEstimate: Int {
        sites.capacity * MemoryLayout<Site>.stride + bounds.capacity * MemoryLayout<Int>.stride
    }
}
