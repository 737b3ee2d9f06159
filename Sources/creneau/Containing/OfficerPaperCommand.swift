import ArgumentParser
import Composition
import Containment
import KeptOrders
import Machine
import Orders
import Scheduling
import Wording

/// `creneau officer paper`: an order for a safe, on a sheet to print.
struct OfficerPaperCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "paper", abstract: "Make a sheet to print and to lock away: whoever hands it in raises the level, once.",
        discussion: """
            The order on it is signed now and good for ever, until it is handed in; it can only raise. The sheet says in plain words \
            what it does and how it is handed in: by a telephone, by a text and curl, or by `creneau order send`. Print the file and \
            delete it: whoever holds either can close what it says. It is worth nothing once all who signed it are officers no more. \
            Puts nothing in force, and needs no database; where one answers, clinics have their names on it.
            """)

    @Argument(help: "guarded, restricted, frozen or dark.")
    var level: String
    @Option(help: "Where. May be repeated.")
    var scope: [String]
    @Option(help: "One line for the log: a code such as OAT-021, or words without anything about persons.")
    var reason: String
    @Option(
        help: ArgumentHelp("An officer's key file. Several, and the sheet outlives the first of them that is revoked.", valueName: "file"))
    var key: [String]
    @Option(help: "The sheet's language, fr or en.")
    var language = "fr"
    @Option(help: ArgumentHelp("A file that does not exist yet; its name ends in .html.", valueName: "file"))
    var out: String

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        guard let say = Language(rawValue: language) else { throw CommandFault(.usage, "--language must be fr or en") }
        guard out.hasSuffix(".html") else { throw CommandFault(.usage, "--out must end in .html: a browser opens it") }
        let book = try configuration.orderBook()
        let order = try OrderWords.raise(level, scope, reason, host: book.chain.host, goodFor: nil)
        let note = try OfficerKey.signed(order.text, by: key)
        // A sheet that would be refused must not go into a safe.
        var trial = book
        do { try trial.add(note, seenAt: order.issued, seenUnder: nil) } catch { throw HandingOptions.fault(.refused(error)) }
        let paper = PaperOrder(
            order: order, note: note, officers: book.officers(of: note).sorted(),
            clinicNames: await ClinicNames.of(order.scopes, configuration),
            made: SystemZones(clock: SystemClock()).rules(of: .toronto)?.local(at: order.issued), watch: configuration.watchURL,
            addresses: configuration.orderAddresses.isEmpty ? [configuration.publicURL] : configuration.orderAddresses, say: say)
        try DurableFile.create(out, PaperOrderSheet(paper: paper).html.utf8)
        Console.say(
            """
            Order \(order.id): \(order.level.text) for \(order.scopes.map(\.text).joined(separator: ", ")), on paper: \(out).
            Print it, and delete the file: whoever holds either can close what it says.
            """)
        if paper.watch.host == "localhost" {
            Console.say(
                "Its first code leads to localhost, this machine alone: set CRENEAU_WATCH_URL for a sheet that is more than an exercise.")
        }
        let unnamed = Set(order.scopes.compactMap(\.clinic)).subtracting(paper.clinicNames.keys)
        guard !unnamed.isEmpty else { return }
        Console.say(
            "Without a name, because the store here does not say it: \(unnamed.map(\.description).sorted().joined(separator: ", ")).")
    }
}
