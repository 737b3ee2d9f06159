import Containment
import Database
import Operations
import Patients
import Scheduling
import Seals
import Simulation
import UseCases

/// Bookings by several houses over one database, in turns: what the machine
/// does meanwhile hits all alike. Each is somebody of a network of their own.
struct BookingTurns {
    let rounds: Int
    /// Of each clinic, in one round of each house.
    let atOnce: Int

    private static let warmUp = 3

    /// - Returns: of each house, the processor time of a hold and its booking, in ms.
    func milliseconds(_ houses: [House], _ world: BenchWorld) async throws -> [Double] {
        var slots = world.clinics.indices.map { world.slots(ofClinic: $0)[...] }
        var spent = houses.map { _ in 0.0 }
        var network: UInt32 = 0
        for round in 0..<(Self.warmUp + rounds) {
            for turn in houses.indices {
                let index = (round + turn) % houses.count
                let some = slots.indices.flatMap { slots[$0].prefix(atOnce) }
                for index in slots.indices { slots[index].removeFirst(atOnce) }
                let began = MatcherBench.processorSeconds()
                for slot in some {
                    network += 1
                    try await Self.book(slot, in: houses[index], from: network)
                }
                if round >= Self.warmUp { spent[index] += MatcherBench.processorSeconds() - began }
            }
        }
        return spent.map { $0 * 1000 / Double(rounds * world.clinics.count * atOnce) }
    }

    /// Another node, with limits of its own.
    static func house(like house: House, over store: any Engine, _ limits: Limits) async throws -> House {
        let other = House(
            store: store, vault: house.vault, vaultKey: try await house.vault.verificationKey(), clock: house.gate.clock,
            zones: house.node.zones,
            limits: limits, pepper: house.gate.pepper, generator: house.record.generator, logger: house.record.logger)
        let following = Following(other)
        while try await following.step() > 0 {}
        return other
    }

    private static func book(_ slot: Slot, in house: House, from network: UInt32) async throws {
        let bytes = [
            10, UInt8(truncatingIfNeeded: network >> 16), UInt8(truncatingIfNeeded: network >> 8), UInt8(truncatingIfNeeded: network),
        ]
        guard let network = NetworkPrefix(addressBytes: bytes) else { throw BenchFault.noYardstick }
        let reception = Reception(house)
        let context = Context(actor: .patient, audience: .patient, language: .french, instant: house.gate.clock.now(), network: network)
        var generator = house.record.generator()
        let held = try await reception.hold(slot.id, owner: OwnerSecret(using: &generator), context)
        let person = Particulars(
            givenName: "Marie", familyName: "Tremblay", birthDate: LocalDate(dayNumber: 5239), healthNumber: nil, phone: nil,
            email: EmailAddress("marie@example.org"), language: .french, bookedFor: .oneself, reason: .earache)
        _ = try await reception.book(
            BookingRequest(hold: held.hold.id, token: held.token, particulars: person, consents: true), context)
    }
}
