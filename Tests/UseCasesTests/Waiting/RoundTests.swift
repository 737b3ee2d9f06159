import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Several are asked about one place, and it goes to the first in the
/// published order who says yes.
@Suite struct RoundTests {
    private func yes(_ world: World, _ offer: OfferLinkToken) async throws -> OfferYes {
        try await world.requests.accept(offer.offer, .offer(offer), world.patient())
    }

    @Test(arguments: EngineKind.allCases)
    func aQuickYesWaitsForThoseBefore(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, place, matching) = try await world.asked()
            let opened = world.vault.openings
            for _ in 0..<2 {
                guard case .noted = try await yes(world, offers[2]) else {
                    Issue.record("it was given")
                    return
                }
            }
            try await world.match(matching)
            #expect(try await world.own(links[2]).offer?.offer.state == .wanted)
            try await world.expectClean()
            guard case .given(let accepted) = try await yes(world, offers[0]) else {
                Issue.record("the first did not get it")
                return
            }
            #expect(accepted.appointment.slot == place)
            // One request was sealed anew, and no other.
            #expect(world.vault.openings == opened + 1)
            #expect(
                try await refusal { try await world.requests.accept(offers[2].offer, .offer(offers[2]), world.patient()) }
                    == .offerOver(.passed))
            try await world.expectClean()
            world.clock.advance(1)
            for _ in 0..<2 { try await world.match(matching) }
            // Who had said yes is told, who had not answered is not; both keep their rank.
            guard case .passed(let clinic, _, let own)? = try await world.message(.offerPassed, links[2])?.subject else {
                Issue.record("nobody was told")
                return
            }
            #expect(clinic.id == World.plateau && own == links[2])
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 15") == 1)
            for (link, position) in [(links[1], 1), (links[2], 2)] {
                let own = try await world.own(link)
                #expect(own.state == .waiting && own.offer == nil && own.ranks.first?.position == position)
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aYesHasItOnceAllBeforeSaidNo(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, place, matching) = try await world.asked()
            _ = try await yes(world, offers[2])
            try await world.requests.refuse(offers[0].offer, .offer(offers[0]), world.patient())
            #expect(try await world.match(matching).given == 0)
            try await world.requests.refuse(offers[1].offer, .offer(offers[1]), world.patient())
            #expect(try await world.match(matching).given == 1)
            let own = try await world.own(links[2])
            #expect(own.state == .served && own.served?.slot == place)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aYesHasItWhenTheTimeOfThoseBeforeIsOver(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, place, matching) = try await world.asked()
            _ = try await yes(world, offers[1])
            world.clock.advance(899)
            #expect(try await world.match(matching).given == 0)
            world.clock.advance(1)
            world.vault.isAway = true
            #expect(try await world.match(matching).given == 0)
            world.vault.isAway = false
            world.clock.advance(1)
            #expect(try await world.match(matching).given == 1)
            #expect(try await world.own(links[1]).served?.slot == place)
            #expect(try await world.own(links[0]).state == .asleep)
            #expect(try await world.own(links[2]).state == .waiting)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aYesCanBeTakenBack(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, _, matching) = try await world.asked()
            _ = try await yes(world, offers[2])
            try await world.requests.refuse(offers[2].offer, .request(links[2]), world.patient())
            for offer in offers.prefix(2) { try await world.requests.refuse(offer.offer, .offer(offer), world.patient()) }
            #expect(try await world.match(matching).given == 0)
            for link in links { #expect(try await world.own(link).state == .waiting) }
            try await world.expectClean()
        }
    }
}
