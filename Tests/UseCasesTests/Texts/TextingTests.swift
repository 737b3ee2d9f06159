import Database
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Answers by text message, from the telephone that an offer was written to.
@Suite struct TextingTests {
    private static let phone = "438 555-0190"
    private static let number = PhoneNumber(phone)!
    private static let from = "+14385550190"

    /// Somebody who waits by text message and has an offer, which went out.
    private func offered(_ world: World, _ number: Int = 1, _ matching: Matching) async throws -> RequestLinkToken {
        var filing = try world.filing(number)
        filing.particulars = World.person(number, phone: Self.phone)
        filing.particulars.channel = .text
        let link = try await world.wait(filing, network: UInt8(number))
        _ = try await world.free(try await world.openPlace(in: Int64(2 + number) * 3600), by: 40 + number)
        try await world.match(matching)
        #expect(try await world.offerLink(link) != nil)
        return link
    }

    private func receive(_ world: World, _ body: String, id: String = "SM1", from: String = from) async throws -> TextReply? {
        try await Texting(world.house).receive(World.text(body, id: id, from: from), world.patient())?.reply
    }

    @Test(arguments: EngineKind.allCases)
    func yesTakesThePlaceOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await offered(world, 1, Matching(world.house))
            #expect(try await receive(world, "Oui!") == .accepted)
            #expect(try await world.own(link).state == .served)
            let before = try await world.count("SELECT COUNT(*) FROM log_leaf")
            // A copy of the message does nothing; another finds no offer.
            #expect(try await receive(world, "Oui!") == nil)
            #expect(try await receive(world, "oui", id: "SM2") == .nothing)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf") == before)
            #expect(try await world.message(.confirmation, link)?.route == .text(Self.number))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func noGivesThePlaceToTheNext(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let matching = Matching(world.house)
            let link = try await offered(world, 1, matching)
            let next = try await world.wait(2)
            #expect(try await receive(world, "NON merci") == .refused)
            try await world.match(matching)
            let mine = try await world.own(link)
            #expect(mine.offer == nil && mine.state == .waiting)
            #expect(try await world.own(next).offer != nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withTwoOffersNothingIsTakenOnAGuess(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let matching = Matching(world.house)
            let links = [try await offered(world, 1, matching), try await offered(world, 2, matching)]
            #expect(try await receive(world, "OUI") == .several)
            for link in links { #expect(try await world.own(link).offer != nil) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func strangersAndWhatIsNoWordChangeNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await offered(world, 1, Matching(world.house))
            #expect(try await receive(world, "oui", id: "a", from: "+14385550191") == .nothing)
            #expect(try await receive(world, "oui", id: "b", from: "+33612345678") == nil)
            #expect(try await receive(world, "oui", id: "c", from: "12345") == nil)
            #expect(try await receive(world, "oui mais demain", id: "d") == .help)
            #expect(try await receive(world, "", id: "e") == .help)
            #expect(try await receive(world, "oui", id: "") == nil)
            #expect(try await world.own(link).offer != nil)
        }
    }

    /// A telephone that somebody merely gave beside their address answers nothing.
    @Test(arguments: EngineKind.allCases)
    func whatWasWrittenToAnAddressIsNotAnsweredByText(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let matching = Matching(world.house)
            var filing = try world.filing(1)
            filing.particulars = World.person(1, phone: Self.phone)
            let link = try await world.wait(filing)
            _ = try await world.free(try await world.openPlace())
            try await world.match(matching)
            #expect(try await world.offerLink(link) != nil)
            #expect(try await receive(world, "OUI") == .nothing)
            #expect(try await world.own(link).offer != nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whileTheVaultIsAwayTheOfferStands(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await offered(world, 1, Matching(world.house))
            world.vault.isAway = true
            #expect(try await receive(world, "OUI") == .tryAgain)
            world.vault.isAway = false
            #expect(try await world.own(link).offer != nil)
            #expect(try await receive(world, "OUI", id: "SM2") == .accepted)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOfferThatRanOutIsSaidToBeNone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await offered(world, 1, Matching(world.house))
            world.clock.advance(1800)
            #expect(try await receive(world, "OUI") == .nothing)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func afterStopMessagesGoByMailUntilStart(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await offered(world, 1, Matching(world.house))
            #expect(try await receive(world, "ARRÊT", id: "1") == .stopped)
            #expect(try await world.message(.offer, link)?.route == .mail)
            // Nothing is sent there any more, not even an answer; the answer counts all the same.
            #expect(try await receive(world, "OUI", id: "2") == nil)
            #expect(try await world.own(link).state == .served)
            #expect(try await receive(world, "Début", id: "3") == .resumed)
            #expect(try await world.message(.confirmation, link)?.route == .text(Self.number))
            #expect(try await receive(world, "aide", id: "4") == .help)
            #expect(try await world.count("SELECT COUNT(*) FROM text_stop") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func stoppedWithoutAnAddressThereIsNoWayLeft(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var person = World.person(1, phone: Self.phone)
            (person.channel, person.email) = (.text, nil)
            _ = try await world.book(nil, person)
            #expect(try await receive(world, "stop") == .stopped)
            let item = try #require(try await world.deliveries.claim(limit: 1, leaseSeconds: 60, world.system).first)
            #expect(try await world.deliveries.open(item, world.system).map(\.route) == [.none])
            // In the store stands a keyed hash, never the number.
            #expect(try await world.count("SELECT COUNT(*) FROM text_stop WHERE phone = $1", [.blob(Array("4385550190".utf8))]) == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func machinesThatAnswerEachOtherStop(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            for number in 1...Texting.repliesPerPhoneMax {
                let reply = try await receive(world, "?", id: String(number))
                #expect(reply == .help)
            }
            #expect(try await receive(world, "?", id: "more") == nil)
            #expect(try await receive(world, "STOP", id: "stop") == nil)
            #expect(try await world.count("SELECT COUNT(*) FROM text_stop") == 1)
        }
    }

    /// Somebody who is written to by text and was reminded of tomorrow's visit.
    private func reminded(_ world: World, _ number: Int = 1) async throws -> Booked {
        var person = World.person(number, phone: Self.phone)
        person.channel = .text
        let slots = try await world.openSlots(clinic: World.plateau).filter { $0.start - world.clock.now() > 40 * 3600 }
        let booked = try await world.book(try #require(slots.first).id, person)
        _ = try await world.deliveries.indexPending(limit: 10, world.system)
        world.clock.advance(booked.appointment.start - 20 * 3600 - world.clock.now())
        _ = try await world.deliveries.queueReminders(since: nil, world.system)
        for item in try await world.claim() where item.kind == .reminder {
            #expect(try await world.deliveries.open(item, world.system).first?.route == .text(Self.number))
            try await world.deliveries.delivered(item, world.system)
        }
        return booked
    }

    @Test(arguments: EngineKind.allCases)
    func aReminderIsAnsweredWithYes(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let booked = try await reminded(world)
            #expect(try await receive(world, "OUI", id: "1") == .confirmed)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment WHERE confirmed_at > 0") == 1)
            #expect(try await receive(world, "oui", id: "2") == .confirmed)
            #expect(try await world.view(booked).appointment.state == .booked)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func andWithNoWhichFreesThePlace(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let booked = try await reminded(world)
            #expect(try await receive(world, "non", id: "1", from: "+14385550199") == .nothing)
            #expect(try await receive(world, "Non, demain", id: "2") == .help, "more than a word is not guessed at")
            #expect(try await world.view(booked).appointment.state == .booked)
            #expect(try await receive(world, "NON!", id: "3") == .cancelled)
            #expect(try await world.view(booked).appointment.state == .cancelled)
            #expect(try await receive(world, "NON", id: "4") == .nothing)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTextThatReachedNobodyIsKeptAsThat(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var person = World.person(1, phone: Self.phone)
            person.channel = .text
            _ = try await world.book(nil, person)
            let item = try #require(try await world.deliveries.claim(limit: 1, leaseSeconds: 60, world.system).first)
            func state() async throws -> Int64 {
                try await world.count("SELECT state FROM outbox WHERE id = $1", [.blob(item.id.bytes)])
            }
            _ = try await world.deliveries.open(item, world.system)
            let texting = Texting(world.house)
            try await texting.bounced(item.id, world.patient())
            #expect(try await state() == OutboxState.pending.rawValue)
            try await world.deliveries.delivered(item, world.system)
            for _ in 0..<2 { try await texting.bounced(item.id, world.patient()) }
            #expect(try await state() == OutboxState.bounced.rawValue)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%message.bounced%'") == 1)
            try await texting.bounced(world.house.record.fresh(at: world.clock.now()), world.patient())
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasSeenIsForgottenAfterAWeek(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await receive(world, "?")
            world.clock.advance(Texting.seenSeconds - 1)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM text_seen") == 1)
            world.clock.advance(2)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM text_seen") == 0)
        }
    }
}
