import Composition
import Containment
import Database
import Foundation
import Machine
import NIOCore
import NIOPosix
import Operations
import Scheduling
import Seals
import Simulation
import Store
import Subprocess
import SystemPackage
import UseCases

/// Measures a whole service in a temporary folder: how soon it serves, and
/// what it answers a second over real HTTP.
package struct ServiceBench {
    let slots: Int
    let clinics: Int
    let seconds: Double
    let seed: UInt64

    package init(slots: Int, clinics: Int, seconds: Double, seed: UInt64) {
        self.slots = slots
        self.clinics = clinics
        self.seconds = seconds
        self.seed = seed
    }

    /// Slots of each clinic that are booked over HTTP, and as many for the yardstick.
    static let bookedPerClinic = 120
    static let daysWithKeys = 7
    private static let places = ["H2X", "H3W", "G1R", "J4K", "H7N"]

    /// On SQLite, in a file of its own.
    package func run() async throws -> BenchReport {
        let rows = try await withConfiguration(database: nil) { configuration in
            let world = BenchWorld(slots: slots, clinics: clinics, seed: seed, from: SystemClock().now())
            try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                try await fill(deployment, with: world) { world.slots(ofClinic: $0) }
            }
            let started = try await start(configuration)
            return try await started
                + Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
                    try await serving(deployment) {
                        let bench = FrontBench(port: configuration.frontPort, seconds: seconds)
                        return try await bench.searches(places: Self.places) + bookings(deployment, world, bench)
                    }
                }
        }
        return BenchReport(name: "the service on SQLite, \(slots) open slots", seed: seed, rows: rows)
    }

    /// Settings with every limit off, and a folder that goes away.
    func withConfiguration(
        database: String?, _ body: (ServiceConfiguration) async throws -> [BenchReport.Row]
    ) async throws -> [BenchReport.Row] {
        var random = SecureRandom()
        let folder = NSTemporaryDirectory() + "creneau-bench-\(UInt32.random(in: .min ... .max, using: &random))"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var flags: [Setting: String] = [
            .dataDirectory: folder, .frontPort: "\(try await Self.freePort())", .watchPort: "\(try await Self.freePort())",
            // What the end of a measure cuts off is no news.
            .logLevel: "critical", .limitRequestsPerNetwork: "0",
            .limitHoldsPerNetwork: "0", .limitHoldsPerDevice: "0", .limitBookingsPerOrigin: "0", .limitAppointmentsPerPerson: "0",
        ]
        flags[.databaseURL] = database
        let configuration = try await ServiceConfiguration.load(SettingsSources(flags: flags))
        _ = try await Installation.make(configuration)
        return try await body(configuration)
    }

    func fill(_ deployment: Deployment, with world: BenchWorld, slots: (_ clinic: Int) -> [Slot]) async throws {
        let house = deployment.house
        let administration = Administration(house)
        let context = deployment.context("bench")
        try await administration.addClinics(world.clinics, context)
        try await administration.addPractitioners(world.practitioners, context)
        try await administration.addSchedules(world.schedules, context)
        let permit = try house.gate.rules.permit(Asker(audience: .system), .manageSchedules)
        for number in world.clinics.indices {
            let slots = slots(number)
            _ = try await house.record.store.withTransaction(permit) { tx throws(StoreError) in try tx.insert(slots) }
        }
        _ = try await administration.extendHorizon(days: Self.daysWithKeys, context)
    }

    /// From the start of the program to the first answer with openings, the
    /// vault's process and all.
    private func start(_ configuration: ServiceConfiguration) async throws -> [BenchReport.Row] {
        let arguments = [
            "serve", "--data-dir", configuration.folder.path, "--front-port", "\(configuration.frontPort)", "--watch-port",
            "\(configuration.watchPort)", "--log-level", "error",
        ]
        let began = ContinuousClock.now
        return try await Subprocess.run(
            .path("/proc/self/exe"), arguments: Arguments(arguments), input: .none, output: .discarded, error: .currentStandardError
        ) { service in
            defer { try? service.send(signal: .terminate) }
            return try await firstOpenings(configuration, since: began)
        }.closureResult
    }

    private func firstOpenings(_ configuration: ServiceConfiguration, since began: ContinuousClock.Instant) async throws -> [BenchReport
        .Row]
    {
        let request = LoadGenerator.get("/api/v1/openings?near=\(Self.places[0])&radius_km=10&reason=earache")
        let client = LoadGenerator(port: configuration.frontPort, clients: 1)
        while began.duration(to: .now) < .seconds(60) {
            let report = try? await client.run(seconds: 1) { _, previous in previous == nil ? request : nil }
            if report?.statuses[200] == 1 {
                let seconds = began.duration(to: .now) / .seconds(1)
                return [BenchReport.Row("start: from the program to the first openings", seconds, "s", limit: .atMost(3))]
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw CommandFault(.unavailable, "the service does not start")
    }

    /// Runs the front in this process while `body` measures it.
    func serving(
        _ deployment: Deployment, _ body: () async throws -> [BenchReport.Row]
    ) async throws -> [BenchReport.Row] {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await Services(
                    deployment: deployment, horizonDays: Self.daysWithKeys, showsMailbox: false, only: .front, announcement: nil
                ).run()
            }
            defer { tasks.cancelAll() }
            guard await Listening.begins(host: deployment.configuration.host, port: deployment.configuration.frontPort) else {
                throw CommandFault(.unavailable, "the service does not listen")
            }
            return try await body()
        }
    }

    private func bookings(_ deployment: Deployment, _ world: BenchWorld, _ bench: FrontBench) async throws -> [BenchReport.Row] {
        let mine = world.clinics.indices.map { Array(world.slots(ofClinic: $0).prefix(2 * Self.bookedPerClinic)) }
        let overHTTP = mine.flatMap { $0.prefix(Self.bookedPerClinic) }.map(\.id.description)
        let (day, keys) = try await self.keys(deployment, mine[0][0])
        let loop = BookingLoop(deployment.house, keys: keys)
        let bare = mine.flatMap { $0.dropFirst(Self.bookedPerClinic) }
        let half = overHTTP.count / 2
        // In turns, so that a change of the machine's speed hits both alike.
        let first = try await loop.run(slots: Array(bare[..<(bare.count / 2)]), day: day, seconds: seconds)
        let served = try await bench.bookings(slots: Array(overHTTP[..<half]))
        let second = try await loop.run(slots: Array(bare[(bare.count / 2)...]), day: day, seconds: seconds)
        let servedAgain = try await bench.bookings(slots: Array(overHTTP[half...]))
        let yardstick = (first + second) / 2
        let rate = (served.perSecond + servedAgain.perSecond) / 2
        return [
            BenchReport.Row("bookings by a bare loop, grouped and durable", yardstick, "bookings/s"),
            BenchReport.Row("bookings over HTTP, durable", rate, "bookings/s"),
            BenchReport.Row(
                "  processor time of a hold and booking, with the vault's",
                FrontBench.millisecondsPerBooking([served.report, servedAgain.report]),
                "ms"),
            BenchReport.Row("  of the bare loop's", rate / yardstick * 100, "%", limit: .atLeast(40), ratio: rate / yardstick),
        ]
    }

    /// The keys that bookings of that slot are sealed to.
    func keys(_ deployment: Deployment, _ slot: Slot) async throws -> (day: SealPublicKey, standing: StandingKeys) {
        let vault = deployment.house.vault
        let date = ZoneRules.date(of: slot.start, in: .toronto, deployment.house.node.zones)
        let day = try await vault.dayKeys([DayKeyName(clinic: slot.clinic, date: date)])
        guard let day = day.first else { throw BenchFault.noYardstick }
        return (day, try await vault.standingKeys())
    }

    /// A port that nobody has just now.
    private static func freePort() async throws -> Int {
        let probe = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(host: "127.0.0.1", port: 0).get()
        let port = probe.localAddress?.port
        try await probe.close()
        guard let port else { throw CommandFault(.unavailable, "no port is free") }
        return port
    }
}

extension ZoneRules {
    fileprivate static func date(of instant: Instant, in zone: ZoneID, _ zones: any ZoneDatabase) -> LocalDate {
        zones.rules(of: zone)?.local(at: instant).date ?? LocalDateTime(wallSeconds: instant.seconds).date
    }
}
