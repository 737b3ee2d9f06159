import Testing

@testable import Composition
@testable import Desk
@testable import Front
@testable import Operations
@testable import Patients
@testable import Serving
@testable import UseCases
@testable import creneau

@Suite struct ConnectionSettingsTests {
    private func load(_ environment: [String: String]) async throws -> ServiceConfiguration {
        try await ServiceConfiguration.load(SettingsSources(flags: [:], environment: environment, file: nil))
    }

    @Test func eachLimitOfAConnectionCanBeSet() async throws {
        #expect(try await load([:]).connections == ConnectionLimits())
        let set = try await load([
            "CRENEAU_LIMIT_CONNECTIONS": "100", "CRENEAU_LIMIT_CONNECTIONS_PER_NETWORK": "9", "CRENEAU_LIMIT_IDLE_SECONDS": "8",
            "CRENEAU_LIMIT_HEAD_SECONDS": "7", "CRENEAU_LIMIT_BODY_SECONDS": "6", "CRENEAU_LIMIT_BODY_PACE": "5",
            "CRENEAU_LIMIT_TAKE_SECONDS": "4", "CRENEAU_LIMIT_DRAIN_BYTES": "3",
        ]).connections
        #expect(
            set
                == ConnectionLimits(
                    connectionsMax: 100, perNetworkMax: 9, idleSeconds: 8, headSeconds: 7, bodySeconds: 6, paceBytes: 5, takeSeconds: 4,
                    drainBytes: 3))
    }

    @Test(arguments: [
        "CRENEAU_LIMIT_CONNECTIONS", "CRENEAU_LIMIT_HEAD_SECONDS", "CRENEAU_LIMIT_BODY_SECONDS", "CRENEAU_LIMIT_TAKE_SECONDS",
    ])
    func whatWouldServeNobodyIsRefused(variable: String) async {
        await #expect(throws: ConfigurationFault.self) { try await load([variable: "0"]) }
    }

    @Test func aLimitThatIsOffIsSaid() async throws {
        let warnings = try await load(["CRENEAU_LIMIT_CONNECTIONS_PER_NETWORK": "0", "CRENEAU_LIMIT_BODY_PACE": "0"]).warnings
        #expect(warnings.filter { $0.hasSuffix("is 0: this limit is off") }.count == 2)
    }

    /// Two surfaces, the watch, and what the store and messages open.
    @Test(arguments: [(20_000, 8192), (16_896, 8192), (1024, 256), (64, 1)])
    func connectionsLeaveFilesForEverythingElse(files: Int, each: Int) {
        #expect(OpenFiles.connections(set: 8192, files: files) == each)
    }
}
