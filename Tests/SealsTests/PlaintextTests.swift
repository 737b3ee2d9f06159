import Scheduling
import Seals
import TestKit
import Testing

@Suite struct PlaintextTests {
    static let particulars = Particulars(
        givenName: "Éloïse", familyName: "Tremblay-Côté", birthDate: LocalDate(year: 1990, month: 2, day: 28)!,
        healthNumber: "TREE 9052 2812", phone: PhoneNumber("514 285-9286 poste 12"), email: EmailAddress("eloise@example.org"),
        language: .french, bookedFor: .oneself, reason: .earache)

    @Test func particularsComeBackAsTheyWere() throws {
        let bytes = try ParticularsCoding.encode(Self.particulars)
        #expect(try ParticularsCoding.decode(bytes) == Self.particulars)
        var bare = Self.particulars
        bare.healthNumber = nil
        bare.phone = nil
        bare.email = nil
        #expect(try ParticularsCoding.decode(ParticularsCoding.encode(bare)) == bare)
    }

    /// A contact as it was sealed before there was a choice of channel.
    @Test func contactsSealedBeforeTextMessagesAreReadAsByMail() throws {
        let secret = try #require(ManageSecret(bytes: [UInt8](repeating: 5, count: 32)))
        let visit = VisitToken(manage: secret)
        var old: [UInt8] = [1, 1, 0, 13] + Array("a@example.org".utf8) + [3, 0, 2] + Array("fr".utf8)
        old += [5, 0, UInt8(visit.bytes.count)] + visit.bytes + [0]
        old += [UInt8](repeating: 0, count: (64 - old.count % 64) % 64)
        var contact = Contact(email: EmailAddress("a@example.org"), phone: nil, language: .french, givenName: nil, visitToken: visit)
        #expect(try ContactCoding.decode(old) == contact)
        #expect(try ContactCoding.encode(contact) == old)
        contact.phone = PhoneNumber("514 285-9286")
        contact.channel = .text
        #expect(try ContactCoding.decode(ContactCoding.encode(contact)) == contact)
        var particulars = Self.particulars
        particulars.channel = .text
        #expect(try ParticularsCoding.decode(ParticularsCoding.encode(particulars)) == particulars)
    }

    @Test func contactsMessagesAndLookupsComeBackAsTheyWere() throws {
        let secret = try #require(ManageSecret(bytes: [UInt8](repeating: 5, count: 32)))
        let contact = Contact(
            email: EmailAddress("a@example.org"), phone: nil, language: .english, givenName: nil, visitToken: VisitToken(manage: secret))
        #expect(try ContactCoding.decode(ContactCoding.encode(contact)) == contact)
        let token = ManageToken(appointment: AppointmentID(high: 1, low: 2), secret: secret)
        #expect(try MessageCoding.decode(MessageCoding.encode(.manage(token))) == .manage(token))
        for lookup in [Lookup.email(EmailAddress("a@example.org")!), .phone(PhoneNumber("514 285-9286")!)] {
            #expect(try LookupCoding.decode(LookupCoding.encode(lookup)) == lookup)
        }
    }

    @Test func wordsComeBackAsTheyWere() throws {
        let phone = try #require(PhoneNumber("514 285-9286 poste 12"))
        for about in ["", "à gauche", String(repeating: "é", count: 500), String(repeating: "\u{1F600}", count: 500)] {
            for (given, birth) in [("Zoé", LocalDate("1990-02-28")), ("", nil)] {
                let word = LeftWord(
                    givenName: given, familyName: "Roy", birthDate: birth, phone: phone, times: [.afternoon], reason: .sexualHealth,
                    about: about, language: .english)
                let bytes = try WordCoding.encode(word)
                #expect(try WordCoding.decode(bytes) == word)
                #expect(throws: SealError.malformed) { try NoteCoding.decode(bytes) }
                #expect(throws: SealError.malformed) { try ParticularsCoding.decode(bytes) }
            }
        }
        let note = try NoteCoding.encode(DayNote(author: "Noé", text: "à rappeler"))
        #expect(throws: SealError.malformed) { try WordCoding.decode(note) }
    }

    @Test func theLengthOfAPlaintextIsAMultipleOf64() throws {
        var particulars = Self.particulars
        for length in 0..<130 {
            particulars.familyName = String(repeating: "a", count: length)
            #expect(try ParticularsCoding.encode(particulars).count % 64 == 0)
        }
    }

    @Test func aFieldOverItsLimitIsRefused() {
        var particulars = Self.particulars
        particulars.familyName = String(repeating: "a", count: 1025)
        #expect(throws: SealError.tooLong) { try ParticularsCoding.encode(particulars) }
    }

    @Test func noOtherBytesAreRead() throws {
        let bytes = try ParticularsCoding.encode(Self.particulars)
        // Every change of one byte is either refused or reads as other particulars: nothing is ignored.
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= 0x01
            if let read = try? ParticularsCoding.decode(changed) { #expect(read != Self.particulars, "byte \(position)") }
        }
        #expect(throws: SealError.malformed) { try ParticularsCoding.decode(bytes + [UInt8](repeating: 0, count: 64)) }
        #expect(throws: SealError.malformed) { try ParticularsCoding.decode(Array(bytes.dropLast())) }
        #expect(throws: SealError.malformed) { try ParticularsCoding.decode([]) }
        #expect(throws: SealError.malformed) { try ParticularsCoding.decode([UInt8](repeating: 0, count: 64)) }
        #expect(throws: SealError.malformed) { try ContactCoding.decode(bytes) }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func randomBytesNeverCrashTheReader(seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            var bytes = (0..<64).map { _ in UInt8.random(in: 0...12, using: &generator) }
            bytes[0] = 1
            #expect((try? ParticularsCoding.decode(bytes)) == nil)
        }
    }
}
