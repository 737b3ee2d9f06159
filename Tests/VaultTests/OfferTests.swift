import Bytes
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

/// Offers are made by the vault, and what waits goes to a clinic for a yes
/// that the vault has checked. Whoever calls is taken for a captured process:
/// it has all seals, all public halves, and every verb.
@Suite struct OfferTests {
    private static let phone = "+14385550190"
    private static let token = TextToken("of the gateway")

    private static var person: Particulars {
        var person = Sample.particulars
        person.phone = PhoneNumber("438 555-0190")
        return person
    }

    private func waiting(
        _ vault: VaultClient, _ low: UInt64 = 1, _ said: Particulars = person
    ) async throws -> SealedRecord {
        try Sealer.seal(
            ParticularsCoding.encode(said), record: RequestID(high: 1, low: low).bytes, clinic: nil, kind: .clinic, version: 1,
            to: try await vault.requestKeys([Sample.week])[0])
    }

    /// The person's copy, or one that somebody sealed to a secret of their own.
    private func own(_ seal: SealedRecord, _ secret: ManageSecret = Sample.secret, _ said: Particulars = person) throws -> SealedRecord {
        try Sealer.seal(ParticularsCoding.encode(said), record: seal.record, clinic: nil, kind: .person, version: 1, to: secret.publicKey)
    }

    private static func text(
        _ body: String = "Oui!", from: String = phone, by token: TextToken = token, more: [(name: String, value: String)] = []
    ) -> SignedText {
        let fields = [(name: "Body", value: body), (name: "From", value: from), (name: "MessageSid", value: "SM1")] + more
        return SignedText(
            url: "https://a.example/webhooks/sms", fields: fields, signature: token.signature(url: "https://a.example/webhooks/sms", fields)
        )
    }

    private func fixture(_ change: (inout VaultSettings) -> Void = { _ in }) throws -> Fixture {
        try Fixture {
            $0.textToken = Self.token
            change(&$0)
        }
    }

