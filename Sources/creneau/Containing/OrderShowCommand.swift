import ArgumentParser
import Composition
import KeptOrders
import Machine
import Notary
import Orders
import QRCodes

/// `creneau order show`: what was signed, before it is handed in or carried on.
struct OrderShowCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Say in plain words what an order, or a link of officers, is, who signed it, and what it would do here.",
        discussion: """
            Hands nothing in, and reads this machine's folder alone: it answers while no database does, and where there are no \
            officers it says what is written and no more. --qr draws the text on the terminal, for a telephone to carry it from a \
            machine without a network; --qr-link draws the address of the officers' page with it, to be opened at once.
            """)

    @Argument(help: "The file.")
    var file: String
    @Flag(help: "Draw the text as a QR code.")
    var qr = false
    @Flag(help: "Draw a link to the officers' page (CRENEAU_WATCH_URL), with the text in it.")
    var qrLink = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        guard !output.json || !(qr || qrLink) else { throw CommandFault(.usage, "a code is for people: without --json") }
        let note = try OrderCommand.read(file)
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        guard let account = OrderAccount(note, Self.book(configuration), now: SystemClock().now()) else {
            throw CommandFault(.data, "\(file) is no order, no rehearsal and no link of officers")
        }
        if output.json { return try Console.say(json: account) }
        Console.say(account.text)
        if qr { try Self.draw(note.signatures.isEmpty ? note.text : note.note) }
        guard qrLink else { return }
        guard !note.signatures.isEmpty else { throw CommandFault(.usage, "nobody signed it yet: `creneau order sign`") }
        try Self.draw(OrderLink.text(note, configuration.watchURL))
    }

    /// What there is to verify by, or why there is nothing.
    private static func book(_ configuration: ServiceConfiguration) -> Result<OrderBook, CommandFault> {
        Result { () throws(CommandFault) in try configuration.orderBook() }
    }

    private static func draw(_ text: String) throws(CommandFault) {
        let code: QRCode
        do { code = try QRCode(text, .low) } catch {
            throw CommandFault(.data, "it is too long for a QR code: \(error.bytes) bytes, and one holds \(error.bytesMax)")
        }
        if let columns = Console.outputColumns, columns < code.terminalColumns {
            throw CommandFault(
                .usage,
                "the code takes \(code.terminalColumns) columns, and this terminal has \(columns): make it wider, or its letters smaller")
        }
        Console.say("\n" + code.terminal(isColoured: Console.outputIsTerminal))
    }
}
