import Bytes
import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A yes is proved to the vault: what stands in the store proves nothing.
@Suite struct OfferProofTests {
    private func sealed(_ world: World, _ link: RequestLinkToken) async throws -> SealedRecord {
        try #require(try await world.requests.seal(of: link.request, .clinic))
    }

    private func offered(_ world: World) async throws -> (link: RequestLinkToken, offer: OfferLinkToken) {
        let link = try await world.wait(1)
        _ = try await world.free(try await world.openPlace(in: 2 * 3600))
        try await world.match(Matching(world.house))
        return (link, try #require(try await world.offerLink(link)))
    }

    /// Whoever writes to the store can let a token of their own in, and gets
    /// nothing sealed by it.
    @Test(arguments: EngineKind.allCases)
    func aTokenThatTheVaultDidNotMakeHasNothingSealed(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer) = try await offered(world)
            let before = try await sealed(world, link)
            let forged = OfferLinkToken(offer.offer, secret: try #require(OfferToken(bytes: [UInt8](repeating: 9, count: 32))))
            try await world.execute(
                "UPDATE offer SET token = $2 WHERE id = $1", [.blob(offer.offer.bytes), .blob(forged.secret.hash.bytes)])
            #expect(try await refusal { try await world.requests.accept(offer.offer, .offer(forged), world.patient()) } == .needsOwnLink)
            #expect(try await sealed(world, link) == before)
            // As with an offer that was open during an upgrade, the own link takes it.
            #expect(try await world.accept(offer.offer, .request(link), world.patient()).manage != nil)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aYesThatTheStoreAloneKnowsIsNotGiven(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, _, matching) = try await world.asked(2)
            let before = try await sealed(world, links[1])
            try await world.execute(
                "UPDATE offer SET state = 5, answered_at = $2, mark = $3 WHERE id = $1",
                [.blob(offers[1].offer.bytes), .integer(world.clock.now().seconds), .blob([UInt8](repeating: 1, count: 32))])
            try await world.requests.refuse(offers[0].offer, .offer(offers[0]), world.patient())
            for _ in 0..<2 { #expect(try await world.match(matching).given == 0) }
            #expect(try await sealed(world, links[1]) == before)
            let given = try await world.accept(offers[1].offer, .request(links[1]), world.patient())
            #expect(given.manage != nil)
            try await world.expectClean()
        }
    }

    /// The person is not there when the place becomes theirs.
    @Test(arguments: EngineKind.allCases)
    func aYesByOnesOwnLinkWaitsAndIsGiven(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, _, matching) = try await world.asked(2)
            guard case .noted = try await world.requests.accept(offers[1].offer, .request(links[1]), world.patient()) else {
                Issue.record("it was given at once")
                return
            }
            try await world.requests.refuse(offers[0].offer, .offer(offers[0]), world.patient())
            #expect(try await world.match(matching).given == 1)
            #expect(try await world.own(links[1]).state == .served)
            #expect(try await sealed(world, links[1]).clinic == World.plateau)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whileTheVaultIsAwayNobodyIsAskedAndNoYesIsLost(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait(1)
            let other = try await world.wait(2)
            let matching = Matching(world.house)
            _ = try await world.free(try await world.openPlace(in: 4 * 3600))
            world.vault.isAway = true
            for _ in 0..<2 { #expect(try await world.match(matching).offered == 0) }
            try await world.expectClean()
            world.vault.isAway = false
            #expect(try await world.match(matching).offered == 1)
            world.clock.advance(900)
            world.vault.isAway = true
            for _ in 0..<2 { #expect(try await world.match(matching).offered == 0) }
            world.vault.isAway = false
            world.clock.advance(1)
            #expect(try await world.match(matching).offered == 1, "the round went on")
            let offer = try #require(try await world.offerLink(other))
            world.vault.isAway = true
            let answer = try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) }
            #expect(answer == .vaultUnavailable)
            world.vault.isAway = false
            guard case .noted = try await world.requests.accept(offer.offer, .offer(offer), world.patient()) else {
                Issue.record("it did not wait for \(link)")
                return
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTextWhoseSignatureTheVaultDoesNotKnowTakesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var filing = try world.filing(1)
            filing.particulars = World.person(1, phone: "438 555-0190")
            filing.particulars.channel = .text
            let link = try await world.wait(filing)
            _ = try await world.free(try await world.openPlace(in: 2 * 3600))
            try await world.match(Matching(world.house))
            #expect(try await world.offerLink(link) != nil)
            let right = World.text("oui", from: "+14385550190")
            let forged = SignedText(
                url: right.url, fields: right.fields, signature: TextToken("another").signature(url: right.url, right.fields))
            #expect(try await Texting(world.house).receive(forged, world.patient())?.reply == .ownLink)
            #expect(try await world.own(link).offer?.offer.state == .open)
            let answer = try await Texting(world.house).receive(World.text("oui", id: "SM2", from: "+14385550190"), world.patient())
            #expect(answer?.reply == .accepted)
            try await world.expectClean()
        }
    }
}
