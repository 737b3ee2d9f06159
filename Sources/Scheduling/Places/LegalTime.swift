/// Which clock a place in Québec keeps.
///
/// Most of it keeps `America/Toronto`; the Îles-de-la-Madeleine and Listuguj
/// keep Atlantic time; the Lower North Shore keeps Atlantic standard time all
/// year (Act respecting legal time, CQLR c. T-5.1). Where a place stands
/// decides before what it is called: many places bear one name, and one place
/// is written in many ways.
public enum LegalTime {
    /// The zones that a clinic there may keep, the likeliest first. With more
    /// than one, somebody has to say which.
    public static func zones(municipality: String, postalCode: PostalCode?, position: GeographicPosition) -> [ZoneID] {
        let name = PlaceName.folded(municipality)
        if postalCode?.fsa == islandsFSA || isOnIslands(position) { return [.halifax] }
        let toListuguj = listuguj.map { GreatCircle.metres(from: position, to: $0) } ?? .infinity
        if name.split(separator: " ").contains("listuguj") { return toListuguj < nearMetres ? [.halifax] : [.halifax, .toronto] }
        // The town beside it may keep the other clock.
        if toListuguj < besideMetres { return [.toronto, .halifax] }
        if position.latitude > northShoreLatitude, position.longitude > minganieLongitude {
            if position.longitude > lowerNorthShoreLongitude { return [.blancSablon] }
            return minganie.contains(name) ? [.toronto] : [.toronto, .blancSablon]
        }
        // Nowhere near, and no other place is called so: one of the two is wrong.
        if onlyOnIslands.contains(name) { return [.halifax, .toronto] }
        return onlyOnLowerNorthShore.contains(name) ? [.blancSablon, .toronto] : [.toronto]
    }

    /// No other municipality shares it.
    private static let islandsFSA = "G4T"
    private static let listuguj = GeographicPosition(latitude: 48.0138, longitude: -66.7034)
    private static let nearMetres = 20_000.0, besideMetres = 8_000.0
    /// North of Anticosti.
    private static let northShoreLatitude = 49.95
    /// East of it the Act has another clock; Minganie, through Natashquan, keeps the time of Montréal.
    private static let minganieLongitude = -63.0
    /// Beyond the river Natashquan.
    private static let lowerNorthShoreLongitude = -61.6

    private static func isOnIslands(_ position: GeographicPosition) -> Bool {
        (47.0...48.0).contains(position.latitude) && (-62.4 ... -61.0).contains(position.longitude)
    }

    /// Folded as `PlaceName` does: without accents, hyphens or a leading article.
    private static let minganie: Set<String> = ["aguanish", "baie johan beetz", "natashquan", "nutashkuan", "pointe parent"]
    private static let onlyOnIslands: Set<String> = [
        "cap aux meules", "etang du nord", "grande entree", "havre aubert", "havre aux maisons", "ile d entree", "iles de la madeleine",
    ]
    private static let onlyOnLowerNorthShore: Set<String> = [
        "blanc sablon", "bonne esperance", "chevery", "cote nord du golfe du saint laurent", "gros mecatina", "harrington harbour",
        "kegaska",
        "lourdes de blanc sablon", "mutton bay", "old fort", "pakua shipi", "pakuashipi", "tabatiere", "tete a la baleine", "unamen shipu",
    ]
}
