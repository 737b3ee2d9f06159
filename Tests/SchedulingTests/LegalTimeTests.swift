import Scheduling
import Testing

@Suite struct LegalTimeTests {
    private func zones(_ name: String, _ code: String? = nil, _ latitude: Double, _ longitude: Double) throws -> [ZoneID] {
        LegalTime.zones(
            municipality: name, postalCode: code.flatMap { PostalCode($0) },
            position: try #require(GeographicPosition(latitude: latitude, longitude: longitude)))
    }

    /// However they are written, what decides is where they stand.
    @Test(arguments: [
        "Îles de la Madeleine", "Les Îles-de-la-Madeleine", "ILES-DE-LA-MADELEINE", "Cap aux Meules", "Cap-aux-Meules", "L'Étang-du-Nord",
        "Fatima",
        "Havre-aux-Maisons", "Grande-Entrée", "Grosse-Île", "Bassin",
    ])
    func theIslandsKeepAtlanticTime(name: String) throws {
        #expect(try zones(name, "G4T 1A1", 47.38, -61.86) == [.halifax])
        // By the postal code alone, and by the place alone.
        #expect(try zones(name, "G4T 3B2", 45.5, -73.6) == [.halifax])
        #expect(try zones(name, nil, 47.55, -61.55) == [.halifax])
    }

    @Test(arguments: [
        ("St-Augustin", 51.2234, -58.6431), ("Saint-Augustin", 51.2234, -58.6431), ("Blanc Sablon", 51.412, -57.2031),
        ("La Tabatière", 50.833, -58.966),
        ("Harrington Harbour", 50.497, -59.477), ("Unamen Shipu", 50.217, -60.683), ("Kegaska", 50.186, -61.267),
        ("Côte-Nord-du-Golfe-du-St-Laurent", 50.6, -59.3),
    ])
    func theLowerNorthShoreNeverChangesItsClocks(place: (name: String, latitude: Double, longitude: Double)) throws {
        #expect(try zones(place.name, "G0G 2W0", place.latitude, place.longitude) == [.blancSablon])
    }

    @Test(arguments: ["Listuguj", "Listuguj Mi'gmaq", "Listuguj Mi’gmaq First Nation", "LISTUGUJ"])
    func listugujKeepsAtlanticTime(name: String) throws {
        #expect(try zones(name, "G0C 2R0", 48.06, -66.745) == [.halifax])
    }

    /// The same names elsewhere, and all others.
    @Test(arguments: [
        ("Saint-Augustin-de-Desmaures", 46.7368, -71.3954), ("Saint-Augustin", 48.82, -71.94), ("Fatima", 45.5, -73.6),
        ("Montréal", 45.5, -73.6),
        ("Gaspé", 48.83, -64.48), ("Havre-Saint-Pierre", 50.24, -63.6), ("Natashquan", 50.186, -61.8206), ("Port-Menier", 49.82, -64.35),
        ("Carleton-sur-Mer", 48.10, -66.13),
    ])
    func everywhereElseKeepsTheTimeOfMontréal(place: (name: String, latitude: Double, longitude: Double)) throws {
        #expect(try zones(place.name, nil, place.latitude, place.longitude) == [.toronto])
    }

    @Test func whereTwoArePossibleBothAreNamed() throws {
        #expect(try zones("Pointe-à-la-Croix", "G0C 1L0", 48.016, -66.683) == [.toronto, .halifax])
        #expect(try zones("Ailleurs", "G0G 2E0", 50.2, -61.9) == [.toronto, .blancSablon])
        // A name that only the far shore has, at a point in town.
        #expect(try zones("Blanc-Sablon", nil, 45.5, -73.6) == [.blancSablon, .toronto])
        #expect(try zones("L'Étang-du-Nord", nil, 45.5, -73.6) == [.halifax, .toronto])
    }
}
