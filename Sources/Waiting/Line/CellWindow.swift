import Scheduling

/// The rows and columns of the cells whose middle a circle can hold.
struct CellWindow {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    private static let microdegreesPerRadian = 180e6 / Double.pi

    init(around centre: GeographicPosition, metres: Double) {
        let radians = metres / GreatCircle.radiusMetres
        let reach = (radians * Self.microdegreesPerRadian).rounded(.up)
        let latitude = Double(centre.latitudeMicrodegrees)
        let longitudes = Self.longitudes(around: centre, radians: radians)
        let southWest = Self.cell(max(latitude - reach, -90e6), longitudes.lowerBound)
        let northEast = Self.cell(min(latitude + reach, 90e6), longitudes.upperBound)
        rows = southWest.row...northEast.row
        columns = southWest.column...northEast.column
    }

    private static func cell(_ latitude: Double, _ longitude: Double) -> PlaceCell {
        // Both are clamped by who asks.
        PlaceCell(GeographicPosition(latitudeMicrodegrees: Int64(latitude), longitudeMicrodegrees: Int64(longitude))!)
    }

    /// In microdegrees. Around a pole or across the 180th meridian, where
    /// nobody waits, that is all of them.
    private static func longitudes(around centre: GeographicPosition, radians: Double) -> ClosedRange<Double> {
        let all = -180e6...180e6
        guard abs(centre.latitude) * 1e6 + radians * microdegreesPerRadian < 90e6 else { return all }
        // The meridians that touch the circle: sin Δλ = sin δ / cos φ, which
        // is how columns grow narrower towards the poles.
        let chordSquared = GreatCircle.chordSquared(metres: radians * GreatCircle.radiusMetres)
        let vector = GreatCircle.vector(of: centre)
        let sineSquared = chordSquared * (1 - chordSquared / 4) / (vector.x * vector.x + vector.y * vector.y)
        guard sineSquared < 1 else { return all }
        // `metres` is twice the radius times the arc of half the chord.
        let arc = GreatCircle.metres(chordSquared: 4 * sineSquared) / (2 * GreatCircle.radiusMetres)
        let west = (Double(centre.longitudeMicrodegrees) - arc * microdegreesPerRadian).rounded(.down)
        let east = (Double(centre.longitudeMicrodegrees) + arc * microdegreesPerRadian).rounded(.up)
        return west >= -180e6 && east <= 180e6 ? west...east : all
    }
}
