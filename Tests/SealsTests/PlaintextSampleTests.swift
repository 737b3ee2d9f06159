import Bytes
import Scheduling
import Seals
import Testing

/// What is sealed stays readable: the plaintexts of every kind are written as
/// they were when these were committed.
@Suite struct PlaintextSampleTests {
    private static let secret = [UInt8](repeating: 5, count: 32)

    /// Without the zeros that fill it up to a multiple of 64 bytes.
    private func expect(_ bytes: [UInt8], _ hex: String) {
        let end = (bytes.lastIndex { $0 != 0 } ?? 0) + 1
        #expect(Hex.encode(bytes[..<end]) == hex)
        #expect(bytes.count % 64 == 0 && bytes.count - end <= 64)
    }

    @Test func particularsAreWrittenAsTheyWere() throws {
        expect(
            try ParticularsCoding.encode(PlaintextTests.particulars),
            "01010008c3896c6fc3af736502000f5472656d626c61792d43c3b474c3a903000a313939302d30322d323804000e5452"
                + "4545203930353220323831320500132b31353134323835393238363b6578743d3132060012656c6f697365406578616d"
                + "706c652e6f7267070002667208000473656c6609000765617261636865")
    }

    @Test func contactsAreWrittenAsTheyWere() throws {
        let manage = try #require(ManageSecret(bytes: Self.secret))
        let contact = Contact(
            email: EmailAddress("a@example.org"), phone: PhoneNumber("514 285-9286"), language: .english, givenName: "Noé",
            visitToken: VisitToken(manage: manage), channel: .text)
        expect(
            try ContactCoding.encode(contact),
            "0101000d61406578616d706c652e6f726702000c2b3135313432383539323836030002656e0400044e6fc3a9050020cf"
                + "f2b2093be99b451deedeb234e6e3373bc23011d8993d32335b4c7b3313e91706000474657874")
    }

    @Test func messagesAreWrittenAsTheyWere() throws {
        let manage = try #require(ManageSecret(bytes: Self.secret))
        let offer = try #require(OfferToken(bytes: Self.secret))
        expect(
            try MessageCoding.encode(.manage(ManageToken(appointment: AppointmentID(high: 1, low: 2), secret: manage))),
            "010100416d41414141414141414141454141414141414141414167554642515546425155464251554642515546425155"
                + "464251554642515546425155464251554642515546")
        expect(
            try MessageCoding.encode(.offer(OfferLinkToken(OfferID(high: 3, low: 4), secret: offer))),
            "010300416f414141414141414141414d4141414141414141414241554642515546425155464251554642515546425155"
                + "464251554642515546425155464251554642515546")
        expect(try MessageCoding.encode(.code("123456")), "01040006313233343536")
    }

    @Test func wordsAreWrittenAsTheyWere() throws {
        let word = LeftWord(
            givenName: "Zoé", familyName: "Roy", birthDate: LocalDate("1990-02-28"), phone: try #require(PhoneNumber("514 285-9286")),
            times: [.morning, .evening], reason: .earache, about: "à gauche\ndepuis hier", language: .french)
        expect(
            try WordCoding.encode(word),
            "010100045a6fc3a9020003526f7903000a313939302d30322d323804000c2b313531343238353932383605000105060007656172616368650700026672080015c3a0206761756368650a6465707569732068696572"
        )
    }

    @Test func lookupsAndNotesAreWrittenAsTheyWere() throws {
        expect(try LookupCoding.encode(.email(try #require(EmailAddress("a@example.org")))), "0101000d61406578616d706c652e6f7267")
        expect(try LookupCoding.encode(.phone(try #require(PhoneNumber("514 285-9286")))), "0102000c2b3135313432383539323836")
        expect(try NoteCoding.encode(DayNote(author: "Noé", text: "à rappeler")), "010100044e6fc3a902000bc3a02072617070656c6572")
    }
}
