import Scheduling
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

@Suite struct BounceTests {
    @Test(arguments: EngineKind.allCases)
    func whatWasDeliveredAndCameBackIsOnTheClinicsList(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let item = try #require(try await world.claim().first)
            #expect(try await world.deliveries.bounced(item.id, why: .refused, world.system) == .tooEarly)
            try await world.deliveries.delivered(item, world.system)
            #expect(try await world.deliveries.bounced(item.id, why: .mailboxFull, world.system) == .noted)
            #expect(try await world.deliveries.bounced(item.id, why: .refused, world.system) == .nothing)
            #expect(try await world.state() == .bounced)
            let desk = try await world.signIn()
            let listed = try await world.desk.undelivered(desk.context)
            #expect(listed.map(\.why) == [.mailboxFull] && listed.map(\.appointment.id) == [booked.appointment.id])
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%message.bounced%'") == 1)
            // Nothing else of the visit changed, and nothing is sent for it.
            #expect(try await world.view(booked).appointment == booked.appointment)
            #expect(try await world.claim().isEmpty)
            try await world.desk.sendAgain(item.id, grant: desk.secret, desk.context)
            #expect(try await world.claim().map(\.id) == [item.id])
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aForgedReportFindsNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            let item = try #require(try await world.claim().first)
            try await world.deliveries.drop(item, world.system)
            let stranger: MessageID = world.house.record.fresh(at: world.clock.now())
            for id in [item.id, stranger] { #expect(try await world.deliveries.bounced(id, why: .refused, world.system) == .nothing) }
            #expect(try await refusal { try await world.deliveries.bounced(item.id, why: .refused, world.patient()) } == .denied)
            #expect(try await world.state() == .dropped)
        }
    }
}
