import Composition
import Containment
import Machine
import Scheduling
import Seals
import Simulation
import UseCases

/// Measures what the limits cost a booking: the processor time of a hold and
/// its booking with none of them, with those by the hour alone, and with those
/// against hoarding too, in turns in one run. Each is somebody of a network of
/// their own, and nobody is refused.
package struct LimitsBench {
    let seed: UInt64

    package init(seed: UInt64) {
        self.seed = seed
    }

    private enum Kind: Int, CaseIterable {
        case none, hourly, all

        var limits: Limits {
            var limits = self == .none ? Limits(holdsPerNetwork: 0, holdsPerDevice: 0, appointmentsPerPerson: 0) : Limits()
            if self != .all { limits.origins = nil }
            return limits
        }
    }

    private static let clinics = 20, rounds = 12
    /// Of each clinic, in one round of each kind.
    private static let atOnce = 4

    package func run() async throws -> BenchReport {
        let bench = ServiceBench(slots: Self.clinics * 300, clinics: Self.clinics, seconds: 0, seed: seed)
        let rows = try await bench.withConfiguration(database: nil) { configuration in
            let world = BenchWorld(slots: Self.clinics * 300, clinics: Self.clinics, seed: seed, from: SystemClock().now())
            return try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                try await bench.fill(deployment, with: world) { world.slots(ofClinic: $0) }
                return try await measure(deployment.house, world)
            }
        }
        return BenchReport(
            name: "the limits, \(Self.rounds * Self.clinics * Self.atOnce) bookings in each of three ways", seed: seed, rows: rows)
    }

    private func measure(_ house: House, _ world: BenchWorld) async throws -> [BenchReport.Row] {
        var houses: [House] = []
        for kind in Kind.allCases { houses.append(try await BookingTurns.house(like: house, over: house.record.store, kind.limits)) }
        let each = try await BookingTurns(rounds: Self.rounds, atOnce: Self.atOnce).milliseconds(houses, world)
        let (none, hourly, all) = (each[Kind.none.rawValue], each[Kind.hourly.rawValue], each[Kind.all.rawValue])
        return [
            BenchReport.Row("processor a hold and booking, without limits", none, "ms"),
            BenchReport.Row("processor a hold and booking, with limits by the hour", hourly, "ms", ratio: hourly / none),
            BenchReport.Row("processor a hold and booking, with all limits", all, "ms", ratio: all / none),
            BenchReport.Row("  what the limits against hoarding cost", all - hourly, "ms", limit: .atMost(0.1)),
        ]
    }
}
