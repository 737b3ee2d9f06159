import Scheduling
import Testing

@Suite struct PhoneNumberTests {
    @Test(arguments: [
        "514 285-9286", "(514) 285-9286", "514.285.9286", "5142859286", "+1 514 285 9286", "1-514-285-9286", "+1 (514) 285-9286",
        " 514\u{A0}285\u{2011}9286 ", "514/285-9286", "\u{202A}514\u{200B}\u{202F}285-9286\u{202C}", "\u{FEFF}514\t285\u{2009}9286\u{AD}",
    ])
    func peopleTypeOneNumberInManyWays(_ text: String) {
        #expect(PhoneNumber(text)?.digits == "5142859286")
        #expect(PhoneNumber(text)?.extension == nil)
    }

    @Test(arguments: [
        "514 285-9286, poste 150", "514 285-9286 ext. 150", "514-285-9286x150", "514-285-9286 X 150", "5142859286 #150",
        "514 285-9286 Poste : 150",
        "514 285 9286 p. 150", "+15142859286;ext=150", "514 285-9286 extension 150",
    ])
    func anExtensionIsReadFromEitherLanguage(_ text: String) {
        #expect(PhoneNumber(text) == PhoneNumber(digits: "5142859286", extension: "150"))
    }

    @Test(arguments: [
        "", "285-9286", "514 285-928", "514 285-92867", "114 285-9286", "014 285-9286", "514 185-9286", "514 085-9286", "911 285-9286",
        "514 911-9286", "+33 1 42 68 53 00", "+514 285 9286", "514+285 9286", "++15142859286", "514 285-9286 poste",
        "514 285-9286 poste 1234567",
        "514 285-9286 poste 15a", "514 285-9286 chez Luc", "514 285-9286 ou 418 555-1234", "５１４ 285-9286", "2 514 285-9286", "poste 150",
        "514 285-9286\n",
    ])
    func whatCannotBeDialledIsRefused(_ text: String) {
        #expect(PhoneNumber(text) == nil)
    }

    @Test func aNumberIsWrittenForPeopleAndForMachines() throws {
        let number = try #require(PhoneNumber("5142859286 x150"))
        #expect(number.display(in: .french) == "514 285-9286, poste 150")
        #expect(number.display(in: .english) == "514 285-9286, ext. 150")
        #expect(number.e164 == "+15142859286")
        #expect(number.description == "+15142859286;ext=150")
        #expect(PhoneNumber(number.description) == number)
        #expect(PhoneNumber(number.display(in: .french)) == number)
        #expect(PhoneNumber("514-285-9286")?.display(in: .english) == "514 285-9286")
    }
}
