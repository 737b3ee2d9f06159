import ArgumentParser
import Bytes
import Composition
import KeptOrders
import Notary
import Orders

struct OfficerListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "The officers, by their newest link.")

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Record: Encodable {
        let host: String
        let root: String
        let link: Int
        let keys: [String]
        let passkeyDomain: String?
        let passkeyOrigins: [String]
    }

    func perform() async throws {
        let chain = try await ServiceConfiguration.load(SettingsSources(options)).orderBook().chain
        let link = chain.newest
        let record = Record(
            host: chain.host, root: Hex.encode(chain.root.bytes), link: link.number, keys: link.keys.map(\.description),
            passkeyDomain: link.relyingPartyID, passkeyOrigins: link.origins)
        if output.json { return try Console.say(json: record) }
        Console.say("Officers of \(record.host), link \(record.link):")
        for key in link.keys { Console.say("  \(key.name)\t\(key.kind == .ed25519 ? "key" : "passkey")\t\(key)") }
        if let domain = record.passkeyDomain {
            Console.say("Passkeys are for \(domain), and sign in pages of \(record.passkeyOrigins.joined(separator: ", ")).")
        } else {
            Console.say("No passkey can sign: `creneau officer pages` says for which domain they are made.")
        }
        Console.say("Root: \(record.root)")
    }
}

struct OfficerKeyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make a key for somebody who is to be an officer; prints what `officer add` takes.")

    @Option(help: "The officer's name, without spaces.")
    var name: String
    @Option(help: "A file that does not exist yet, for the secret key.")
    var key: String

    func perform() async throws {
        try KeyFile.make(name: name, .ed25519, at: key)
    }
}

struct OfficerAddCommand: Command {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Enrol an officer, or one more key of one: two sign.")

    @Argument(help: "What `officer key` printed, or what the officers' page says of a passkey that it made.")
    var verifierKey: String

    @OptionGroup var handing: HandingOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        guard let key = NoteKey(verifierKey), key.kind == .ed25519 || PasskeyNoteKey(key) != nil else {
            throw CommandFault(
                .usage, "this is no verifier key of an officer; `creneau officer key` prints one, and the officers' page one of a passkey")
        }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let chain = try configuration.orderBook().chain
        guard !chain.newest.keys.contains(key) else { throw CommandFault(.usage, "that key is an officer's already") }
        guard key.kind == .ed25519 || !chain.newest.origins.isEmpty else {
            throw CommandFault(
                .usage, "this is a passkey, and no page is named in which one may sign: `creneau officer pages --domain … --origin …` first"
            )
        }
        try await handing.handle(try chain.next(keys: chain.newest.keys + [key]), configuration)
    }
}

struct OfficerRevokeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take an officer's keys away: two sign.",
        discussion: """
            What they raised before stands, unless it is named with --void: name what a stolen key raised. Two officers with a key \
            outside of a browser have to remain.
            """)

    @Argument(help: "The officer's name.")
    var name: String
    @Option(help: "The id of an order that is void from now on. May be repeated.")
    var void: [String] = []

    @OptionGroup var handing: HandingOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let chain = try configuration.orderBook().chain
        let ids: [OrderID] = try void.map { text throws(CommandFault) in
            try parsed(text, "an order's id has 26 characters, in capitals; see `creneau level`")
        }
        let rest = chain.newest.keys.filter { $0.name != name }
        guard rest.count < chain.newest.keys.count else {
            throw CommandFault(.usage, "nobody of that name is an officer; see `creneau officer list`")
        }
        try await handing.handle(try chain.next(keys: rest, voids: ids), configuration)
    }
}

struct OfficerRootCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "root", abstract: "Pin the root on a machine that is new: the rest comes from the store.")

    @Argument(help: "64 hexadecimal digits, from where they were written down.")
    var root: String

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        guard let digest = Hex.decode(root.lowercased()).flatMap({ Digest32($0) }) else {
            throw CommandFault(.usage, "a root has 64 hexadecimal digits; `creneau officer list` prints it on a machine that has it")
        }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        do { try OrdersFolder(configuration.folder.orders).pin(digest) } catch { throw HandingOptions.fault(error) }
        try await Deployment.with(configuration) { _ in }
        Console.say("The root is pinned.")
    }
}
