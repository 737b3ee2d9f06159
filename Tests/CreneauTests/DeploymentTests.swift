import ArgumentParser
import Foundation
import Scheduling
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Composition
@testable import Desk
@testable import Front
@testable import Operations
@testable import Patients
@testable import Serving
@testable import creneau

@Suite struct DeploymentTests {
    /// A folder that is gone when the body ends.
    private func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
        var generator = SystemRandomNumberGenerator()
        let folder = NSTemporaryDirectory() + "creneau-\(UInt32.random(in: .min ... .max, using: &generator))"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    private func configuration(_ folder: String) async throws -> ServiceConfiguration {
        try await ServiceConfiguration.load(SettingsSources(flags: [.dataDirectory: folder]))
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// Clinics through their own import, as an operator would.
    private func importSample(into folder: String) async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples/facilities-utf8.csv").path
        try await ImportDirectoryCommand.parse([file, "--format", "odhf", "--data-dir", folder, "--json"]).perform()
    }

    @Test func initMakesWhatIsMissingAndNothingTheSecondTime() async throws {
        try await withFolder { folder in
            let configuration = try await configuration(folder)
            #expect(try await Installation.make(configuration).count == 5)
            let master = try DurableFile.read(configuration.masterKeyFile)
            #expect(try await Installation.make(configuration).isEmpty)
            #expect(try DurableFile.read(configuration.masterKeyFile) == master)
            #expect(try mode(folder) == 0o700)
            for file in [configuration.masterKeyFile, configuration.folder.pepper, configuration.folder.vaultPin] {
                #expect(try mode(file) == 0o600)
            }
        }
    }

    @Test func aFolderThatIsNotSetUpSaysSo() async throws {
        try await withFolder { folder in
            let configuration = try await configuration(folder)
            await #expect(throws: CommandFault.self) { try await Deployment.with(configuration) { _ in } }
            #expect(!FileManager.default.fileExists(atPath: folder))
        }
    }

    @Test func importingTwiceDoublesNothing() async throws {
        try await withFolder { folder in
            let configuration = try await configuration(folder)
            _ = try await Installation.make(configuration)
            try await importSample(into: folder)
            let first = try await Deployment.with(configuration) { try await $0.clinics() }
            try await importSample(into: folder)
            let second = try await Deployment.with(configuration) { try await $0.clinics() }
            #expect(first == second && first.count == 4)
        }
    }

    @Test func aBackupBringsBackTheClinicsAndTheSameVault() async throws {
        try await withFolder { folder in
            let old = try await configuration(folder)
            _ = try await Installation.make(old)
            try await importSample(into: folder)
            let clinics = try await Deployment.with(old) { try await $0.clinics() }
            let (backup, days, new) = (folder + "/backup", folder + "/days", folder + "/new")
            try await BackupCommand.parse([backup, "--day-keys", days, "--data-dir", folder]).perform()
            #expect(!FileManager.default.fileExists(atPath: backup + "/master.key"))

            let restore = ["--master-key-file", old.masterKeyFile, "--data-dir", new]
            try await RestoreCommand.parse([backup, "--day-keys", days] + restore).perform()
            let restored = try await ServiceConfiguration.load(
                SettingsSources(flags: [.dataDirectory: new, .masterKeyFile: old.masterKeyFile]))
            #expect(try await Deployment.with(restored) { try await $0.clinics() } == clinics)
            // Without its note of it, the pin is asked of the vault again: it is the same vault.
            try FileManager.default.removeItem(atPath: restored.folder.vaultPin)
            #expect(try await Installation.make(restored).count == 1)
            #expect(try DurableFile.read(restored.folder.vaultPin) == DurableFile.read(old.folder.vaultPin))
            await #expect(throws: CommandFault.self) {
                try await RestoreCommand.parse([backup, "--day-keys", days] + restore).perform()
            }
        }
    }

    @Test func aBackupOverwritesNothing() async throws {
        try await withFolder { folder in
            _ = try await Installation.make(try await configuration(folder))
            await #expect(throws: CommandFault.self) { try await BackupCommand.parse([folder, "--data-dir", folder]).perform() }
        }
    }

    @Test func restoringSaysWhetherDayKeysComeAlong() {
        #expect(throws: (any Error).self) { try RestoreCommand.parse(["backup"]) }
        #expect(throws: (any Error).self) { try RestoreCommand.parse(["backup", "--day-keys", "d", "--without-day-keys"]) }
    }

    @Test func aSurfaceAloneIsRefusedOnSQLite() async throws {
        try await withFolder { folder in
            let command = try ServeCommand.parse(["--only", "front", "--data-dir", folder])
            let fault = await #expect(throws: CommandFault.self) { try await command.perform() }
            #expect(fault?.kind == .configuration)
        }
    }

    @Test func theDemonstrationLeavesADeploymentAlone() async throws {
        try await withFolder { folder in
            _ = try await Installation.make(try await configuration(folder))
            for arguments in [["--data-dir", folder], ["--reset", "--data-dir", folder]] {
                let command = try DemoCommand.parse(arguments)
                let fault = await #expect(throws: CommandFault.self) { try await command.perform() }
                #expect(fault?.kind == .usage)
            }
        }
    }
}
