import Containment
import Machine
import Scheduling
import Seals
import Simulation
import UseCases

/// Measures what the limits cost a booking: the processor time of a hold and
/// its booking with all of them, and with none, in turns in one run. Each is
/// somebody of a network of their own, and nobody is refused.
struct LimitsBench {
    let seed: UInt64

    private static let clinics = 20, rounds = 10, warmUp = 2
    /// Of each clinic, in one round of each kind.
    private static let atOnce = 4

    func run() async throws -> BenchReport {
        let bench = ServiceBench(slots: Self.clinics * 250, clinics: Self.clinics, seconds: 0, seed: seed)
        let rows = try await bench.withConfiguration(database: nil) { configuration in
            let world = BenchWorld(slots: Self.clinics * 250, clinics: Self.clinics, seed: seed, from: SystemClock().now())
            return try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                try await bench.fill(deployment, with: world) { world.slots(ofClinic: $0) }
                return try await measure(deployment.house, world)
            }
        }
        return BenchReport(name: "the limits, \(Self.rounds * Self.clinics * Self.atOnce) bookings with and without", seed: seed, rows: rows)
    }

    private func measure(_ house: House, _ world: BenchWorld) async throws -> [BenchReport.Row] {
        var none = Limits(holdsPerNetwork: 0, holdsPerDevice: 0, appointmentsPerPerson: 0)
        none.origins = nil
        let free = try await Self.house(like: house, none), limited = try await Self.house(like: house, Limits())
        var slots = world.clinics.indices.map { world.slots(ofClinic: $0)[...] }
        var spent = (without: 0.0, with: 0.0), network: UInt32 = 0
        for round in 0..<(Self.warmUp + Self.rounds) {
            // Each goes first as often: what the machine does meanwhile hits both alike.
            for isLimited in round.isMultiple(of: 2) ? [false, true] : [true, false] {
                let some = slots.indices.flatMap { slots[$0].prefix(Self.atOnce) }
                for index in slots.indices { slots[index].removeFirst(Self.atOnce) }
                let began = MatcherBench.processorSeconds()
                for slot in some {
                    network += 1
                    try await Self.book(slot, in: isLimited ? limited : free, from: network)
                }
                let seconds = MatcherBench.processorSeconds() - began
                guard round >= Self.warmUp else { continue }
                if isLimited { spent.with += seconds } else { spent.without += seconds }
            }
        }
        let each = 1000 / Double(Self.rounds * Self.clinics * Self.atOnce)
        return [
            BenchReport.Row("processor a hold and booking, without limits", spent.without * each, "ms"),
            BenchReport.Row("processor a hold and booking, with all limits", spent.with * each, "ms", ratio: spent.with / spent.without),
            BenchReport.Row("  what the limits cost", (spent.with - spent.without) * each, "ms", limit: .atMost(0.1)),
        ]
    }

    /// Another node on the same store, with limits of its own.
    private static func house(like house: House, _ limits: Limits) async throws -> House {
        let other = House(
            store: house.store, vault: house.vault, vaultKey: try await house.vault.verificationKey(), clock: house.clock, zones: house.zones,
            limits: limits, pepper: house.pepper, generator: house.generator, logger: house.logger)
        let following = Following(other)
        while try await following.step() > 0 {}
        return other
    }

    private static func book(_ slot: Slot, in house: House, from network: UInt32) async throws {
        let bytes = [10, UInt8(truncatingIfNeeded: network >> 16), UInt8(truncatingIfNeeded: network >> 8), UInt8(truncatingIfNeeded: network)]
        guard let network = NetworkPrefix(addressBytes: bytes) else { throw BenchFault.noYardstick }
        let reception = Reception(house)
        let context = Context(actor: .patient, audience: .patient, language: .french, instant: house.clock.now(), network: network)
        var generator = house.generator()
        let held = try await reception.hold(slot.id, owner: OwnerSecret(using: &generator), context)
        let person = Particulars(
            givenName: "Marie", familyName: "Tremblay", birthDate: LocalDate(dayNumber: 5239), healthNumber: nil, phone: nil,
            email: EmailAddress("marie@example.org"), language: .french, bookedFor: .oneself, reason: .earache)
        _ = try await reception.book(
            BookingRequest(hold: held.hold.id, token: held.token, particulars: person, consents: true), context)
    }
}
