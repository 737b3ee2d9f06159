import ArgumentParser
import Composition
import Notary
import Orders
import UseCases

/// `creneau rehearsal [ID]`: what is rehearsed, and what it would have met.
struct RehearsalCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "rehearsal", abstract: "Orders that are rehearsed or were: what they would have met.",
        discussion: "Begin one with `creneau contain LEVEL … --rehearse`. Without an id: those that go on, and the latest ten.")

    @Argument(help: "The id of a rehearsal.")
    var id: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let id: OrderID? = try id.map { text throws(CommandFault) in
            try parsed(text, "a rehearsal's id has 26 characters, in capitals; see `creneau rehearsal`")
        }
        let reports = try await Deployment.with(configuration) { try await Self.reports(id, $0) }
        if output.json { return Console.say(RehearsalWords.json(reports)) }
        guard !reports.isEmpty else { return Console.say("Nothing was rehearsed yet.") }
        Console.say(reports.map { RehearsalWords.text($0) }.joined(separator: "\n\n"))
    }

    private static func reports(_ id: OrderID?, _ deployment: Deployment) async throws -> [RehearsalReport] {
        guard let rehearsing = deployment.house.containing?.rehearsing else { return [] }
        let context = deployment.context("command-line")
        guard let id else { return try await rehearsing.reports(context) }
        do throws(Refusal) {
            return [try await rehearsing.report(of: id, context)]
        } catch {
            guard error == .notFound else { throw error }
            throw CommandFault(.usage, "nothing was rehearsed under that id; see `creneau rehearsal`")
        }
    }
}
