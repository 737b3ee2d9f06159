import ArgumentParser
import Composition

/// `creneau init`: everything a deployment needs before its first start.
struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Set a deployment up: folder, keys, an empty database.",
        discussion: "Safe to run again: it makes what is missing and overwrites nothing.")

    @OptionGroup var options: ConfigurationOptions
    @OptionGroup var output: OutputOptions

    private struct Answer: Encodable {
        let folder: String
        let made: [String]
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let made = try await Installation.make(configuration)
        // Opening the store makes it, and brings it to this program's schema.
        try await Deployment.with(configuration) { _ in }
        if output.json { return try Console.say(json: Answer(folder: configuration.folder.path, made: made)) }
        Console.say(
            made.isEmpty
                ? "\(configuration.folder.path) is set up already."
                : "Made:\n" + made.map { "  - " + $0 }.joined(separator: "\n")
                    + "\nThe database is ready. Next: `creneau import directory`, `creneau schedule set`, `creneau serve`.")
    }
}
