import Formats
import Scheduling
import Testing

@Suite struct ShortTextTests {
    @Test func whatTelephonesLackIsSpelledWithWhatTheyHave() {
        #expect(ShortText("L\u{2019}être, à\u{A0}9\u{A0}h : ça « va »…").description == "L'etre, à 9 h : ca \"va\"...")
        #expect(ShortText("Répondez où? Œuvre").description == "Répondez où? OEuvre")
    }

    @Test(arguments: [
        (160, 1), (161, 2), (306, 2), (307, 3),
    ])
    func partsOfTheCheapAlphabet(count: Int, segments: Int) {
        let text = ShortText(String(repeating: "é", count: count))
        #expect(text.alphabet == .gsm7 && text.segments == segments)
    }

    @Test(arguments: [(70, 1), (71, 2), (134, 2), (135, 3)])
    func partsOfTheOther(count: Int, segments: Int) {
        let text = ShortText(String(repeating: "ế", count: count))
        #expect(text.alphabet == .ucs2 && text.segments == segments)
    }

    @Test func noCharacterIsSplitOverTwoParts() {
        // 152 and a sign of two: the sign goes to the second part.
        #expect(ShortText(String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152)).segments == 3)
        #expect(ShortText(String(repeating: "a", count: 158) + "€").segments == 1)
        #expect(ShortText(String(repeating: "\u{1F600}", count: 35)).segments == 1)
        #expect(ShortText(String(repeating: "\u{1F600}", count: 66)).segments == 2)
        #expect(ShortText(String(repeating: "\u{1F600}", count: 67)).segments == 3)
    }

    @Test func aTelephoneIsAnAddressAndBack() throws {
        let phone = try #require(PhoneNumber("514 555-0123"))
        let address = try #require(TextAddress.address(of: phone))
        #expect(TextAddress.phone(of: address.text) == phone)
        #expect(TextAddress.phone(of: "marie@example.org") == nil)
    }
}
