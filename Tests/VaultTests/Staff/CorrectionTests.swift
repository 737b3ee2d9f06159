import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct CorrectionTests {
    private let correction = ContactCorrection(
        phone: PhoneNumber("514 555-0177"), email: EmailAddress("neuve@example.org"), language: .english, channel: .text)

    private func contact(_ desk: Desk, of record: [UInt8]) async throws -> SealedRecord {
        let contact = Contact(
            email: Sample.particulars.email, phone: Sample.particulars.phone, language: .french, givenName: nil,
            visitToken: try #require(VisitToken(bytes: [UInt8](repeating: 3, count: 32))))
        let courier = try await desk.vault.standingKeys().courier
        return try Sealer.seal(
            ContactCoding.encode(contact), record: record, clinic: Sample.clinic, kind: .contact, version: 1, to: courier)
    }

    @Test func aCorrectionChangesTheContactAndNothingElseAndIsOneEntry() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seal = try await desk.seals(1)[0]
            let contact = try await contact(desk, of: seal.record)
            let start = try await desk.lastEntry()
            let made = try await desk.vault.correct(seal, contact, to: .contact(correction), at: Sample.clinic, grant: person.grant)
            let entries = try await desk.journal(after: start)
            #expect(entries.map(\.purpose) == [.correct])
            #expect(entries[0].actor == .staff(person.id, person.signedIn.grant.id, .reception))
            #expect(entries[0].seals == [JournalEntry.Seal(seal), JournalEntry.Seal(contact)])

            var expected = Sample.particulars
            (expected.phone, expected.email, expected.language) = (correction.phone, correction.email, .english)
            expected.channel = .text
            #expect(made.particulars.version == 2 && made.contact?.version == 2 && made.particulars.key == seal.key)
            let opened = try await desk.vault.open([made.particulars], at: Sample.clinic, grant: person.grant)
            #expect(opened == [.opened(expected)])
            let delivery = try await desk.vault.openDelivery(contact: try #require(made.contact), message: nil)
            #expect(delivery.contact.email == correction.email && delivery.contact.phone == correction.phone)
            #expect(delivery.contact.channel == .text)
            #expect(delivery.contact.visitToken.bytes == [UInt8](repeating: 3, count: 32))
        }
    }

    @Test func whatIsNotTheirsIsNotCorrectedAndNotOpened() async throws {
        try await Fixture().withDesk { desk in
            let seal = try await desk.seals(1)[0]
            let other = try await desk.seals(1, from: 7)[0]
            let (mine, another) = (try await contact(desk, of: seal.record), try await contact(desk, of: other.record))
            let elsewhere = try await desk.person("ailleurs@example.org", .reception, at: Sample.otherClinic)
            let practitioner = try await desk.person("paul@example.org", .practitioner)
            let here = try await desk.person("noemie@example.org")
            let start = try await desk.lastEntry()
            let refusal = StaffFault.refused(.notAllowed)
            for (grant, clinic, contact) in [
                (elsewhere.grant, Sample.otherClinic, mine), (elsewhere.grant, Sample.clinic, mine),
                (practitioner.grant, Sample.clinic, mine),
                (here.grant, Sample.clinic, another),
            ] {
                await #expect(throws: refusal) {
                    try await desk.vault.correct(seal, contact, to: .contact(correction), at: clinic, grant: grant)
                }
            }
            await #expect(throws: StaffFault.vault(.refused(.wrongKind))) {
                try await desk.vault.correct(mine, seal, to: .contact(correction), at: Sample.clinic, grant: here.grant)
            }
            #expect(try await desk.lastEntry() == start)
        }
    }

    /// Ids and versions are the caller's to choose: what was opened under them
    /// once says nothing about another seal.
    @Test func aNoteUnderAVisitsIDDoesNotHideTheVisitsOpening() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let visit = try await desk.seals(1)[0]
            let key = try await desk.vault.dayKeys([Sample.day])[0]
            let note = try #require(DayNote(by: "Rita", typed: "à rappeler"))
            let cover = try Sealer.seal(
                NoteCoding.encode(note), record: visit.record, clinic: Sample.clinic, kind: .note, version: visit.version, to: key)
            let forged = try Sealer.seal(
                ParticularsCoding.encode(Sample.particulars), record: visit.record, clinic: Sample.clinic, kind: .clinic,
                version: visit.version,
                to: key)
            var start = try await desk.lastEntry()
            for seal in [cover, forged, visit] {
                _ = try await desk.vault.open([seal], at: Sample.clinic, grant: person.grant)
                let entries = try await desk.journal(after: start)
                #expect(entries.map(\.seals) == [[JournalEntry.Seal(seal)]])
                start = try await desk.lastEntry()
            }
            // Seen again, none of them is another opening.
            _ = try await desk.vault.open([visit, cover, forged], at: Sample.clinic, grant: person.grant)
            #expect(try await desk.lastEntry() == start)
        }
    }

    @Test func notesOpenBesideVisitsInOneEntry() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let visit = try await desk.seals(1)[0]
            let key = try await desk.vault.dayKeys([DayKeyName(clinic: Sample.clinic, date: Sample.date)])[0]
            let note = try #require(DayNote(by: "Rita", typed: String(repeating: "\u{1F511}", count: DayNote.textMax)))
            let sealed = try Sealer.seal(
                NoteCoding.encode(note), record: NoteID(high: 4, low: 4).bytes, clinic: Sample.clinic, kind: .note, version: 1, to: key)
            let start = try await desk.lastEntry()
            let opened = try await desk.vault.open([visit, sealed], at: Sample.clinic, grant: person.grant)
            #expect(opened == [.opened(Sample.particulars), .note(note)])
            let entries = try await desk.journal(after: start)
            #expect(entries.map(\.purpose) == [.dayView] && entries[0].seals.map(\.kind) == [.clinic, .note])
        }
    }

    // MARK: - Who it is

    private let identity = IdentityCorrection(
        givenName: "", familyName: "Madonna", hasOneName: true, birthDate: LocalDate("1958-08-16"), healthNumber: nil)

    @Test func anIdentityIsPutRightInTheClinicsCopyAlone() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seal = try await desk.seals(1)[0]
            let contact = try await contact(desk, of: seal.record)
            let made = try await desk.vault.correct(seal, contact, to: .identity(identity), at: Sample.clinic, grant: person.grant)
            #expect(made.contact == nil && made.particulars.version == 2 && made.identity == IdentityField.allCases)
            let opened = try await desk.vault.open([made.particulars], at: Sample.clinic, grant: person.grant)
            #expect(opened == [.opened(identity.applied(to: Sample.particulars))])
            let again = try await desk.vault.correct(
                made.particulars, contact, to: .identity(identity), at: Sample.clinic, grant: person.grant)
            #expect(again.identity.isEmpty)
        }
    }

    /// The person's own copy, as it was sealed when they booked.
    private func own(of seal: SealedRecord, _ secret: ManageSecret, _ person: Particulars = Sample.particulars) throws -> SealedRecord {
        try Sealer.seal(
            ParticularsCoding.encode(person), record: seal.record, clinic: seal.clinic, kind: .person, version: 1, to: secret.publicKey)
    }

    @Test func whatWasPutRightGoesToAnotherClinicForThePersonsSecret() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let there = try await desk.person("ailleurs@example.org", .reception, at: Sample.otherClinic)
            let seal = try await desk.seals(1)[0]
            let contact = try await contact(desk, of: seal.record)
            let secret = ManageSecret(bytes: [UInt8](repeating: 5, count: 32))!
            let own = try own(of: seal, secret)
            let once = try await desk.vault.correct(seal, contact, to: .identity(identity), at: Sample.clinic, grant: person.grant)
            let twice = try await desk.vault.correct(
                once.particulars, contact, to: .contact(correction), at: Sample.clinic, grant: person.grant)
            let elsewhere = DayKeyName(clinic: Sample.otherClinic, date: Sample.date)
            let start = try await desk.lastEntry()
            let moved = try await desk.vault.moveOwn(own, of: twice.particulars, with: secret, to: elsewhere, version: 4)
            let entry = try #require(try await desk.journal(after: start).first)
            #expect(entry.purpose == .reseal && entry.actor == .person && entry.seals.map(\.kind) == [.person, .clinic])
            #expect(moved.clinic == Sample.otherClinic && moved.version == 4)
            var expected = identity.applied(to: Sample.particulars)
            (expected.phone, expected.email, expected.language, expected.channel) = (correction.phone, correction.email, .english, .text)
            #expect(try await desk.vault.open([moved], at: Sample.otherClinic, grant: there.grant) == [.opened(expected)])
        }
    }

    /// Whoever holds the process in front and a sign-in at another clinic makes a person's copy up, under a secret of
    /// their own: without what the other copy holds it proves nothing, and no visit goes to them, nor any message.
    @Test func aCopyThatWasMadeUpTakesNoVisitAnywhere() async throws {
        try await Fixture().withDesk { desk in
            let seals = try await desk.seals(2)
            let seal = seals[0]
            let contact = try await contact(desk, of: seal.record)
            let secret = ManageSecret(bytes: [UInt8](repeating: 5, count: 32))!
            let elsewhere = DayKeyName(clinic: Sample.otherClinic, date: Sample.date)
            var guess = Sample.particulars
            guess.phone = PhoneNumber("514 555-0100")
            let madeUp = try own(of: seal, secret, guess)
            let another = try own(of: seals[1], secret)
            let right = try own(of: seal, secret)
            await #expect(throws: VaultError.cannotOpen) {
                try await desk.vault.moveOwn(madeUp, of: seal, with: secret, to: elsewhere, version: 2)
            }
            await #expect(throws: VaultError.refused(.wrongKind)) {
                try await desk.vault.moveOwn(another, of: seal, with: secret, to: elsewhere, version: 2)
            }
            await #expect(throws: VaultError.cannotOpen) {
                try await desk.vault.moveOwn(
                    right, of: seal, with: ManageSecret(bytes: [UInt8](repeating: 6, count: 32))!, to: elsewhere, version: 2)
            }
            let message = MessageID(high: 1, low: 1)
            await #expect(throws: VaultError.cannotOpen) {
                try await desk.vault.changeOwnContact(
                    OwnCopies(own: madeUp, clinic: seal, contact: contact, secret: secret), to: correction, telling: message)
            }
            _ = try await desk.vault.changeOwnContact(
                OwnCopies(own: right, clinic: seal, contact: contact, secret: secret), to: correction, telling: message)
        }
    }
}
