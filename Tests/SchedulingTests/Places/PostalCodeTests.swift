import Scheduling
import Testing

@Suite struct PostalCodeTests {
    @Test(arguments: ["H2X 1Y4", "h2x1y4", " H2X  1Y4 ", "H2X-1Y4", "h2X\u{A0}1y4"])
    func caseAndSpacesDoNotMatter(_ text: String) {
        #expect(PostalCode(text)?.description == "H2X 1Y4")
        #expect(PostalCode(text)?.fsa == "H2X")
        #expect(PostalCode(text)?.isRural == false)
    }

    @Test func aZeroMeansTheCountry() {
        #expect(PostalCode("G0A 4V0")?.isRural == true)
    }

    @Test(arguments: [
        "", "H2X", "H2X 1Y", "H2X 1Y44", "D2X 1Y4", "W2X 1Y4", "Z2X 1Y4", "H2O 1Y4", "H2X 1U4", "HHX 1Y4", "H2X 1Y４", "22X 1Y4",
        "H2X\u{301} 1Y4",
    ])
    func whatNoAddressCouldCarryIsRefused(_ text: String) {
        #expect(PostalCode(text) == nil)
    }

    @Test func wAndZMayStandLater() {
        #expect(PostalCode("H2W 1Z4") != nil)
    }
}
