import Scheduling

/// A place people live in, for benchmarks that need Québec's crowding: most
/// clinics near one another, the rest far from everything.
struct OpeningsBenchTown: Sendable {
    let latitude: Double
    let longitude: Double
    /// Thousands of people, rounded (2021 census).
    let thousands: Int
    /// How far from its middle clinics stand, in degrees of latitude.
    let spread: Double

    private init(_ latitude: Double, _ longitude: Double, _ thousands: Int, _ spread: Double) {
        self.latitude = latitude
        self.longitude = longitude
        self.thousands = thousands
        self.spread = spread
    }

    static let all = [
        OpeningsBenchTown(45.53, -73.62, 2004, 0.050),  // Montréal and its island
        OpeningsBenchTown(45.58, -73.74, 438, 0.035),  // Laval
        OpeningsBenchTown(45.52, -73.46, 425, 0.035),  // Longueuil and its neighbours
        OpeningsBenchTown(45.40, -73.52, 210, 0.050),  // Châteauguay, La Prairie, Candiac
        OpeningsBenchTown(45.71, -73.63, 270, 0.050),  // Terrebonne, Mascouche, Repentigny
        OpeningsBenchTown(45.68, -73.88, 300, 0.060),  // Blainville, Saint-Eustache, Mirabel
        OpeningsBenchTown(45.78, -74.00, 81, 0.020),  // Saint-Jérôme
        OpeningsBenchTown(45.41, -74.03, 150, 0.050),  // Vaudreuil-Dorion
        OpeningsBenchTown(45.31, -73.26, 98, 0.030),  // Saint-Jean-sur-Richelieu
        OpeningsBenchTown(46.81, -71.25, 580, 0.045),  // Québec
        OpeningsBenchTown(46.74, -71.25, 150, 0.040),  // Lévis
        OpeningsBenchTown(45.46, -75.72, 291, 0.040),  // Gatineau
        OpeningsBenchTown(45.40, -71.89, 173, 0.030),  // Sherbrooke
        OpeningsBenchTown(48.42, -71.06, 145, 0.060),  // Saguenay
        OpeningsBenchTown(46.35, -72.57, 140, 0.030),  // Trois-Rivières
        OpeningsBenchTown(45.88, -72.48, 80, 0.020),  // Drummondville
        OpeningsBenchTown(45.40, -72.73, 70, 0.020),  // Granby
        OpeningsBenchTown(45.63, -72.96, 58, 0.015),  // Saint-Hyacinthe
        OpeningsBenchTown(46.02, -73.44, 52, 0.020),  // Joliette
        OpeningsBenchTown(46.06, -71.96, 48, 0.015),  // Victoriaville
        OpeningsBenchTown(46.57, -72.74, 50, 0.020),  // Shawinigan
        OpeningsBenchTown(48.45, -68.52, 49, 0.015),  // Rimouski
        OpeningsBenchTown(48.24, -79.02, 42, 0.020),  // Rouyn-Noranda
        OpeningsBenchTown(48.10, -77.79, 33, 0.015),  // Val-d'Or
        OpeningsBenchTown(48.55, -71.65, 30, 0.015),  // Alma
        OpeningsBenchTown(50.21, -66.38, 25, 0.015),  // Sept-Îles
        OpeningsBenchTown(49.22, -68.15, 21, 0.015),  // Baie-Comeau
        OpeningsBenchTown(48.83, -64.48, 15, 0.040),  // Gaspé
        OpeningsBenchTown(47.38, -61.87, 12, 0.020),  // Îles-de-la-Madeleine
        OpeningsBenchTown(55.28, -77.75, 3, 0.005),  // Kuujjuarapik
    ]

    private static let thousandsOfAll = all.reduce(0) { $0 + $1.thousands }

    /// A place where someone lives, or a clinic stands.
    static func position(using generator: inout some RandomNumberGenerator) -> GeographicPosition {
        var person = Int.random(in: 0..<thousandsOfAll, using: &generator)
        let town =
            all.first { town in
                person -= town.thousands
                return person < 0
            } ?? all[0]
        let latitude = town.latitude + town.spread * bell(using: &generator)
        // A degree of longitude is about 0.7 of one of latitude here.
        let longitude = town.longitude + town.spread / 0.7 * bell(using: &generator)
        return GeographicPosition(latitude: latitude, longitude: longitude)
            ?? GeographicPosition(latitudeMicrodegrees: 45_530_000, longitudeMicrodegrees: -73_620_000)!
    }

    /// Roughly normal, of variance 1: the sum of twelve uniform draws.
    private static func bell(using generator: inout some RandomNumberGenerator) -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
    }
}
