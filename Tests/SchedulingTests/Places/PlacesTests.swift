import Testing

@testable import Scheduling

@Suite struct PlacesTests {
    private let places = Places.standard

    @Test(arguments: ["H2X 1Y4", "h2x1y4", "h2x", " H2X "])
    func aPostalCodeOrItsBeginningIsFound(_ text: String) throws {
        guard case .fsa("H2X", _, let position) = places.find(text) else {
            Issue.record("\(text) is \(places.find(text))")
            return
        }
        let montreal = try #require(GeographicPosition(latitude: 45.512, longitude: -73.57))
        #expect(GreatCircle.metres(from: position, to: montreal) < 3000)
    }

    @Test func aRuralAreaAsksForTheMunicipality() {
        guard case .ruralFSA("G0A", _) = places.find("G0A 4V0") else {
            Issue.record("G0A is \(places.find("G0A 4V0"))")
            return
        }
    }

    @Test(arguments: ["Saint-Jérôme", "st jerome", "ST-JEROME", "saint jérome", "Saint\u{2011}Je\u{301}ro\u{302}me", "  saint—jérôme "])
    func spellingDoesNotMatter(_ text: String) {
        guard case .municipality("Saint-Jérôme", _) = places.find(text) else {
            Issue.record("\(text) is \(places.find(text))")
            return
        }
    }

    @Test(arguments: [
        ("iles de la madeleine", "Les Îles-de-la-Madeleine"), ("L'ancienne-lorette", "L'Ancienne-Lorette"), ("montreal", "Montréal"),
        ("ste-foy", "Sainte-Foy"), ("Québec", "Québec"), ("chicoutimi", "Chicoutimi"), ("rouyn", "Rouyn-Noranda"), ("la peche", "La Pêche"),
        ("métabetchouan—lac-à-la-croix", "Métabetchouan–Lac-à-la-Croix"),
    ])
    func peopleNameMunicipalitiesTheirWay(_ text: String, _ name: String) {
        guard case .municipality(name, _) = places.find(text) else {
            Issue.record("\(text) is \(places.find(text))")
            return
        }
    }

    /// As people write an address, a former town, a borough, or in English.
    @Test(arguments: [
        ("Quebec City", "Québec"), ("Ville de Québec", "Québec"), ("Québec, QC", "Québec"), ("Montréal, QC", "Montréal"),
        ("montreal quebec canada", "Montréal"),
        ("City of Montreal", "Montréal"), ("MTL", "Montréal"), ("Montréal-Nord", "Montréal-Nord"), ("Montreal North", "Montréal-Nord"),
        ("NDG", "Notre-Dame-de-Grâce"), ("Ahuntsic-Cartierville", "Ahuntsic-Cartierville"), ("Le Sud-Ouest", "Le Sud-Ouest"),
        ("arrondissement du Sud-Ouest", "Le Sud-Ouest"), ("Limoilou", "Limoilou"), ("Sillery", "Sillery"), ("Lennoxville", "Lennoxville"),
        ("Ville d'Anjou", "Anjou"), ("Ville de Mont-Royal", "Mont-Royal"), ("TMR", "Mont-Royal"), ("Valleyfield", "Valleyfield"),
        ("Kahnawà:ke", "Kahnawake"), ("Kahnawa\u{A789}ke", "Kahnawake"), ("3-Rivières", "Trois-Rivières"), ("7 Îles", "Sept-Îles"),
        ("\u{200E}Laval\u{A0}", "Laval"), ("Ville-Marie (Montréal)", "Ville-Marie (Montréal)"),
    ])
    func peopleWritePlacesTheirWay(_ text: String, _ name: String) {
        guard case .municipality(name, _) = places.find(text) else {
            Issue.record("\(text) is \(places.find(text))")
            return
        }
    }

    @Test func twoPlacesOfOneNameAreAskedAbout() {
        #expect(places.find("Ville-Marie") == .several(["Ville-Marie (Montréal)", "Ville-Marie (Témiscamingue)"]))
    }

    /// Letters and figures that look alike, and a slip in what follows the area.
    @Test(arguments: [
        ("G1R 5O2", "G1R"), ("GIR 5A2", "G1R"), ("H2X lY4", "H2X"), ("h2x iy4", "H2X"), ("GlR5A2", "G1R"), ("H2X 1Q4", "H2X"),
    ])
    func aPostalCodeIsReadAsItIsMeant(_ text: String, _ code: String) {
        guard case .fsa(code, _, _) = places.find(text) else {
            Issue.record("\(text) is \(places.find(text))")
            return
        }
    }

    @Test func aNameOfSixLettersIsAName() {
        guard case .municipality = places.find("Nicolet") else {
            Issue.record("read as codes")
            return
        }
        #expect(places.find("VALDOR") == .unknown)
    }

    @Test func anAmbiguousBeginningNamesItsCandidates() {
        guard case .several(let names) = places.find("saint-jean") else {
            Issue.record("saint-jean is \(places.find("saint-jean"))")
            return
        }
        #expect(names.contains("Saint-Jean-sur-Richelieu"))
        #expect(names.count <= Places.severalMax)
    }

    @Test(arguments: ["", " ", "-", "zzz", "H0H 0H0", "K1A 0B1", "M5V", "🏥", String(repeating: "a", count: 1000)])
    func whatIsNoPlaceIsUnknown(_ text: String) {
        #expect(places.find(text) == .unknown)
    }

    @Test func everyPlaceIsInOrAroundQuebec() {
        for line in Places.municipalityData.split(separator: "\n") {
            let name = String(line.prefix { $0 != "|" })
            // Asked about: see above; others bear one name with what they are, and are asked about too.
            if name == "Ville-Marie" || name.contains("(") { continue }
            guard case .municipality(_, let position) = places.find(name) else {
                Issue.record("\(name) is \(places.find(name))")
                continue
            }
            #expect((44.9...62.7).contains(position.latitude) && (-79.8...(-57)).contains(position.longitude), "\(name)")
        }
    }

    @Test func malformedTablesAreRefused() {
        #expect(Places(areas: "H2X|Somewhere|45|-73", municipalities: "Somewhere|45|-73") != nil)
        #expect(Places(areas: "H2|Somewhere|45|-73", municipalities: "") == nil)
        #expect(Places(areas: "H2X|Somewhere|45", municipalities: "") == nil)
        #expect(Places(areas: "H2X|A|45|-73\nH2X|B|45|-73", municipalities: "") == nil)
        #expect(Places(areas: "", municipalities: "Somewhere|95|-73") == nil)
        #expect(Places(areas: "", municipalities: "|45|-73") == nil)
    }
}
