import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What sets a request before others is said by whoever asks, and checked by
/// reception: a false claim costs the request its place, and the person nothing.
@Suite struct ClaimTests {
    /// Waits for a child of one year, which the clinic's rule puts first.
    private func waitForAChild(_ world: World, _ number: Int) async throws -> RequestLinkToken {
        var child = World.person(number)
        child.birthDate = try world.today().advanced(byDays: -400)
        child.bookedFor = .child
        child.healthNumber = nil
        let filing = RequestFiling(form: world.owner(), wish: try world.wish(), particulars: child, consents: true)
        return try await world.wait(filing, network: UInt8(number))
    }

    /// The visit of a request that went before somebody who waits for longer.
    private func served(_ world: World) async throws -> (visit: AppointmentID, longer: RequestLinkToken, matching: Matching) {
        let longer = try await world.wait(1)
        world.clock.advance(3_600)
        let child = try await waitForAChild(world, 2)
        let matching = Matching(world.house)
        _ = try await world.free(try await world.openPlace(in: 6 * 3600))
        try await world.match(matching)
        #expect(try await world.own(longer).offer == nil)
        let offer = try #require(try await world.offerLink(child))
        let accepted = try await world.accept(offer.offer, .offer(offer), world.patient())
        return (accepted.appointment.id, longer, matching)
    }

    @Test(arguments: EngineKind.allCases)
    func aFalseClaimCostsTheRequestItsPlaceAndNothingElse(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (id, longer, matching) = try await served(world)
            let at = try await world.signIn()
            var visit = try await world.desk.visit(id, grant: at.secret, at.context)
            #expect(visit.claim == PriorityClaim(traits: .underTwo, state: .unchecked))
            // It is no reason before somebody looked.
            guard
                case .changedMeanwhile? = try await refusal({
                    try await world.desk.cancel(id, sequence: 0, because: .priorityFails, writing: true, at.context)
                })
            else {
                Issue.record("cancelled for what nobody checked")
                return
            }
            try await world.desk.check(id, holds: false, at.context)
            visit = try await world.desk.visit(id, grant: at.secret, at.context)
            #expect(visit.claim?.state == .fails && visit.appointment.state == .booked)
            let slot = try await world.desk.cancel(id, sequence: 0, because: .priorityFails, writing: true, at.context).slot
            // The place is offered to whoever waits, and the person may ask again.
            try await world.match(matching)
            #expect(try await world.own(longer).offer?.offer.slot == slot)
            #expect(try await world.own(try await waitForAChild(world, 2)).state == .waiting)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFindingCanBePutRightByTheClinicAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (id, _, _) = try await served(world)
            let at = try await world.signIn()
            let elsewhere = try await world.signIn(at: World.verdun)
            #expect(try await refusal { try await world.desk.check(id, holds: false, elsewhere.context) } == .notFound)
            let support = try await world.signIn(.support, name: "Sam")
            #expect(try await refusal { try await world.desk.check(id, holds: false, support.context) } == .denied)
            for holds in [false, true] {
                try await world.desk.check(id, holds: holds, at.context)
                let claim = try await world.desk.visit(id, grant: at.secret, at.context).claim
                #expect(claim?.state == (holds ? .holds : .fails))
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoDidNotGoFirstClaimsNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait(1)
            _ = try await world.free(try await world.openPlace(in: 6 * 3600))
            try await world.match(Matching(world.house))
            let offer = try #require(try await world.offerLink(link))
            let id = try await world.accept(offer.offer, .offer(offer), world.patient()).appointment.id
            let booked = try await world.book().appointment.id
            let at = try await world.signIn()
            for visit in [id, booked] {
                #expect(try await world.desk.visit(visit, grant: at.secret, at.context).claim == nil)
                #expect(try await refusal { try await world.desk.check(visit, holds: true, at.context) } == .notFound)
            }
        }
    }
}
