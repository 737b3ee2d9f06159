import ArgumentParser
import Foundation
import Machine
import Scheduling
import Store
import UseCases
import Vault

/// `creneau restore DIR`: a deployment from its backup, where there is none.
struct RestoreCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a deployment back from a backup.",
        discussion: """
            Needs the same master key, and a data folder without a database and keys: nothing is overwritten. On \
            PostgreSQL, restore the database with pg_restore first.
            """)

    @OptionGroup var options: ConfigurationOptions

    @Argument(help: "A folder that `backup` made.")
    var folder: String
    @Option(help: "The day keys that `backup --day-keys` made.")
    var dayKeys: String?
    @Flag(help: "Give up what is sealed for clinics: appointments stay, what people wrote does not open there any more.")
    var withoutDayKeys = false

    func validate() throws {
        guard (dayKeys == nil) == withoutDayKeys else {
            throw ValidationError("Say --day-keys FOLDER, or --without-day-keys.")
        }
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let backup = BackupFolder(path: folder)
        try refuseToOverwrite(configuration)
        guard let keys = try DurableFile.read(backup.vaultKeys), let pin = try DurableFile.read(backup.vaultPin),
            let pepper = try DurableFile.read(backup.pepper)
        else { throw CommandFault(.noInput, "\(folder) is not a backup: vault.keys, vault.pub or pepper.key is missing") }
        try DurableFile.makeFolder(configuration.folder.path)
        try DurableFile.makeFolder(configuration.folder.socketFolder)
        try VaultKeys.restoreKeys(keys, settings: configuration.vault)
        let days = try restoreDayKeys(configuration)
        if case .sqlite(let path) = configuration.database { try copyDatabase(backup.database, to: path) }
        try DurableFile.create(configuration.folder.pepper, pepper)
        // Last: a folder with the pin is a complete one.
        try DurableFile.create(configuration.folder.vaultPin, pin)
        try await finish(configuration, days: days)
    }

    private func refuseToOverwrite(_ configuration: ServiceConfiguration) throws {
        var mine = [configuration.folder.pepper, configuration.folder.vaultPin]
        if case .sqlite(let path) = configuration.database { mine.append(path) }
        for path in mine where FileManager.default.fileExists(atPath: path) {
            throw CommandFault(.cannotCreate, "\(path) exists; restore into an empty folder (--data-dir), nothing is overwritten")
        }
    }

    private func restoreDayKeys(_ configuration: ServiceConfiguration) throws -> Int {
        guard let dayKeys else { return 0 }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: dayKeys) else {
            throw CommandFault(.noInput, "\(dayKeys) cannot be read")
        }
        var count = 0
        for name in names.sorted() where name.hasSuffix(BackupFolder.dayKeySuffix) {
            guard let bytes = try DurableFile.read(dayKeys + "/" + name) else { continue }
            if try VaultKeys.restoreDayKeys(bytes, settings: configuration.vault) { count += 1 }
        }
        return count
    }

    private func copyDatabase(_ source: String, to path: String) throws {
        guard FileManager.default.fileExists(atPath: source) else {
            throw CommandFault(.noInput, "\(source) is missing: this backup was made on PostgreSQL; name it in --database-url")
        }
        do {
            try FileManager.default.copyItem(atPath: source, toPath: path)
        } catch {
            throw CommandFault(.cannotCreate, "the database cannot be copied to \(path); is the disk full?")
        }
        try BackupFolder.protect(path)
    }

    private func finish(_ configuration: ServiceConfiguration, days: Int) async throws {
        let findings = try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
            let context = deployment.context("restore")
            if withoutDayKeys { try await Administration(deployment.house).forgetDayKeys(context) }
            return try await Administration(deployment.house).check(context)
        }
        Console.say("Restored into \(configuration.folder.path), with the keys of \(days) days.")
        guard findings.isEmpty else {
            Console.say("`creneau check` finds that not all is as it must be; run it before `creneau serve`.")
            throw ExitCode(1)
        }
        Console.say("The database is clean. Next: `creneau serve`.")
    }
}
