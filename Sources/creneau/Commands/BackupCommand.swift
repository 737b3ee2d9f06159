import ArgumentParser
import Composition
import Database
import Foundation
import Scheduling
import Seals
import UseCases

/// `creneau backup DIR [--day-keys DIR]`.
struct BackupCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy a deployment while it runs.",
        discussion: """
            The folder gets the database (on SQLite; use pg_dump on PostgreSQL), the vault's keys wrapped by the master \
            key, and what is needed to use them. The keys of days and of requests, which open what people wrote, go to a \
            folder of their own and only when asked; the master key goes nowhere.
            """)

    @Argument(help: "A folder that does not exist yet.")
    var folder: String
    @Option(
        help:
            "Also copy the keys of days and of requests, into this folder that does not exist yet. Delete it within 7 days of their shred date."
    )
    var dayKeys: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Answer: Encodable {
        let database: Bool
        let dayKeys: Int
        let requestKeys: Int
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let backup = BackupFolder(path: folder)
        for path in [folder, dayKeys].compactMap(\.self) where FileManager.default.fileExists(atPath: path) {
            throw CommandFault(.cannotCreate, "\(path) exists already; a backup overwrites nothing")
        }
        let (days, weeks) = try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
            try DurableFile.makeFolder(folder)
            // The keys first: a database may not know keys that its backup lacks.
            try DurableFile.create(backup.vaultKeys, try await deployment.house.vault.backUpKeys())
            try copy(configuration.folder.pepper, to: backup.pepper)
            if let store = deployment.house.record.store as? any FileEngine {
                try await store.copy(to: backup.database)
                try BackupFolder.protect(backup.database)
            }
            let days = try await copyDayKeys(deployment.house.vault)
            let weeks = try await copyRequestKeys(deployment.house.vault)
            // Last: a folder with the pin is a complete backup.
            try copy(configuration.folder.vaultPin, to: backup.vaultPin)
            return (days, weeks)
        }
        let hasDatabase = FileManager.default.fileExists(atPath: backup.database)
        if output.json { return try Console.say(json: Answer(database: hasDatabase, dayKeys: days, requestKeys: weeks)) }
        Console.say("\(folder) has \(hasDatabase ? "the database and " : "")the vault's keys.")
        if !hasDatabase { Console.say("The database is on PostgreSQL: copy it with pg_dump now, after this.") }
        if let dayKeys {
            Console.say(
                "\(dayKeys) has the keys of \(days) days and \(weeks) weeks of requests: keep it apart, and not longer than it is needed.")
        }
    }

    private func copy(_ source: String, to copy: String) throws(CommandFault) {
        guard let bytes = try DurableFile.read(source) else { throw CommandFault(.noInput, "\(source) is missing") }
        try DurableFile.create(copy, bytes)
    }

    /// Beside the day keys, after them.
    ///
    /// - Returns: how many weeks of requests have keys.
    private func copyRequestKeys(_ vault: any ParticularsVault) async throws -> Int {
        guard let dayKeys else { return 0 }
        var count = 0
        var after: RequestWeek?
        while let backup = try await vault.backUpRequestKeys(after: after) {
            try DurableFile.create("\(dayKeys)/\(backup.date)" + BackupFolder.requestKeySuffix, backup.bytes)
            after = RequestWeek(of: backup.date)
            count += 1
        }
        return count
    }

    /// - Returns: how many days have keys.
    private func copyDayKeys(_ vault: any ParticularsVault) async throws -> Int {
        guard let dayKeys else { return 0 }
        try DurableFile.makeFolder(dayKeys)
        var count = 0
        var after: LocalDate?
        while let backup = try await vault.backUpDayKeys(after: after) {
            try DurableFile.create("\(dayKeys)/\(backup.date)" + BackupFolder.dayKeySuffix, backup.bytes)
            after = backup.date
            count += 1
        }
        return count
    }
}
