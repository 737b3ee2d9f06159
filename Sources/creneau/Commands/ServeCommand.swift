import ArgumentParser
import Composition
import Machine
import UseCases

/// `creneau serve`.
struct ServeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the service.",
        discussion: "Runs until SIGTERM or SIGINT, finishes what was begun, and ends with code 0.")

    @Option(help: "Only this surface, where several processes share a PostgreSQL store.")
    var only: ServedSurface?

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        if only != nil, case .sqlite = configuration.database {
            throw CommandFault(
                .configuration, "--only needs a store that several processes share: on SQLite one process serves everything")
        }
        let lock = try FolderLock.take(configuration, at: SystemClock().now())
        defer { withExtendedLifetime(lock) {} }
        try await Deployment.with(configuration, logger: Logs.logger("creneau", configuration)) { deployment in
            try await Services(
                deployment: deployment, horizonDays: Limits.horizonDays, showsMailbox: false, only: only, announcement: nil
            ).runAsProcess()
        }
    }
}

extension ServedSurface: ExpressibleByArgument {}
