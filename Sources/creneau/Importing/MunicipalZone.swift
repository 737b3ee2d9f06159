import Foundation
import Scheduling

/// The zone a clinic keeps, by its municipality.
///
/// Most of Québec keeps `America/Toronto`; the Îles-de-la-Madeleine and
/// Listuguj keep Atlantic time; the Lower North Shore keeps Atlantic standard
/// time all year (Act respecting legal time, CQLR c. T-5.1).
enum MunicipalZone {
    private static let islands: Set<String> = [
        "cap-aux-meules", "grosse-ile", "iles-de-la-madeleine", "les iles-de-la-madeleine",
    ]
    private static let lowerNorthShore: Set<String> = [
        "blanc-sablon", "bonne-esperance", "chevery", "cote-nord-du-golfe-du-saint-laurent", "gros-mecatina",
        "la romaine", "pakua shipi", "pakuashipi", "saint-augustin", "tete-a-la-baleine", "unamen shipu",
    ]
    /// Other places bear some of these names; none of them lies this far east.
    private static let eastOfLongitude = -63.0

    static func zone(municipality: String, position: GeographicPosition) -> ZoneID {
        let name = municipality.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        if name == "listuguj" { return .halifax }
        guard position.longitude > eastOfLongitude else { return .toronto }
        if islands.contains(name) { return .halifax }
        return lowerNorthShore.contains(name) ? .blancSablon : .toronto
    }
}
