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

/// The courier's verbs.
@Suite struct DeliveryTests {
    @Test(arguments: EngineKind.allCases)
    func aConfirmationCarriesTheFullLinkAndIsErasedOnceDelivered(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let items = try await world.claim()
            #expect(items.map(\.kind) == [.confirmation] && items.first?.attempts == 1)
            let item = try #require(items.first)
            let contents = try #require(try await world.deliveries.open(item, world.system).first)
            guard case .manage(let token)? = contents.visit?.link else {
                Issue.record("not the full link")
                return
            }
            #expect(token == ManageToken(appointment: booked.appointment.id, secret: booked.manage))
            #expect(contents.contact.email == World.person().email && contents.visit?.appointment == booked.appointment)
            #expect(contents.message == item.id && contents.visit?.clinic.id == booked.appointment.clinic)

            let seals = "SELECT COUNT(*) FROM seal WHERE record = $1"
            #expect(try await world.count(seals, [.blob(item.id.bytes)]) == 1)
            try await world.deliveries.delivered(item, world.system)
            #expect(try await world.count(seals, [.blob(item.id.bytes)]) == 0)
            #expect(try await world.count(seals, [.blob(booked.appointment.id.bytes)]) == 3)
            world.clock.advance(86_400)
            #expect(try await world.claim().isEmpty)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aClaimIsALeaseThatFallsDueAgain(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            let first = try await world.claim()
            #expect(first.count == 1)
            #expect(try await world.claim().isEmpty)
            world.clock.advance(60)
            let second = try await world.claim()
            #expect(second.map(\.id) == first.map(\.id) && second.first?.attempts == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func couriersThatClaimAtOnceNeverShareAMessage(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            for number in 0..<12 { _ = try await world.book(nil, World.person(number)) }
            let context = world.system
            let claimed = try await withThrowingTaskGroup(of: [OutboxItem].self) { group in
                for _ in 0..<8 {
                    group.addTask { try await world.deliveries.claim(limit: 5, leaseSeconds: 60, context) }
                }
                return try await group.reduce(into: [OutboxItem]()) { $0 += $1 }
            }
            #expect(Set(claimed.map(\.id)).count == claimed.count)
            let rest = try await world.deliveries.claim(limit: 100, leaseSeconds: 60, context)
            #expect(claimed.count + rest.count == 12)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatFailsWaitsLongerAndLongerAndIsGivenUpInTheEnd(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            var waits: [Int64] = []
            for attempt in 1...Deliveries.attemptsMax {
                let item = try #require(try await world.claim().first)
                #expect(item.attempts == attempt)
                try await world.deliveries.failed(item, .temporary, world.system)
                guard attempt < Deliveries.attemptsMax else { break }
                let due = try await world.count("SELECT due_at FROM outbox")
                waits.append(due - world.clock.now().seconds)
                world.clock.advance(waits.last ?? 0)
            }
            #expect(waits == waits.sorted() && waits.first == 30 && waits.last == Deliveries.backoffSecondsMax)
            #expect(try await world.state() == .dead)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 3") == 0)
            #expect(try await world.claim().isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anUnreachableServerCostsNoTries(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 5) { world in
            _ = try await world.book(try await world.openSlots().last?.id)
            for _ in 0..<(2 * Deliveries.attemptsMax) {
                let item = try #require(try await world.claim().first)
                #expect(item.attempts == 1)
                try await world.deliveries.failed(item, .unreachable, world.system)
                world.clock.advance(60)
            }
            #expect(try await world.state() == .pending)
        }
    }

    /// Even at the last try, a server that is away does not lose the message.
    @Test(arguments: EngineKind.allCases)
    func theLastTryIsNotSpentOnAServerThatIsAway(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            var item = try #require(try await world.claim().first)
            item.attempts = Deliveries.attemptsMax
            try await world.deliveries.failed(item, .unreachable, world.system)
            #expect(try await world.state() == .pending)
            try await world.deliveries.failed(item, .permanent, world.system)
            #expect(try await world.state() == .dead)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aConfirmationOfWhatWasCancelledIsNotSent(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            var kinds: [MessageKind: Int] = [:]
            for item in try await world.claim() {
                let contents = try await world.deliveries.open(item, world.system)
                kinds[item.kind] = contents.count
                if contents.isEmpty { try await world.deliveries.drop(item, world.system) }
                if let one = contents.first, case .manage? = one.visit?.link { Issue.record("a cancellation carries the full link") }
            }
            #expect(kinds == [.confirmation: 0, .cancelled: 1])
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 3") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aChangeThatALaterOneOvertookIsNotSent(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            for _ in 0..<2 {
                let held = try await world.hold()
                _ = try await world.reception.reschedule(
                    booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            }
            let now = try await world.view(booked).appointment
            var sent: [MessageKind: [Int]] = [:]
            for item in try await world.claim() {
                for contents in try await world.deliveries.open(item, world.system) {
                    sent[item.kind, default: []].append(contents.visit?.appointment.sequence ?? -1)
                    #expect(contents.visit?.appointment == now)
                }
            }
            #expect(sent == [.confirmation: [2], .changed: [2]])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func messagesWaitForTheVault(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.book()
            let item = try #require(try await world.claim().first)
            world.vault.isAway = true
            #expect(try await refusal { try await world.deliveries.open(item, world.system) } == .vaultUnavailable)
            world.vault.isAway = false
            #expect(try await world.deliveries.open(item, world.system).count == 1)
        }
    }
}

extension World {
    func claim() async throws -> [OutboxItem] { try await deliveries.claim(limit: 100, leaseSeconds: 60, system) }

    /// The state of the only message.
    func state() async throws -> OutboxState? { OutboxState(rawValue: try await count("SELECT state FROM outbox")) }
}