    @Test func aRequestGoesToTheDayOfItsOfferAndTheJournalSaysAllOfIt() async throws {
        let fixture = try fixture()
        try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let taken = try await vault.given(seal, at: fixture.clock.now())
            #expect(taken.key.date == Sample.date && taken.clinic == Sample.clinic && taken.record == seal.record && taken.version == 2)
            #expect(try await vault.blindIndex(of: taken) == vault.blindIndex(of: seal))
            let entries = try await vault.journal(after: 0, limit: 3)
            #expect(entries.map(\.purpose) == [.offer, .delivery, .request])
            #expect(entries[0].seals == [JournalEntry.Seal(seal)] && entries[2].seals == [JournalEntry.Seal(seal)])
        }
    }

    @Test func withoutAYesNothingThatWaitsGoesToAClinic() async throws {
        let fixture = try fixture()
        try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let now = fixture.clock.now()
            await #expect(throws: VaultError.refused(.wrongKind)) { try await vault.reseal(seal, to: Sample.day, version: 2) }
            let terms = Sample.terms(seal, at: now)
            let made = try await vault.makeOffers([OfferAsk(terms: terms, seal: seal, message: Sample.message)])[0]
            // What it keeps of the offer is no mark and no token.
            for bytes in [made.tokenHash.bytes, Array(made.message.bytes.prefix(32)), [UInt8](repeating: 0, count: 32)] {
                let guess = AcceptanceMark(try #require(Digest32(bytes)))
                let token = try #require(OfferToken(bytes: bytes))
                await #expect(throws: VaultError.cannotOpen) { try await vault.take(seal, by: terms, guess, version: 2) }
                await #expect(throws: VaultError.cannotOpen) { try await vault.accept(terms, .token(token), of: seal) }
            }
            #expect(try await vault.journal(after: 0, limit: 9).map(\.purpose) == [.offer], "nothing was opened")
        }
    }

    @Test func aYesIsGoodForItsOfferAlone() async throws {
        let fixture = try fixture()
        try await fixture.withVault { vault in
            let now = fixture.clock.now()
            let (seal, other) = (try await waiting(vault), try await waiting(vault, 2))
            let terms = Sample.terms(seal, at: now)
            let token = try await vault.offered(terms, seal)
            let mark = try await vault.accept(terms, .token(token), of: seal)
            let changed = [
                Sample.terms(seal, offer: 2, at: now),
                Sample.terms(seal, to: DayKeyName(clinic: Sample.otherClinic, date: Sample.date), at: now),
                Sample.terms(seal, to: DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 1)), at: now),
                Sample.terms(seal, at: now, minutes: 16),
            ]
            for terms in changed {
                await #expect(throws: VaultError.cannotOpen) { try await vault.accept(terms, .token(token), of: seal) }
                await #expect(throws: VaultError.cannotOpen) { try await vault.take(seal, by: terms, mark, version: 2) }
            }
            await #expect(throws: VaultError.refused(.wrongKind)) { try await vault.accept(terms, .token(token), of: other) }
            await #expect(throws: VaultError.refused(.wrongKind)) { try await vault.take(other, by: terms, mark, version: 2) }
            // The same seal under another's name does not open.
            await #expect(throws: VaultError.cannotOpen) {
                try await vault.take(other.moved(record: seal.record), by: terms, mark, version: 2)
            }
            _ = try await vault.take(seal, by: terms, mark, version: 2)
        }
    }

    @Test func theNewestOfferAloneCanBeAcceptedAndEachInItsTime() async throws {
        let fixture = try fixture()
        try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let now = fixture.clock.now()
            let (first, second) = (Sample.terms(seal, at: now), Sample.terms(seal, offer: 2, at: now))
            let (early, late) = (try await vault.offered(first, seal), try await vault.offered(second, seal))
            await #expect(throws: VaultError.cannotOpen) { try await vault.accept(first, .token(early), of: seal) }
            let mark = try await vault.accept(second, .token(late), of: seal)
            // Its end may have been moved on while patients could do nothing: as far as the date of its place.
            fixture.clock.advance(seconds: 15 * 60 + 1)
            _ = try await vault.accept(second, .token(late), of: seal)
            fixture.clock.advance(seconds: second.last - fixture.clock.now() + 1)
            await #expect(throws: VaultError.cannotOpen) { try await vault.accept(second, .token(late), of: seal) }
            // A place is kept for who said yes as long, and a day from the offer's end at least.
            let last = max(second.until + TakeCall.givenAfterSeconds, second.last)
            fixture.clock.advance(seconds: last - fixture.clock.now())
            _ = try await vault.take(seal, by: second, mark, version: 2)
            fixture.clock.advance(seconds: 1)
            await #expect(throws: VaultError.cannotOpen) { try await vault.take(seal, by: second, mark, version: 2) }
        }
    }

    @Test func aYesIsKnownAfterARestartAndARestore() async throws {
        let fixture = try fixture()
        let (seal, terms, token, mark) = try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let terms = Sample.terms(seal, at: fixture.clock.now())
            let token = try await vault.offered(terms, seal)
            return (seal, terms, token, try await vault.accept(terms, .token(token), of: seal))
        }
        try await fixture.withVault { vault in
            #expect(try await vault.accept(terms, .token(token), of: seal) == mark)
            _ = try await vault.take(seal, by: terms, mark, version: 2)
        }
    }

    @Test func onesOwnLinkProvesAYesAndACopyOfSomebodyElsesMakingDoesNot() async throws {
        let fixture = try fixture()
        try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let terms = Sample.terms(seal, at: fixture.clock.now())
            let mark = try await vault.accept(terms, .own(own(seal), Sample.secret), of: seal)
            _ = try await vault.take(seal, by: terms, mark, version: 2)
            let mine = try #require(ManageSecret(bytes: [UInt8](repeating: 3, count: 32)))
            let forged = try own(seal, mine, Sample.particulars)
            await #expect(throws: VaultError.cannotOpen) { try await vault.accept(terms, .own(forged, mine), of: seal) }
            // A seal of the same words that somebody made is good for itself alone.
            let ofMine = try await waiting(vault, 1, Sample.particulars)
            let other = try await vault.accept(terms, .own(forged, mine), of: ofMine)
            await #expect(throws: VaultError.cannotOpen) { try await vault.take(seal, by: terms, other, version: 2) }
            let entries = try await vault.journal(after: 0, limit: 9)
            #expect(entries[0].actor == .person && entries[0].purpose == .request && entries[0].seals.count == 2)
            #expect(entries[1].actor == .service && entries[1].purpose == .request)
        }
    }

    @Test func aTextProvesAYesWhenTheGatewaySignedItAndTheTelephoneIsTheirs() async throws {
        let fixture = try fixture()
        try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let terms = Sample.terms(seal, at: fixture.clock.now())
            let mark = try await vault.accept(terms, .text(Self.text()), of: seal)
            _ = try await vault.take(seal, by: terms, mark, version: 2)
            let right = Self.text()
            let changed = SignedText(
                url: right.url, fields: [(name: "Body", value: "oui"), (name: "From", value: Self.phone)], signature: right.signature)
            let forged = [
                Self.text("non"), Self.text("oui mais plus tard"), Self.text(from: "+14385550191"), Self.text(by: TextToken("another")),
                changed,
                Self.text(from: ""), Self.text("BodyOUIFrom" + Self.phone, from: "+14385550191"),
                Self.text(more: [(name: "Note", value: "From" + Self.phone)]), SignedText(url: right.url, fields: [], signature: ""),
            ]
            for (index, text) in forged.enumerated() {
                await #expect(throws: VaultError.cannotOpen, "\(index)") { try await vault.accept(terms, .text(text), of: seal) }
            }
        }
        try await Fixture().withVault { vault in
            let seal = try await waiting(vault)
            let terms = Sample.terms(seal, at: StillClock().now())
            await #expect(throws: VaultError.cannotOpen, "no gateway") { try await vault.accept(terms, .text(Self.text()), of: seal) }
        }
    }

    @Test func triesAndOffersAndWhatIsGivenAreCountedAlsoOverARestart() async throws {
        let fixture = try fixture { $0.requestsTakenPerClinicMax = 2 }
        fixture.clock.advance(seconds: 3_600 - fixture.clock.now().seconds % 3_600)
        let now = fixture.clock.now()
        for round in 0..<3 {
            try await fixture.withVault { vault in
                let seal = try await waiting(vault)
                let terms = Sample.terms(seal, at: now)
                for _ in 0..<(OfferLedger.triesPerRequestMax / 3) {
                    await #expect(throws: VaultError.cannotOpen) { try await vault.accept(terms, .text(Self.text("non")), of: seal) }
                }
                if round == 2 {
                    await #expect(throws: VaultError.tooManyRequests) { try await vault.accept(terms, .text(Self.text()), of: seal) }
                }
                let given = try await waiting(vault, UInt64(10 + round))
                if round < 2 {
                    _ = try await vault.given(given, at: now)
                } else {
                    await #expect(throws: VaultError.tooManyRequests) { try await vault.given(given, at: now) }
                }
            }
        }
    }

    @Test func anOfferIsMadeForPlacesThatThereAreAndTimesThatPeopleHave() async throws {
        let fixture = try fixture { $0.horizonDays = 40 }
        try await fixture.withVault { vault in
            let seal = try await waiting(vault)
            let now = fixture.clock.now()
            let today = VaultCore.date(now)
            let day = { (ahead: Int) in DayKeyName(clinic: Sample.clinic, date: today.advanced(byDays: ahead)) }
            func ask(_ terms: OfferTerms, _ seal: SealedRecord) -> OfferAsk { OfferAsk(terms: terms, seal: seal, message: Sample.message) }
            for terms in [
                Sample.terms(seal, to: day(41), at: now), Sample.terms(seal, to: day(3), at: now, minutes: 0),
                Sample.terms(seal, to: day(9), at: now, minutes: VaultLimits.offerSecondsMax / 60 + 1),
            ] {
                await #expect(throws: VaultError.refused(.dateOutOfRange)) { try await vault.makeOffers([ask(terms, seal)]) }
            }
            let visit = try await Sample.clinicSeal(vault.dayKeys([Sample.day])[0])
            for wrong in [visit, try own(seal), try await waiting(vault, 2)] {
                await #expect(throws: VaultError.refused(.wrongKind)) {
                    try await vault.makeOffers([ask(Sample.terms(seal, at: now), wrong)])
                }
            }
            let many = Array(repeating: ask(Sample.terms(seal, at: now), seal), count: VaultLimits.offersPerCallMax + 1)
            await #expect(throws: VaultError.refused(.tooMany)) { try await vault.makeOffers(many) }
            #expect(try await vault.makeOffers(Array(many.dropLast())).count == VaultLimits.offersPerCallMax)
        }
    }
}
