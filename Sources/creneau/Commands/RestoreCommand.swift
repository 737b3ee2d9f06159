import ArgumentParser
import Composition
import Operations
import UseCases

/// `creneau restore DIR`: a deployment from its backup, where there is none.
struct RestoreCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Bring a deployment back from a backup.",
        discussion: """
            Needs the same master key, and a data folder without a database and keys: nothing is overwritten. On \
            PostgreSQL, restore the database with pg_restore first.
            """)

    @Argument(help: "A folder that `backup` made.")
    var folder: String
    @Option(help: "The day keys that `backup --day-keys` made.")
    var dayKeys: String?
    @Flag(help: "Give up what is sealed for clinics: appointments and requests stay, what people wrote opens with their own links alone.")
    var withoutDayKeys = false

    @OptionGroup var options: ConfigurationOptions

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
        let (findings, closed) = try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
            let context = deployment.context("restore")
            let administration = Administration(deployment.house)
            try await administration.forgetLookupKeys(context)
            var closed = 0
            if withoutDayKeys {
                try await administration.forgetDayKeys(context)
                closed = try await administration.forgetRequestKeys(context)
            }
            return (try await administration.check(context), closed)
        }
        Console.say("Restored into \(configuration.folder.path), with the keys of \(days) days.")
        if closed > 0 {
            Console.say(
                "Requests that wait and open with their own link alone: \(closed). By that link their people take an offered place.")
        }
        guard findings.isEmpty else {
            Console.say("`creneau check` finds that not all is as it must be; run it before `creneau serve`.")
            throw ExitCode(1)
        }
        Console.say("The database is clean. Next: `creneau serve`.")
    }
}
