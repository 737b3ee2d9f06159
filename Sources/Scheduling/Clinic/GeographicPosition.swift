/// A point on the Earth in microdegrees (WGS 84), about 0.1 m.
public struct GeographicPosition: Hashable, Sendable {
    public let latitudeMicrodegrees: Int32
    public let longitudeMicrodegrees: Int32

    /// `nil` outside ±90° and ±180°, and for anything not finite.
    public init?(latitude: Double, longitude: Double) {
        guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
        latitudeMicrodegrees = Int32((latitude * 1e6).rounded())
        longitudeMicrodegrees = Int32((longitude * 1e6).rounded())
    }

    /// `nil` outside ±90° and ±180°.
    public init?(latitudeMicrodegrees: Int64, longitudeMicrodegrees: Int64) {
        guard (-90_000_000...90_000_000).contains(latitudeMicrodegrees),
            (-180_000_000...180_000_000).contains(longitudeMicrodegrees)
        else { return nil }
        self.latitudeMicrodegrees = Int32(latitudeMicrodegrees)
        self.longitudeMicrodegrees = Int32(longitudeMicrodegrees)
    }

    public var latitude: Double { Double(latitudeMicrodegrees) / 1e6 }
    public var longitude: Double { Double(longitudeMicrodegrees) / 1e6 }
}
