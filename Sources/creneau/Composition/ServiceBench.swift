import Containment
import Foundation
import Machine
import NIOCore
import NIOPosix
import Scheduling
import Simulation
import Store
import UseCases

/// Measures a whole service in a temporary folder: how soon it serves, and
/// what it answers a second over real HTTP, on SQLite.
struct ServiceBench {
    let slots: Int
    let clinics: Int
    let seconds: Double
    let seed: UInt64

    /// Slots of each clinic that are booked over HTTP, and as many in process.
    private static let bookedPerClinic = 100
    private static let daysWithKeys = 7
    private static let places = ["H2X", "H3W", "G1R", "J4K", "H7N"]

    func run() async throws -> BenchReport {
        var random = SecureRandom()
        let folder = NSTemporaryDirectory() + "creneau-bench-\(UInt32.random(in: .min ... .max, using: &random))"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let port = try await Self.freePort()
        let configuration = try await ServiceConfiguration.load(
            SettingsSources(flags: [
                .dataDirectory: folder, .frontPort: "\(port)", .logLevel: "error", .limitRequestsPerNetwork: "0",
                .limitHoldsPerNetwork: "0", .limitHoldsPerDevice: "0", .limitAppointmentsPerPerson: "0",
            ]))
        _ = try await Installation.make(configuration)
        let rows = try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
            let world = BenchWorld(slots: slots, clinics: clinics, seed: seed, from: deployment.clock.now())
            try await fill(deployment, with: world)
            return try await start(deployment) + measured(deployment, world, port: port)
        }
        return BenchReport(name: "the service on SQLite", seed: seed, rows: rows)
    }

    private func fill(_ deployment: Deployment, with world: BenchWorld) async throws {
        let house = deployment.house
        let administration = Administration(house)
        let context = deployment.context("bench")
        try await administration.addClinics(world.clinics, context)
        try await administration.addPractitioners(world.practitioners, context)
        try await administration.addSchedules(world.schedules, context)
        guard let permit = house.policy.permit(for: .system, .manageSchedules) else { throw Refusal.denied }
        for number in world.clinics.indices {
            let slots = world.slots(ofClinic: number)
            _ = try await house.store.withTransaction(permit) { tx throws(StoreError) in try tx.insert(slots) }
        }
        _ = try await administration.extendHorizon(days: Self.daysWithKeys, context)
    }

    /// From an open store to answers out of memory.
    private func start(_ deployment: Deployment) async throws -> [BenchReport.Row] {
        let following = Following(deployment.house)
        let clock = ContinuousClock()
        let duration = try await clock.measure { while try await following.step() > 0 {} }
        return [BenchReport.Row("start: slots read into memory", duration / .seconds(1), "s", limit: .atMost(3))]
    }

    private func measured(_ deployment: Deployment, _ world: BenchWorld, port: Int) async throws -> [BenchReport.Row] {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await Services(
                    deployment: deployment, horizonDays: Self.daysWithKeys, showsMailbox: false, only: .front, announcement: nil
                ).run()
            }
            defer { tasks.cancelAll() }
            guard await Listening.begins(host: deployment.configuration.host, port: port) else {
                throw CommandFault(.unavailable, "the service does not listen")
            }
            let bench = FrontBench(port: port, seconds: seconds)
            return try await bench.searches(places: Self.places) + bookings(deployment, world, bench)
        }
    }

    private func bookings(_ deployment: Deployment, _ world: BenchWorld, _ bench: FrontBench) async throws -> [BenchReport.Row] {
        let mine = world.clinics.indices.map { Array(world.slots(ofClinic: $0).prefix(2 * Self.bookedPerClinic)) }
        let overHTTP = mine.flatMap { $0.prefix(Self.bookedPerClinic) }.map(\.id)
        let inProcess = mine.flatMap { $0.dropFirst(Self.bookedPerClinic) }.map(\.id)
        let yardstick = try await BookingBench(deployment.house).run(slots: inProcess, seconds: seconds)
        let served = try await bench.bookings(slots: overHTTP.map(\.description)).perSecond
        return [
            BenchReport.Row("bookings in one process, grouped and durable", yardstick, "bookings/s"),
            BenchReport.Row("bookings over HTTP, durable", served, "bookings/s"),
            BenchReport.Row("  of those in one process", served / yardstick * 100, "%", limit: .atLeast(40), ratio: served / yardstick),
        ]
    }
}

extension ServiceBench {
    /// A port that nobody has just now.
    private static func freePort() async throws -> Int {
        let probe = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(host: "127.0.0.1", port: 0).get()
        let port = probe.localAddress?.port
        try await probe.close()
        guard let port else { throw CommandFault(.unavailable, "no port is free") }
        return port
    }
}
