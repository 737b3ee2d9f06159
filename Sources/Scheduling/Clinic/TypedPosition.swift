/// Coordinates as somebody wrote them, held against where Québec is: a sign
/// that is missing, or the two in the other's place, put a clinic on the
/// other side of the world without a word.
public enum TypedPosition: Sendable, Equatable {
    case inside(GeographicPosition)
    /// Not in Québec; what was perhaps meant is.
    case outside(meant: GeographicPosition?)

    /// A tenth of a degree around it (Natural Resources Canada, Atlas of Canada).
    static let latitudes = 44.9...62.7, longitudes = -79.9 ... -57.0

    public init(latitude: Double, longitude: Double) {
        if let position = Self.inside(latitude, longitude) {
            self = .inside(position)
            return
        }
        let signs = [(latitude, -longitude), (-latitude, longitude), (-latitude, -longitude)]
        let swapped = [(longitude, latitude), (longitude, -latitude), (-longitude, latitude), (-longitude, -latitude)]
        self = .outside(meant: (signs + swapped).lazy.compactMap(Self.inside).first)
    }

    private static func inside(_ latitude: Double, _ longitude: Double) -> GeographicPosition? {
        guard latitudes.contains(latitude), longitudes.contains(longitude) else { return nil }
        return GeographicPosition(latitude: latitude, longitude: longitude)
    }
}
