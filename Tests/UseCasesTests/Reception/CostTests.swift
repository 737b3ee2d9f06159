import Bytes
import Containment
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// What a hold costs, at each level and where one network holds far more than its share.
@Suite struct CostTests {
    private func raise(_ world: World, to level: Level) {
        world.house.gate.rules.levels.put(LevelSet(epoch: 0, levels: [.all: level]))
    }

    private func pay(_ slot: SlotID, _ owner: OwnerSecret, _ world: World) async throws -> Refusal? {
        try await refusal { try await world.holdPaying(slot, owner: owner, world.patient()) }
    }

    private func asked(_ body: () async throws -> HoldGranted) async throws -> CostAsked? {
        guard let refusal = try await refusal(body) else { return nil }
        guard case .costs(let asked) = refusal else { throw refusal }
        return asked
    }

    @Test(arguments: EngineKind.allCases, [Level.guarded, .restricted])
    func aHoldIsComputedFor(_ kind: EngineKind, _ level: Level) async throws {
        try await withWorld(kind) { world in
            raise(world, to: level)
            let slot = try #require(try await world.openSlots().first)
            let owner = world.owner()
            let asked = try #require(
                try await asked { try await world.reception.hold(slot.id, owner: owner, world.patient()) })
            #expect(asked.ticket.bits == 6 && asked.waitSeconds == 20 && asked.cause == .level && !asked.isEarly)
            #expect(asked.ticket.issued == world.clock.now() && asked.opening.slot == slot.id)
            #expect(try await world.slot(slot.id).slot.state == .free)
            let (payment, tries) = asked.ticket.worked()
            print("a hold of \(asked.ticket.bits) bits: \(tries) hashes")
            let held = try await world.reception.hold(slot.id, owner: owner, paying: payment, world.patient(network: 9))
            #expect(try await world.slot(slot.id).hold == held.hold.id)
            // Sent twice it is the same hold.
            let again = try await world.reception.hold(slot.id, owner: owner, paying: payment, world.patient(network: 9))
            #expect(again.hold.id == held.hold.id)
            try await world.expectClean()
        }
    }

    @Test(arguments: [Level.open, .frozen])
    func nothingIsPaidForWhatIsFreeNorBoughtOfWhatIsClosed(_ level: Level) async throws {
        try await withWorld(.sqlite) { world in
            let slot = try #require(try await world.openSlots().first)
            let owner = world.owner()
            raise(world, to: .guarded)
            let ticket = try #require(try await asked { try await world.reception.hold(slot.id, owner: owner, world.patient()) }).ticket
            raise(world, to: level)
            let outcome = try await refusal {
                try await world.reception.hold(slot.id, owner: owner, paying: ticket.worked().payment, world.patient())
            }
            #expect(outcome == (level == .open ? nil : .required(.denied(.atThisLevel(.frozen, at: slot.clinic)))))
        }
    }

    @Test func aTicketOpensOnePlaceForOneWhoAsked() async throws {
        try await withWorld(.sqlite) { world in
            raise(world, to: .guarded)
            let slots = try await world.openSlots()
            let owner = world.owner()
            let ticket = try #require(try await asked { try await world.reception.hold(slots[0].id, owner: owner, world.patient()) }).ticket
            let payment = ticket.worked().payment
            // Another place, another browser, and a program of the same network.
            let others: [() async throws -> HoldGranted] = [
                { try await world.reception.hold(slots[1].id, owner: owner, paying: payment, world.patient()) },
                { try await world.reception.hold(slots[0].id, owner: world.owner(), paying: payment, world.patient()) },
                { try await world.reception.hold(slots[0].id, owner: owner, paying: payment, as: .network, world.patient()) },
            ]
            for other in others {
                let again = try #require(try await asked(other))
                #expect(again.ticket != ticket && !again.isEarly)
            }
            _ = try await world.reception.hold(slots[0].id, owner: owner, paying: payment, world.patient())
            // A program's is its network's, whoever it says the owner is.
            let program = try #require(
                try await asked { try await world.reception.hold(slots[1].id, owner: world.owner(), as: .network, world.patient()) })
            let worked = program.ticket.worked().payment
            #expect(
                try await asked {
                    try await world.reception.hold(
                        slots[1].id, owner: world.owner(), paying: worked, as: .network, world.patient(network: 2))
                } != nil)
            _ = try await world.reception.hold(slots[1].id, owner: world.owner(), paying: worked, as: .network, world.patient())
        }
    }

    @Test func aTicketIsOverAfterTenMinutesAndNotYetBeforeItIsGiven() async throws {
        try await withWorld(.sqlite) { world in
            raise(world, to: .guarded)
            let slot = try #require(try await world.openSlots().first)
            let owner = world.owner()
            func hold(_ payment: CostPayment?) async throws -> CostAsked? {
                try await asked { try await world.reception.hold(slot.id, owner: owner, paying: payment, world.patient()) }
            }
            let payment = try #require(try await hold(nil)).ticket.worked().payment
            world.clock.advance(-3)
            #expect(try #require(try await hold(payment)).ticket != payment.ticket, "of a clock that is ahead by more than clocks are")
            world.clock.advance(3 + HoldPrice.goodForSeconds)
            #expect(try #require(try await hold(payment)).ticket != payment.ticket)
            world.clock.advance(-1)
            #expect(try await hold(payment) == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoWaitsPaysWithTheTicketAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            raise(world, to: .guarded)
            let slot = try #require(try await world.openSlots().first)
            let owner = world.owner()
            func hold(_ payment: CostPayment?) async throws -> CostAsked? {
                try await asked { try await world.reception.hold(slot.id, owner: owner, paying: payment, world.patient()) }
            }
            let ticket = try #require(try await hold(nil)).ticket
            world.clock.advance(13)
            let early = try #require(try await hold(CostPayment(ticket, nil)))
            #expect(early.isEarly && early.waitSeconds == 7 && early.ticket == ticket)
            // A nonce that is none does not stand in the way of the wait.
            world.clock.advance(6)
            let wrong = CostPayment(ticket, CostNonce("wrong"))
            #expect(!wrong.isWorked)
            #expect(try await hold(wrong)?.waitSeconds == 1)
            world.clock.advance(1)
            #expect(try await hold(wrong) == nil)
        }
    }

    @Test func waitsSideBySideEndOneAfterTheOther() async throws {
        try await withWorld(.sqlite) { world in
            raise(world, to: .guarded)
            let slots = Array(try await world.openSlots(clinic: World.plateau).prefix(12))
            var waiting: [(SlotID, OwnerSecret, CostTicket)] = []
            for slot in slots {
                let owner = world.owner()
                let asked = try #require(try await asked { try await world.reception.hold(slot.id, owner: owner, world.patient()) })
                waiting.append((slot.id, owner, asked.ticket))
            }
            world.clock.advance(20)
            var held: [Instant] = []
            while let (slot, owner, ticket) = waiting.first, held.count < slots.count {
                let asked = try await asked {
                    try await world.reception.hold(slot, owner: owner, paying: CostPayment(ticket, nil), world.patient())
                }
                guard let asked else {
                    held.append(world.clock.now())
                    waiting.removeFirst()
                    continue
                }
                #expect(asked.isEarly && asked.ticket == ticket)
                world.clock.advance(Int64(asked.waitSeconds))
            }
            let start = World.start.seconds
            print("held after:", held.map { $0.seconds - start })
            for (index, instant) in held.enumerated() {
                let turns = max(0, Int64(index + 1) - HoldPrice.cheap.waitsAtOnce)
                #expect(instant - held[0] == turns * HoldPrice.cheap.secondsPerWait)
            }
            // Another network's are its own.
            let slot = try #require(try await world.openSlots(clinic: World.plateau).last)
            let owner = world.owner()
            let asked = try #require(try await asked { try await world.reception.hold(slot.id, owner: owner, world.patient(network: 2)) })
            world.clock.advance(20)
            _ = try await world.reception.hold(slot.id, owner: owner, paying: CostPayment(asked.ticket, nil), world.patient(network: 2))
        }
    }

    /// At `open`: free up to twice the share, and then dearer with each doubling.
    @Test func oneNetworkPaysMoreTheMoreItHolds() async throws {
        var origins = OriginLimits()
        origins.holdsAtOnce = 3
        try await withWorld(.sqlite, origins: origins, days: 10) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            var paid: [Int] = []
            for slot in slots.prefix(60) {
                let owner = world.owner()
                let asked = try await asked { try await world.reception.hold(slot.id, owner: owner, world.patient()) }
                paid.append(asked?.ticket.bits ?? 0)
                guard let asked else { continue }
                #expect(asked.cause == .network)
                _ = try await world.reception.hold(slot.id, owner: owner, paying: asked.ticket.worked().payment, world.patient())
            }
            print("bits by hold:", paid)
            #expect(paid[..<6].allSatisfy { $0 == 0 } && paid[6] == 7 && paid[12] == 8 && paid[24] == 9 && paid[59] == 9)
            #expect(paid == paid.sorted())
            // Another network, and this one at another clinic, are not concerned; nor is it once the five minutes are over.
            _ = try await world.reception.hold(slots[61].id, owner: world.owner(), world.patient(network: 2))
            let elsewhere = try #require(try await world.openSlots().first { $0.clinic != World.plateau })
            _ = try await world.reception.hold(elsewhere.id, owner: world.owner(), world.patient())
            world.clock.advance(OriginLimits.holdWindowSeconds)
            _ = try await world.reception.hold(slots[62].id, owner: world.owner(), world.patient())
        }
    }

    @Test func aPriceThatRoseMeanwhileIsForgivenOnce() async throws {
        var origins = OriginLimits()
        origins.holdsAtOnce = 2
        try await withWorld(.sqlite, origins: origins, days: 10) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let owner = world.owner()
            raise(world, to: .guarded)
            let first = try #require(try await asked { try await world.reception.hold(slots[0].id, owner: owner, world.patient()) }).ticket
            #expect(first.bits == 6)
            func holdOthers(_ range: Range<Int>) async throws {
                for slot in slots[range] {
                    let other = world.owner()
                    let asked = try #require(try await asked { try await world.reception.hold(slot.id, owner: other, world.patient()) })
                    _ = try await world.reception.hold(slot.id, owner: other, paying: asked.ticket.worked().payment, world.patient())
                }
            }
            try await holdOthers(1..<5)
            let second = try #require(try await asked { try await world.reception.hold(slots[20].id, owner: owner, world.patient()) })
                .ticket
            #expect(second.bits == 7, "doubled once")
            try await holdOthers(5..<9)
            world.clock.advance(5)
            let again = try #require(
                try await asked {
                    try await world.reception.hold(slots[0].id, owner: owner, paying: first.worked().payment, world.patient())
                })
            #expect(again.ticket.bits == 8 && again.waitSeconds == 15, "what was waited counts")
            _ = try await world.reception.hold(slots[20].id, owner: owner, paying: second.worked().payment, world.patient())
        }
    }

    @Test(arguments: EngineKind.allCases)
    func quotasAreHalfAsMuchFromGuardedOn(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(holdsPerNetwork: 10, holdsPerDevice: 4)) { world in
            raise(world, to: .guarded)
            let slots = try await Array(world.openSlots().prefix(7).map(\.id))
            let owner = world.owner()
            var outcomes: [Refusal?] = []
            for slot in slots.prefix(3) { outcomes.append(try await pay(slot, owner, world)) }
            for slot in slots.dropFirst(3) { outcomes.append(try await pay(slot, world.owner(), world)) }
            let wait = Reception.secondsToNextWindow(world.clock.now())
            let device = Refusal.tooMany(.holdsPerDevice, retryAfterSeconds: wait)
            let network = Refusal.tooMany(.holdsPerNetwork, retryAfterSeconds: wait)
            // What the device was refused counts for its network.
            #expect(outcomes == [nil, nil, device, nil, nil, network, network])
        }
    }
}
