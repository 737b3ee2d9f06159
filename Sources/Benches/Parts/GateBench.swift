import Composition
import Containment
import Database
import Machine
import Scheduling
import Seals
import Simulation
import UseCases

/// Measures what the gate costs: reading the levels in memory, a permit, and
/// the fence that each write passes in the store, by bookings with and without
/// it in turns.
package struct GateBench {
    let seed: UInt64
    /// Where bookings are measured too, besides SQLite; it is filled.
    let postgres: String?

    package init(seed: UInt64, postgres: String?) {
        self.seed = seed
        self.postgres = postgres
    }

    private static let clinics = 20, rounds = 24, atOnce = 4

    package func run() async throws -> BenchReport {
        var rows = try memory()
        rows += try await fence(database: nil, "SQLite")
        if let postgres { rows += try await fence(database: postgres, "PostgreSQL") }
        return BenchReport(
            name: "the gate, \(Self.rounds * Self.clinics * Self.atOnce) bookings with and without a fence", seed: seed, rows: rows)
    }

    /// With as many orders in force as a bad day has.
    private func memory() throws -> [BenchReport.Row] {
        let clinics = (1...50).map { ClinicID(high: 1, low: UInt64($0)) }
        var levels: [Scope: Level] = [.surface(.exchange): .dark]
        for clinic in clinics.dropFirst() { levels[.clinicSurface(clinic, .front)] = .frozen }
        let gate = Gate(levels: Levels(LevelSet(epoch: 1, levels: levels)))
        let place = Whereabouts(surface: .front, clinic: clinics[0])
        let asker = Asker(audience: .patient)
        let (reading, read) = Self.nanoseconds { gate.levels.current.level(at: place) == .open ? 1 : 0 }
        let (asking, permitted) = try Self.nanoseconds { try gate.permit(asker, .book, at: [clinics[0]]).epoch == 1 ? 1 : 0 }
        guard read, permitted else { throw BenchFault.noYardstick }
        return [
            BenchReport.Row("reading the levels in force, 50 orders", reading, "ns", limit: .atMost(200)),
            BenchReport.Row("a permit", asking, "ns", limit: .atMost(1000)),
        ]
    }

    /// - Returns: of one call, and whether each counted.
    private static func nanoseconds<Fault: Error>(_ body: () throws(Fault) -> Int) throws(Fault) -> (Double, Bool) {
        let calls = 200_000
        var best = Double.infinity
        var counted = 0
        for _ in 0..<5 {
            let began = ContinuousClock.now
            for _ in 0..<calls { counted += try body() }
            let took = began.duration(to: .now).components
            best = min(best, (Double(took.seconds) * 1e9 + Double(took.attoseconds) / 1e9) / Double(calls))
        }
        return (best, counted == 5 * calls)
    }

    private func fence(database: String?, _ name: String) async throws -> [BenchReport.Row] {
        let bench = ServiceBench(slots: Self.clinics * 300, clinics: Self.clinics, seconds: 0, seed: seed)
        return try await bench.withConfiguration(database: database) { configuration in
            let world = BenchWorld(slots: Self.clinics * 300, clinics: Self.clinics, seed: seed, from: SystemClock().now())
            return try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                try await bench.fill(deployment, with: world) { world.slots(ofClinic: $0) }
                var settings = configuration.store
                let fenced = try await Engines.open(settings)
                settings.fence = nil
                let bare = try await Engines.open(settings)
                var limits = Limits(holdsPerNetwork: 0, holdsPerDevice: 0, appointmentsPerPerson: 0)
                limits.origins = nil
                var houses: [House] = []
                for store in [bare, fenced] { houses.append(try await BookingTurns.house(like: deployment.house, over: store, limits)) }
                let each = try await BookingTurns(rounds: Self.rounds, atOnce: Self.atOnce).milliseconds(houses, world)
                await fenced.close()
                await bare.close()
                return [
                    BenchReport.Row("processor a hold and booking on \(name), without a fence", each[0], "ms"),
                    BenchReport.Row("  with it", each[1] / each[0] * 100, "%", limit: .atMost(102), ratio: each[1] / each[0]),
                ]
            }
        }
    }
}
