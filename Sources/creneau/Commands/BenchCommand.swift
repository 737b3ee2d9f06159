import ArgumentParser
import Benches
import Composition
import Simulation

/// `creneau bench`: exit code 1 when a number that was promised is not met.
struct BenchCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure, beside what was promised.",
        discussion: """
            Ratios are against a yardstick measured in the same run. Works in a temporary folder and touches no \
            deployment. Build with --configuration release.
            """)

    enum Part: String, CaseIterable, ExpressibleByArgument {
        /// The index in memory.
        case openings
        /// The start, searches and bookings over HTTP, on SQLite.
        case service
        /// A clinic's day opened by the vault, beside bare HPKE.
        case vault
        /// Bookings over HTTP, on the server that --postgres-url names.
        case postgres
        /// Freed places while very many wait, and a large opening.
        case matcher
        /// What the limits cost a booking.
        case limits
        /// What the gate costs, in memory and in the store.
        case gate
    }

    @Argument(help: "Only these parts: openings, service, vault, postgres, matcher, limits, gate.")
    var parts: [Part] = []
    @Option(help: ArgumentHelp("An empty PostgreSQL database to measure on; it is filled.", valueName: "url"))
    var postgresUrl: String?
    @Option(help: ArgumentHelp("Open slots.", valueName: "n"))
    var slots = 1_000_000
    @Option(help: ArgumentHelp("Clinics.", valueName: "n"))
    var clinics = 1000
    @Option(help: ArgumentHelp("How long each rate is measured.", valueName: "n"))
    var seconds = 5.0
    @Option(help: ArgumentHelp("Standing requests.", valueName: "n"))
    var waiting = 1_000_000
    @Option(help: "The same seed gives the same data and questions.")
    var seed: UInt64 = 1

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (10_000...10_000_000).contains(slots), (10...100_000).contains(clinics), slots / clinics >= 250 else {
            throw ValidationError("--slots must be from 10000 to 10000000, --clinics from 10 to 100000, with 250 slots a clinic")
        }
        guard postgresUrl != nil || !parts.contains(.postgres) else { throw ValidationError("postgres needs --postgres-url") }
        guard (1000...10_000_000).contains(waiting) else { throw ValidationError("--waiting must be from 1000 to 10000000") }
        guard (0.1...3600).contains(seconds) else { throw ValidationError("--seconds must be from 0.1 to 3600") }
    }

    func perform() async throws {
        var reports: [BenchReport] = []
        let wanted = parts.isEmpty ? Part.allCases.filter { $0 != .postgres || postgresUrl != nil } : parts
        for part in Part.allCases where wanted.contains(part) {
            let report =
                switch part {
                case .gate: try await GateBench(seed: seed, postgres: postgresUrl).run()
                case .limits: try await LimitsBench(seed: seed).run()
                case .matcher: try await MatcherBench(people: waiting, seed: seed).run()
                case .vault: try await VaultBench(seed: seed).run()
                case .postgres: try await PostgresBench(url: postgresUrl ?? "", seconds: seconds, seed: seed).run()
                case .openings: OpeningsBench.run(slots: slots, clinics: clinics, seed: seed)
                case .service: try await ServiceBench(slots: slots, clinics: clinics, seconds: seconds, seed: seed).run()
                }
            if !output.json { Console.say(report.text) }
            reports.append(report)
        }
        if output.json { try Console.say(json: reports) }
        if !reports.allSatisfy(\.isMet) { throw ExitCode(1) }
    }
}
