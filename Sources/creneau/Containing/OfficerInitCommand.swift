import ArgumentParser
import Bytes
import Composition
import Foundation
import KeptOrders
import Machine
import Notary
import Orders

/// `creneau officer init`: three keys, and the root that everything is verified from.
struct OfficerInitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make the first officers: three keys, of which one goes into a safe.",
        discussion: """
            Writes one secret key a file. Give each to its officer and delete it here: whoever has two of them can lower any level. \
            Until this is done the service is open, and stays so.
            """)

    @Option(help: "A folder for the three key files, on a stick for instance.")
    var keys: String
    @Option(help: "An officer's name, without spaces; three times or more.")
    var name: [String] = []
    @Option(help: "The domain that officers' passkeys are made for; by default that of CRENEAU_WATCH_URL.")
    var passkeyDomain: String?
    @Option(help: "A page's https origin in which passkeys may sign; may be repeated; by default CRENEAU_WATCH_URL.")
    var passkeyOrigin: [String] = []

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private static let standardNames = ["responsable-1", "responsable-2", "coffre"]

    private struct Record: Encodable {
        let root: String
        let officers: [String]
        let keys: [String]
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let folder = OrdersFolder(configuration.folder.orders)
        let names = name.isEmpty ? Self.standardNames : name
        guard names.count >= 3, Set(names).count == names.count else {
            throw CommandFault(.usage, "name three different officers, or none for \(Self.standardNames.joined(separator: ", "))")
        }
        let pages = OfficerPages(domain: passkeyDomain, origins: passkeyOrigin, configuration.watchURL)
        var random = SecureRandom()
        let signers = names.compactMap { NoteSigner(name: $0, seed: Digest32(using: &random)) }
        guard signers.count == names.count,
            let link = OfficerLink(
                host: configuration.publicURL.host, number: 0, previous: nil, relyingPartyID: pages.domain, origins: pages.origins,
                keys: signers.map(\.key))
        else {
            throw CommandFault(
                .usage, "names are visible ASCII without spaces and plus signs; a passkey's domain needs an https origin at it or under it")
        }
        let note = try signed(link.text, signers)
        let book: OrderBook
        do { book = OrderBook(chain: try OfficerChain(root: link.digest, note)) } catch {
            throw CommandFault(.internal, "the first link of officers does not verify (\(error))")
        }
        // The keys first: a root whose keys nobody has could never be lowered from.
        try DurableFile.makeFolder(keys)
        let files = try signers.map { signer throws(CommandFault) in
            let path = keys + "/" + signer.key.name.replacing("/", with: "-") + ".key"
            try KeyFile.write(signer, to: path)
            return path
        }
        do { try folder.begin(book) } catch { throw HandingOptions.fault(error) }
        try await Deployment.with(configuration) { _ in }
        let record = Record(root: Hex.encode(link.digest.bytes), officers: signers.map(\.key.description), keys: files)
        if output.json { return try Console.say(json: record) }
        Console.say(
            """
            Officers: \(names.joined(separator: ", ")). Their keys, one for each to take away from here:
            \(files.map { "  " + $0 }.joined(separator: "\n"))
            The root, to be written down apart from this machine: \(record.root)
            Next: `creneau contain guarded --scope all --reason exercise --key FILE`, and `creneau reopen` with two of them.
            """)
    }

    private func signed(_ text: String, _ signers: [NoteSigner]) throws(CommandFault) -> SignedNote {
        do { return try SignedNote(text: text, signatures: signers.map { $0.sign(text) }) } catch {
            throw CommandFault(.usage, "too many officers")
        }
    }
}
