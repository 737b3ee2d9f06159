import Scheduling
import Testing

/// What names a clinic or a person never begins a line of its own.
@Suite struct SingleLineTests {
    @Test(arguments: [
        "Clinique\r\nAnnulez ici", "Clinique\nAnnulez ici", "Clinique\u{85}Annulez ici", "Clinique\u{2028}Annulez ici",
        "Clinique\u{2029}\u{B}\t Annulez ici\n", "\u{0}Clinique\u{1B}Annulez\u{7F}ici",
    ])
    func aNameIsOneLine(_ name: String) throws {
        let code = try #require(PostalCode("H2J 1A1"))
        let clinic = Clinic(
            id: Identifier(high: 1, low: 1), name: name,
            address: PostalAddress(line: name, municipality: name, postalCode: code),
            position: try #require(GeographicPosition(latitude: 45.5, longitude: -73.5)), phone: try #require(PhoneNumber("514 555-0100")),
            zone: .toronto, coverage: .covered, languages: [.french])
        let person = Practitioner(
            id: Identifier(high: 1, low: 2), givenName: name, familyName: name, profession: .physician, licence: nil, languages: [.french])
        for text in [clinic.name, clinic.address.line, clinic.address.municipality, person.givenName, person.familyName] {
            #expect(text == "Clinique Annulez ici")
        }
    }

    @Test func anOrdinaryNameStays() throws {
        let name = "  Clinique  St-Éloi «\u{A0}œuvre\u{A0}» "
        let person = Practitioner(
            id: Identifier(high: 1, low: 2), givenName: name, familyName: name, profession: .physician, licence: nil, languages: [.french])
        #expect(person.givenName == name)
    }
}
