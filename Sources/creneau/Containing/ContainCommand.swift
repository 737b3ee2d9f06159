import ArgumentParser
import Composition
import Containment
import Machine
import Orders
import Scheduling

/// `creneau contain LEVEL`: one officer closes what has to be closed.
struct ContainCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "contain", abstract: "Raise the level somewhere: one officer signs.",
        discussion: """
            Levels: guarded, restricted, frozen, dark. Scopes: all, front, desk, exchange, watch, clinic:ID, clinic:ID/front, staff:ID. \
            It holds until two officers end it with `creneau reopen`. Needs no database: it is in force on this machine as soon as it \
            is on its disk. With --rehearse nothing changes, and for some minutes is counted what the order would have refused, delayed \
            or queued: a drill that costs nobody anything. That needs the database.
            """)

    @Argument(help: "guarded, restricted, frozen or dark.")
    var level: String
    @Option(help: "Where. May be repeated.")
    var scope: [String]
    @Option(help: "One line for the log: a code such as OAT-021, or words without anything about persons.")
    var reason: String
    @Option(help: "For how long it is good to be handed in: 30m, 4h, 2d.")
    var goodFor = "4h"
    @Flag(help: "Good for ever, until it is handed in once, with --draft: for a safe. `officer paper` makes a sheet of it.")
    var paper = false
    @Flag(help: "Change nothing: count for some minutes what the order would have met, and say so at the end.")
    var rehearse = false
    @Option(help: "For how many minutes a rehearsal counts: 1 to 60.")
    var minutes = 10
    @Flag(help: "Do not wait for the end of a rehearsal; `creneau rehearsal` shows it.")
    var noWait = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var handing: HandingOptions
    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard !rehearse || !paper else { throw ValidationError("a rehearsal has an end: it waits in no safe") }
        guard rehearse || (!noWait && !output.json) else { throw ValidationError("--no-wait and --json go with --rehearse") }
        guard RehearsalText.minutesRange.contains(minutes) else { throw ValidationError("--minutes must be from 1 to 60") }
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        // In force at once it would be an order like any other, but one that nobody could tell from a sheet's.
        guard !paper || handing.draft != nil else {
            throw CommandFault(.usage, "an order that waits is written down: --draft FILE; `creneau officer paper` makes a sheet to print")
        }
        let host = try configuration.orderBook().chain.host
        if rehearse {
            let text = try OrderWords.rehearsal(level, scope, reason, host: host, minutes: minutes, goodFor: goodFor)
            return try await rehearse(text, configuration)
        }
        let text = try OrderWords.raise(level, scope, reason, host: host, goodFor: paper ? nil : goodFor)
        try await handing.handle(text.text, configuration)
        if handing.draft == nil { Console.say("Order \(text.id): \(level) for \(text.scopes.map(\.text).joined(separator: ", ")).") }
    }
}

extension ContainCommand {
    private func rehearse(_ text: RehearsalText, _ configuration: ServiceConfiguration) async throws {
        try await handing.handle(text.text, configuration)
        guard handing.draft == nil else { return }
        if !output.json {
            Console.say(
                """
                Rehearsal \(text.id): \(text.level.text) for \(text.scopes.map(\.text).joined(separator: ", ")). Nothing changes. \
                It counts for \(text.minutes) min, also when this command is stopped; `creneau rehearsal \(text.id)` shows it.
                """)
        }
        // Another service's store is not asked from here.
        guard !noWait, handing.to.isEmpty else { return }
        let report = try await Deployment.with(configuration) { try await RehearsalWords.awaited(text.id, $0) }
        Console.say(output.json ? RehearsalWords.json([report]) : "\n" + RehearsalWords.text(report))
    }
}

/// `creneau reopen ID…`: two officers end orders.
struct ReopenCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "End orders, or lower what they say: two officers sign.",
        discussion: """
            Name the orders by the ids that `creneau level` prints. With --level what remains for the same scopes. One of the two \
            signatures has to be by a key outside of a browser. Two officers at two places: --draft here, `creneau order sign` there.
            """)

    @Argument(help: "Ids of orders.")
    var ids: [String]
    @Option(help: "What remains: open, guarded, restricted or frozen.")
    var level = "open"
    @Option(help: "One line for the log.")
    var reason: String
    @Option(help: "For how long it is good to be handed in: 30m, 4h, 2d.")
    var goodFor = "4h"

    @OptionGroup var handing: HandingOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        guard let level = Level(text: level) else {
            throw CommandFault(.usage, "the level must be open, guarded, restricted, frozen or dark")
        }
        let ids: [OrderID] = try ids.map { text throws(CommandFault) in
            try parsed(text, "an order's id has 26 characters, in capitals; see `creneau level`")
        }
        let book = try configuration.orderBook()
        let ended = book.live.filter { ids.contains($0.order.id) }
        guard Set(ended.map(\.order.id)) == Set(ids) else {
            throw CommandFault(.usage, "not all of these are in force; see `creneau level`")
        }
        var scopes: [Scope] = []
        for scope in ended.flatMap(\.order.scopes) where !scopes.contains(scope) { scopes.append(scope) }
        let text = try OrderWords.order(
            host: book.chain.host, scopes: scopes, level: level, reason: reason, goodFor: try OrderWords.seconds(goodFor), supersedes: ids)
        try await handing.handle(text.text, configuration)
    }
}
