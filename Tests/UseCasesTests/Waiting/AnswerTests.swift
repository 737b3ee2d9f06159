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

/// Yes and no to a place that was offered.
@Suite struct AnswerTests {
    /// Somebody who waits and has an offer.
    private func offered(
        _ world: World, giving: ManageToken? = nil, in seconds: Int64 = 2 * 3600
    ) async throws -> (link: RequestLinkToken, offer: OfferLinkToken, place: SlotID, matching: Matching) {
        let link = try await world.wait(1, giving: giving)
        let matching = Matching(world.house)
        let place = try await world.free(try await world.openPlace(in: seconds))
        try await world.match(matching)
        let offer = try #require(try await world.offerLink(link))
        return (link, offer, place, matching)
    }

    @Test(arguments: EngineKind.allCases)
    func anAcceptedOfferIsAnAppointmentLikeAnyOther(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer, place, _) = try await offered(world)
            #expect(try await world.requests.offer(offer, world.patient()).opening.slot == place)
            let opened = world.vault.openings
            let accepted = try await world.accept(offer.offer, .offer(offer), world.patient())
            #expect(accepted.appointment.id == AppointmentID(request: link.request) && accepted.manage == nil)
            // Sealed anew, on the record; never opened for anybody.
            #expect(world.vault.openings == opened + 1)
            #expect(try await world.own(link).state == .served)
            guard case .manage(let full)? = try await world.message(.confirmation, link)?.visit?.link else {
                Issue.record("the confirmation has no full link")
                return
            }
            let own = try await world.reception.view(full.appointment, key: .manage(full.secret), world.patient())
            guard case .opened(let particulars) = own.particulars else {
                Issue.record("the person's own copy is closed")
                return
            }
            #expect(particulars == World.person(1))
            for item in try await world.deliveries.claim(limit: 50, leaseSeconds: 60, world.system) where item.kind == .confirmation {
                try await world.deliveries.delivered(item, world.system)
            }
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE record = $1", [.blob(link.request.bytes)]) == 3)
            // The clinic reads it on the day, and the person cancels like anybody.
            let at = try await world.signIn()
            let day = try await world.day(at)
            #expect(day.visits.contains { $0.appointment.id == accepted.appointment.id && $0.origin == .offered })
            try await world.expectClean()
            _ = try await world.reception.cancel(full.appointment, key: .manage(full.secret), world.patient())
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func acceptingTwiceAnswersTheSame(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer, _, _) = try await offered(world)
            let first = try await world.accept(offer.offer, .offer(offer), world.patient())
            let second = try await world.accept(offer.offer, .request(link), world.patient())
            #expect(second.appointment.id == first.appointment.id && second.appointment.reference == first.appointment.reference)
            let manage = try #require(second.manage)
            #expect(
                try await world.reception.view(manage.appointment, key: .manage(manage.secret), world.patient()).appointment
                    == first.appointment)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 0 AND subject = $1", [.blob(link.request.bytes)]) == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aForgedAReplayedAndALateAnswerAreRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer, place, matching) = try await offered(world, in: 4 * 3600)
            var generator = world.generator
            let forged = OfferLinkToken(offer.offer, secret: try #require(OfferToken(bytes: OwnerSecret(using: &generator).bytes)))
            let stranger = try await world.wait(2)
            for key in [OfferKey.offer(forged), .request(stranger)] {
                #expect(try await refusal { try await world.requests.accept(offer.offer, key, world.patient()) } == .notFound)
                #expect(try await refusal { try await world.requests.refuse(offer.offer, key, world.patient()) } == .notFound)
            }
            #expect(try await refusal { try await world.requests.offer(forged, world.patient()) } == .notFound)
            world.clock.advance(1800)
            #expect(
                try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .offerOver(.expired))
            #expect(
                try await refusal { try await world.requests.refuse(offer.offer, .offer(offer), world.patient()) } == .offerOver(.expired))
            try await world.match(matching)
            #expect(
                try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .offerOver(.expired))
            #expect(try await world.own(stranger).offer?.opening.slot == place)
            #expect(try await world.own(link).state == .asleep)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aRefusalGoesToTheNextAtOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer, place, matching) = try await offered(world)
            let next = try await world.wait(2)
            try await world.requests.refuse(offer.offer, .offer(offer), world.patient())
            try await world.requests.refuse(offer.offer, .offer(offer), world.patient())
            #expect(
                try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .offerOver(.refused))
            #expect(try await world.match(matching).offered == 1)
            #expect(try await world.own(next).offer?.opening.slot == place)
            #expect(try await world.own(link).ranks.first?.position == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theLaterAppointmentIsGivenUpForTheOffer(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let later = try #require(try await world.openSlots(clinic: World.plateau).last)
            let booked = try await world.book(later.id, World.person(1))
            let manage = ManageToken(appointment: booked.appointment.id, secret: booked.manage)
            let (link, offer, place, matching) = try await offered(world, giving: manage)
            #expect(try await world.own(link).replaces?.id == booked.appointment.id)
            let accepted = try await world.accept(offer.offer, .offer(offer), world.patient())
            #expect(accepted.given?.id == booked.appointment.id && accepted.appointment.slot == place)
            #expect(try await world.view(booked).appointment.state == .cancelled)
            #expect(try await world.slot(later.id).slot.state == .free)
            try await world.match(matching)
            #expect(
                try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 2 AND subject = $1", [.blob(booked.appointment.id.bytes)])
                    == 1)
            try await world.expectClean()
        }
    }

    /// Whoever has a place waits for a sooner one only, whatever they say later.
    @Test(arguments: EngineKind.allCases)
    func aLaterPlaceThanOnesOwnIsNotOffered(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let own = try await world.openPlace(in: 4 * 3600)
            let booked = try await world.book(own, World.person(1))
            let start = try await world.slot(own).slot.start
            let link = try await world.wait(1, giving: ManageToken(appointment: booked.appointment.id, secret: booked.manage))
            #expect(try await world.own(link).request.wish.until == start)
            _ = try await world.requests.change(link, to: try world.wish(), acceptsNightOffers: false, world.patient())
            #expect(try await world.own(link).request.wish.until == start)
            let matching = Matching(world.house)
            _ = try await world.free(try await world.openPlace(in: 6 * 3600))
            #expect(try await world.match(matching).released == 1)
            _ = try await world.free(try await world.openPlace(in: 2 * 3600))
            #expect(try await world.match(matching).offered == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anAppointmentCancelledMeanwhileIsNotGivenUpTwice(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let later = try #require(try await world.openSlots(clinic: World.plateau).last)
            let booked = try await world.book(later.id, World.person(1))
            let (_, offer, _, _) = try await offered(world, giving: ManageToken(appointment: booked.appointment.id, secret: booked.manage))
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            world.clock.advance(Hold.publicDelaySeconds)
            let taken = try await world.book(later.id, World.person(5))
            let accepted = try await world.accept(offer.offer, .offer(offer), world.patient())
            #expect(accepted.appointment.state == .booked)
            #expect(try await world.view(taken).appointment.state == .booked)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nobodyGivesUpSomebodyElsesAppointment(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(nil, World.person(2))
            var generator = world.generator
            let wrong = ManageSecret(bytes: OwnerSecret(using: &generator).bytes)!
            var filing = try world.filing(1)
            filing.replaces = ManageToken(appointment: booked.appointment.id, secret: wrong)
            #expect(try await refusal { try await world.requests.file(filing, world.patient()) } == .notFound)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutTheVaultAnOfferStandsUntilItsEnd(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (_, offer, place, _) = try await offered(world)
            world.vault.isAway = true
            #expect(try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .vaultUnavailable)
            #expect(try await world.slot(place).slot.state == .tentative)
            world.vault.isAway = false
            _ = try await world.requests.accept(offer.offer, .offer(offer), world.patient())
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoAcceptsAndRefusesAtOnceDoesOne(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            for number in 1...6 {
                let link = try await world.wait(number) { $0.clinic = World.plateau }
                _ = try await world.free(try await world.openPlace(in: Int64(number) * 1800 + 7200), by: 40 + number)
                try await world.match(Matching(world.house))
                guard let offer = try await world.offerLink(link) else { continue }
                async let yes = refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) }
                async let no = refusal { try await world.requests.refuse(offer.offer, .request(link), world.patient()) }
                let answers = try await [yes, no]
                #expect(answers.filter { $0 == nil }.count == 1)
                try await world.expectClean()
                if try await world.own(link).state != .served { try await world.requests.leave(link, world.patient()) }
                try await world.follow()
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func leavingGivesAnOpenOfferToTheNext(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer, place, matching) = try await offered(world)
            let next = try await world.wait(2)
            try await world.requests.leave(link, world.patient())
            try await world.match(matching)
            #expect(try await world.own(next).offer?.opening.slot == place)
            #expect(
                try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .offerOver(.withdrawn)
            )
            try await world.expectClean()
        }
    }
    /// The clinic closes the day that the place is on: they are told, and stay where they are in line.
    @Test(arguments: EngineKind.allCases)
    func whoeverHadAPlaceThatTheClinicTookAwayIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer, _, matching) = try await offered(world, in: 26 * 3600)
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let start = try #require(try await world.own(link).offer?.opening.start)
            let day = try #require(world.house.node.zones.rules(of: .toronto)).local(at: start).date
            let changed = try await planning.closing(day, of: nil, isClosed: true, at.context)
            let preview = try await planning.preview(changed, grant: at.secret, at.context)
            _ = try await planning.save(changed, choices: [:], basis: preview.basis, at.context)
            world.clock.advance(1)
            for _ in 0..<2 { try await world.match(matching) }
            guard case .withdrawn(let clinic, _, let own)? = try await world.message(.offerWithdrawn, link)?.subject else {
                Issue.record("nobody was told")
                return
            }
            #expect(clinic.id == World.plateau && own == link)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 14") == 1)
            let after = try await world.own(link)
            #expect(after.offer == nil && after.state == .waiting)
            #expect(
                try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .offerOver(.withdrawn)
            )
            try await world.expectClean()
        }
    }
}
