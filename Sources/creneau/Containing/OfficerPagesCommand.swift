import ArgumentParser
import Composition
import Notary
import Orders

/// `creneau officer pages`: where passkeys may sign from now on.
struct OfficerPagesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "pages", abstract: "Say for which domain officers' passkeys are, and in which pages they sign: two sign.",
        discussion: """
            Replaces what was said before; without --domain and --origin it is CRENEAU_WATCH_URL. A passkey is for the domain that it \
            was made for and for no other, by its authenticator's own rule: pages of that domain can be added and taken away, but \
            another domain makes each passkey useless that is enrolled. --remove-passkeys takes them away in the same link; enrol new \
            ones afterwards with `creneau officer add`. What they raised stands.
            """)

    @Option(help: "The domain: that of the officers' page, or one above it.")
    var domain: String?
    @Option(help: ArgumentHelp("A page's https origin, at the domain or under it; may be repeated.", valueName: "url"))
    var origin: [String] = []
    @Flag(help: "Take the passkeys away that are enrolled.")
    var removePasskeys = false

    @OptionGroup var handing: HandingOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let chain = try configuration.orderBook().chain
        let pages = OfficerPages(domain: domain, origins: origin, configuration.watchURL)
        guard let domain = pages.domain, !pages.origins.isEmpty else {
            throw CommandFault(
                .usage, "name the --domain and one --origin or more; CRENEAU_WATCH_URL is no https address that could stand for them")
        }
        let newest = chain.newest
        let passkeys = newest.keys.filter { $0.kind == .other }
        let keys = removePasskeys ? newest.keys.filter { $0.kind != .other } : newest.keys
        guard removePasskeys || passkeys.isEmpty || newest.relyingPartyID == domain else {
            throw CommandFault(
                .usage,
                """
                passkeys are enrolled that were made for \(newest.relyingPartyID ?? "-"), and sign nowhere else, whatever a link says: \
                \(passkeys.map(\.name).joined(separator: ", ")). Keep that domain, or take them away with --remove-passkeys and enrol new \
                ones afterwards
                """)
        }
        guard newest.relyingPartyID != domain || newest.origins != pages.origins || keys.count < newest.keys.count else {
            throw CommandFault(.usage, "that is so already; see `creneau officer list`")
        }
        try await handing.handle(try chain.next(keys: keys, pages: pages), configuration)
    }
}
