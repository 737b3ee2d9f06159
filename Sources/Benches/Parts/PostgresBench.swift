import Composition
import Database
import Foundation
import Machine
import Scheduling
import Simulation
import Subprocess
import SystemPackage
import UseCases

/// Bookings over HTTP on PostgreSQL beside pgbench, which runs the very same
/// statements on the same server with as many clients.
package struct PostgresBench {
    /// Of an empty database that may be filled.
    let url: String
    let seconds: Double
    let seed: UInt64

    package init(url: String, seconds: Double, seed: UInt64) {
        self.url = url
        self.seconds = seconds
        self.seed = seed
    }

    private static let clients = 64
    /// Slots that one client of pgbench may take.
    private static let perClient = 400
    private static let slotsPerClinic = 800

    package func run() async throws -> BenchReport {
        let service = ServiceBench(slots: Self.clients * Self.slotsPerClinic, clinics: Self.clients, seconds: seconds, seed: seed)
        let rows = try await service.withConfiguration(database: url) { configuration in
            try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                let world = BenchWorld(slots: service.slots, clinics: service.clinics, seed: seed, from: deployment.clock.now())
                try await service.fill(deployment, with: world) { Self.numbered(world.slots(ofClinic: $0), client: $0) }
                return try await service.serving(deployment) {
                    let bench = FrontBench(port: configuration.frontPort, clients: Self.clients, seconds: seconds)
                    return try await bookings(service, deployment, world, bench)
                }
            }
        }
        return BenchReport(name: "bookings on PostgreSQL", seed: seed, rows: rows)
    }

    /// The first slots of each clinic get the ids that one client of pgbench takes.
    private static func numbered(_ slots: [Slot], client: Int) -> [Slot] {
        slots.enumerated().map { index, slot in
            guard index < perClient else { return slot }
            var slot = slot
            slot.id = PgbenchScript.slot(client * PgbenchScript.perClientMax + index + 1)
            return slot
        }
    }

    private func bookings(
        _ service: ServiceBench, _ deployment: Deployment, _ world: BenchWorld, _ bench: FrontBench
    ) async throws -> [BenchReport.Row] {
        let pattern = world.slots(ofClinic: 0)[0]
        let (day, keys) = try await service.keys(deployment, pattern)
        let script = try PgbenchScript(like: pattern, day: day, keys: keys, now: deployment.clock.now())
        let overHTTP = world.clinics.indices.flatMap { world.slots(ofClinic: $0).dropFirst(Self.perClient) }.map(\.id.description)
        let half = overHTTP.count / 2
        let served = try await bench.bookings(slots: Array(overHTTP[..<half]))
        let before = try await count(deployment)
        // By count: the alarm that pgbench ends by after a time may be masked in a child of ours.
        let each = min(Self.perClient, max(10, Int(served.perSecond * seconds) / Self.clients))
        let yardstick = try await pgbench(script, each: each)
        guard try await count(deployment) - before >= Int64(yardstick.transactions) else { throw BenchFault.notBooked }
        let servedAgain = try await bench.bookings(slots: Array(overHTTP[half...]))
        let rate = (served.perSecond + servedAgain.perSecond) / 2
        return [
            BenchReport.Row("bookings by pgbench, the same statements", yardstick.perSecond, "bookings/s"),
            BenchReport.Row("bookings over HTTP, durable", rate, "bookings/s"),
            BenchReport.Row(
                "  processor time of a hold and booking, without the database's",
                FrontBench.millisecondsPerBooking([served.report, servedAgain.report]),
                "ms"),
            BenchReport.Row(
                "  of pgbench's", rate / yardstick.perSecond * 100, "%", limit: .atLeast(60), ratio: rate / yardstick.perSecond),
        ]
    }

    private func count(_ deployment: Deployment) async throws -> Int64 {
        try await deployment.house.record.store.read { tx throws(StoreError) in
            try tx.query("SELECT COUNT(*) FROM appointment", [])[0].integer(0)
        }
    }

    private func pgbench(_ script: PgbenchScript, each: Int) async throws -> (transactions: Int, perSecond: Double) {
        let file = NSTemporaryDirectory() + "creneau-pgbench-\(ProcessInfo.processInfo.processIdentifier).sql"
        try Data(script.text.utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        guard let program = Self.program else { throw CommandFault(.unavailable, "pgbench is missing; it is part of Debian's postgresql") }
        let pgbench = try await Subprocess.run(
            .path(FilePath(program)),
            arguments: [
                "--no-vacuum", "--protocol=prepared", "--client=\(Self.clients)", "--jobs=2", "--transactions=\(each)",
                "--define=i=0", "--file=\(file)", url,
            ], output: .string(limit: 1 << 20), error: .currentStandardError)
        let text = pgbench.standardOutput
        guard pgbench.terminationStatus.isSuccess,
            let transactions = text.firstMatch(of: /actually processed: (\d+)/).flatMap({ Int($0.1) }),
            let perSecond = text.firstMatch(of: /tps = ([\d.]+)/).flatMap({ Double($0.1) })
        else { throw BenchFault.noYardstick }
        return (transactions, perSecond)
    }

    /// On the path, or where Debian keeps it.
    private static var program: String? {
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/pgbench" }
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql"))?.sorted().reversed() ?? []
        return (path + versions.map { "/usr/lib/postgresql/\($0)/bin/pgbench" }).first(where: FileManager.default.isExecutableFile)
    }
}
