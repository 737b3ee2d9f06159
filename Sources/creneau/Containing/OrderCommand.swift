import ArgumentParser
import Composition
import Foundation
import KeptOrders
import Notary
import Orders

/// `creneau order`: what was signed, as a file that travels.
struct OrderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Read, sign and hand in an order, or a link of officers, that is a file.",
        subcommands: [OrderShowCommand.self, OrderSignCommand.self, OrderSendCommand.self])

    /// A note, or a text that nobody signed yet.
    static func read(_ path: String) throws(CommandFault) -> SignedNote {
        guard let found = try DurableFile.read(path) else { throw CommandFault(.noInput, "there is no file \(path)") }
        let bytes = typed(found)
        if let note = try? SignedNote(bytes) { return note }
        guard let text = String(validating: bytes, as: UTF8.self),
            OrderText(text: text) != nil || OfficerLink(text: text) != nil || RehearsalText(text: text) != nil,
            let note = try? SignedNote(text: text)
        else { throw CommandFault(.data, "\(path) is no order, no rehearsal of one, and no link of officers") }
        return note
    }

    /// What somebody typed, or had a telephone read off a sheet: editors end
    /// lines in two ways, and telephones leave the last line feed out. Nothing
    /// else is mended, and the signatures are of the text that comes out.
    private static func typed(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.filter { $0 != 0x0D }
        return lines.isEmpty || lines.last == 0x0A ? lines : lines + [0x0A]
    }
}

struct OrderSignCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "Add a signature to an order that somebody wrote, after it was read.",
        discussion: "Prints the text: read what it does before you send it on. Needs no deployment.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: "Your key file.")
    var key: String
    @Option(help: "Where the signed order goes: a file that does not exist yet.")
    var out: String

    func perform() async throws {
        var note = try OrderCommand.read(file)
        Console.say(note.text)
        let signer = try OfficerKey.read(key)
        do { try note.add(signer.sign(note.text)) } catch { throw CommandFault(.data, "it has too many signatures") }
        try DurableFile.create(out, Array(note.note.utf8))
        Console.say("Signed by \(note.signatures.map(\.name).joined(separator: ", ")). Next: `creneau order send \(out)`.")
    }
}

struct OrderSendCommand: Command {
    static let configuration = CommandConfiguration(commandName: "send", abstract: "Hand in an order that is signed.")

    @Argument(help: "The file.")
    var file: String
    @Option(help: "The address of any surface of a running service; by default this machine's folder. May be repeated.")
    var to: [String] = []

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let note = try OrderCommand.read(file)
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        try await HandingOptions.hand(note, to: to, configuration)
        if let rehearsal = RehearsalText(text: note.text) {
            Console.say("Nothing changes: it counts for \(rehearsal.minutes) min. `creneau rehearsal \(rehearsal.id)` shows it.")
        }
    }
}
