import ArgumentParser

/// The program: one name, a verb for everything that is done with it.
@main
struct Creneau: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "creneau",
        abstract: "Medical appointments for Québec: find the soonest opening, hold it, book it.",
        discussion: """
            Start with `creneau demo`. Every setting is a flag, an environment variable or a line of a YAML file, in \
            this order; see docs/operations.md.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, InitCommand.self, ServeCommand.self, VaultCommand.self, ImportCommand.self,
            ClinicCommand.self, PractitionerCommand.self, ScheduleCommand.self, StaffCommand.self, DayCommand.self, MessagesCommand.self,
            ExposureCommand.self, KeysCommand.self, LogCommand.self, WitnessCommand.self,
            OfficerCommand.self, ContainCommand.self, ReopenCommand.self, LevelCommand.self, OrderCommand.self,
            RehearsalCommand.self,
            BackupCommand.self,
            RestoreCommand.self, CheckCommand.self, BenchCommand.self,
        ]
    )
}
