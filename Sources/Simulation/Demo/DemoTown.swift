import Scheduling

/// A municipality of Québec with clinics to imagine in it.
struct DemoTown {
    let municipality: String
    let areaCode: String
    /// How many of its people in a hundred are rather served in English.
    let englishPercent: Int
    /// One for each clinic: the forward sortation area it stands in.
    let areas: [String]

    /// Where an area of the town is. A rural area, or one whose centroid lies
    /// far out in the woods, says less than the municipality does.
    func position(of area: String, _ places: Places) -> GeographicPosition? {
        var municipal: GeographicPosition?
        if case .municipality(_, let position) = places.find(municipality) { municipal = position }
        guard case .fsa(_, _, let position) = places.find(area) else { return municipal }
        guard let municipal else { return position }
        return GreatCircle.metres(from: municipal, to: position) <= Self.areaMetresMax ? position : municipal
    }

    private static let areaMetresMax = 30_000.0

    /// About one clinic for 75,000 people, and at least one wherever a drive
    /// to the next would be long. The municipalities are real, their clinics
    /// are not.
    static let all: [DemoTown] = table.split(separator: "\n").compactMap { line in
        let fields = line.split(separator: "|")
        guard fields.count == 4, let english = Int(fields[2]) else { return nil }
        return DemoTown(
            municipality: String(fields[0]), areaCode: String(fields[1]), englishPercent: english,
            areas: fields[3].split(separator: " ").map(String.init)
        )
    }

    /// municipality|area code|served in English, percent|areas
    private static let table = """
        Montréal|514|55|H2X H2J H2W H2T H2G H2S H2E H3N H3W H3S H4A H4C H4E H4N H1X H1Y H1M H1K H1E H1G H3H H3L H8N H8R
        Pointe-Claire|514|80|H9R
        Dorval|514|75|H9S
        Dollard-Des Ormeaux|514|75|H9B
        Côte-Saint-Luc|514|85|H4W
        Laval|450|35|H7A H7E H7L H7N H7T H7W
        Longueuil|450|30|J4H J4K J4M J3Y
        Brossard|450|45|J4Z J4W
        Boucherville|450|15|J4B
        Saint-Bruno-de-Montarville|450|25|J3V
        Châteauguay|450|40|J6J
        Vaudreuil-Dorion|450|45|J7V
        Salaberry-de-Valleyfield|450|15|J6S
        Saint-Jean-sur-Richelieu|450|15|J3B J2X
        Saint-Hyacinthe|450|10|J2S
        Granby|450|20|J2G
        Cowansville|450|40|J2K
        Sorel-Tracy|450|10|J3P
        Terrebonne|450|15|J6W J6Y
        Repentigny|450|15|J6A J5Y
        Mascouche|450|15|J7K
        Blainville|450|20|J7C
        Saint-Jérôme|450|15|J7Z J7Y
        Mirabel|450|15|J7J
        Joliette|450|10|J6E
        Sainte-Agathe-des-Monts|819|25|J8C
        Mont-Tremblant|819|35|J8E
        Mont-Laurier|819|10|J9L
        Gatineau|819|60|J8X J8Y J8P J8T
        Maniwaki|819|35|J9E
        Ville-Marie|819|20|J9V
        Rouyn-Noranda|819|15|J9X
        Val-d'Or|819|25|J9P
        Amos|819|10|J9T
        Sherbrooke|819|30|J1E J1H J1L
        Magog|819|35|J1X
        Lac-Mégantic|819|15|G6B
        Thetford Mines|418|10|G6G
        Drummondville|819|10|J2B J2C
        Victoriaville|819|10|G6P
        Trois-Rivières|819|10|G8Y G8Z G9A
        Shawinigan|819|10|G9N
        La Tuque|819|10|G9X
        Québec|418|20|G1K G1R G1V G1X G1L G1H G1C G2B G3J
        Lévis|418|10|G6V G6W G6Z
        Saint-Georges|418|10|G5Y
        Montmagny|418|10|G5V
        La Malbaie|418|10|G5A
        Saguenay|418|10|G7H G7J G7X
        Alma|418|10|G8B
        Roberval|418|10|G8H
        Dolbeau-Mistassini|418|10|G8L
        Chibougamau|418|25|G8P
        Rivière-du-Loup|418|10|G5R
        Rimouski|418|10|G5L
        Matane|418|10|G4W
        Sainte-Anne-des-Monts|418|10|G4V
        Gaspé|418|25|G4X
        Carleton-sur-Mer|418|20|G0C
        Bonaventure|418|15|G0C
        Baie-Comeau|418|10|G5C
        Sept-Îles|418|20|G4R
        Havre-Saint-Pierre|418|15|G0G
        Blanc-Sablon|418|80|G0G
        Les Îles-de-la-Madeleine|418|15|G4T G4T
        Kuujjuaq|819|80|J0M
        """
}
