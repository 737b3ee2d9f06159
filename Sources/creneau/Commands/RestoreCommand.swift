import ArgumentParser
import UseCases

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
        let days = try await StagedRestore(configuration: configuration, backup: BackupFolder(path: folder), dayKeys: dayKeys).run()
        try await finish(configuration, days: days)
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
