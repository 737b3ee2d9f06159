import ArgumentParser
import Composition

/// `creneau log`: the transparency log.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "The transparency log: what it says, and whether it is whole.",
        subcommands: [LogCheckpointCommand.self, LogVerifyCommand.self, LogProveCommand.self, LogTailCommand.self, LogRestartCommand.self])
}
