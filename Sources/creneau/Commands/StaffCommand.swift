import ArgumentParser
import Composition
import Credentials
import Operations
import Scheduling
import UseCases

struct StaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Who works at the clinics' desks.",
        discussion: "Asks the vault itself, so these need to read its master key.",
        subcommands: [
            StaffListCommand.self, StaffInviteCommand.self, StaffLinkCommand.self, StaffEndSignInsCommand.self, StaffRevokeCommand.self,
        ])
}

struct StaffListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Everyone, or everyone at a clinic.")

    @Option(help: "A clinic's id.")
    var clinic: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let clinic = try StaffOptions.clinic(clinic)
        let settings = try await ServiceConfiguration.load(SettingsSources(options)).vault
        let members = try await VaultAccess.operating(settings) { try await $0.staff(of: clinic) }
            .inFrenchOrder { [$0.familyName, $0.givenName] }
        if output.json { return try Console.say(json: members.map(StaffRecord.init)) }
        Console.say(members.isEmpty ? "Nobody yet: `creneau staff invite`." : members.map { StaffRecord($0).text }.joined(separator: "\n"))
    }
}

struct StaffInviteCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "invite", abstract: "Give someone a role at a clinic; prints the link by which they set up their access.")

    @Option(help: "A clinic's id.")
    var clinic: String
    @Option(help: "reception, manager, practitioner or support.")
    var role: String
    @Option var email: String
    @Option var givenName: String
    @Option var familyName: String
    @Option(help: "Whose list a practitioner reads: an id of `creneau practitioner list`.")
    var practitioner: String?
    @Option(help: "fr or en.")
    var language = "fr"
    @Option(help: "The role that they have at the clinic, which this one takes the place of.")
    var insteadOf: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Invited: Encodable {
        let outcome: String
        let link: String?
    }

    func perform() async throws {
        guard let address = EmailAddress(email) else { throw CommandFault(.usage, "--email must be an e-mail address") }
        let roles = Dictionary(uniqueKeysWithValues: StaffRole.allCases.map { ($0.rawValue, $0) })
        let role = try word(self.role, roles, "--role")
        let language = try word(self.language, ["fr": Language.french, "en": .english], "--language")
        let clinicID: ClinicID = try parsed(clinic, "a clinic's id has 26 characters; see `creneau clinic list`")
        var list: PractitionerID?
        if let practitioner {
            let id: PractitionerID = try parsed(practitioner, "a practitioner's id has 26 characters; see `creneau practitioner list`")
            list = id
        }
        guard role != .practitioner || list != nil else {
            throw CommandFault(.usage, "a practitioner needs --practitioner: whose list they read")
        }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        try await Deployment.with(configuration) { deployment in
            _ = try await deployment.clinic(clinicID)
            if let list { _ = try await deployment.practitioner(list) }
        }
        let invitation = StaffInvitation(
            email: address, givenName: givenName, familyName: familyName, language: language,
            membership: Membership(clinic: clinicID, role: role, practitioner: list),
            replaces: try insteadOf.map { try word($0, roles, "--instead-of") })
        switch try await VaultAccess.operating(configuration.vault, { try await $0.invite(invitation) }) {
        case .added:
            if output.json { return try Console.say(json: Invited(outcome: "added", link: nil)) }
            Console.say("They have an account already, and the role at once.")
        case .link(let token):
            let link = configuration.deskURL.description + (language == .english ? "/en" : "") + "/invitation/" + token.text
            if output.json { return try Console.say(json: Invited(outcome: "link", link: link)) }
            Console.say("Give them this link; it is good for seven days, for them alone:\n\(link)")
        }
    }
}

struct StaffLinkCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: "Make a link that signs someone in once: for who lost every other way.")

    @Argument(help: "Their e-mail address.")
    var email: String

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        guard let address = EmailAddress(email) else { throw CommandFault(.usage, "that is no e-mail address") }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let token = try await VaultAccess.operating(configuration.vault) { try await $0.signInLink(for: address) }
        Console.say("This link signs them in once, within a day:\n\(configuration.deskURL)/lien/\(token.text)")
    }
}

struct StaffEndSignInsCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "end-sign-ins", abstract: "End someone's sign-ins, or everybody's; they sign in again.",
        discussion: "Roles, passkeys, passwords and links that were not used yet stay. With or without a running service.")

    @Argument(help: "Their e-mail address.")
    var email: String?
    @Flag(help: "Everybody's.")
    var everyone = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Ended: Encodable {
        let signIns: Int
        let people: Int
    }

    func perform() async throws {
        guard (email == nil) == everyone else { throw CommandFault(.usage, "name one person's address, or say --everyone") }
        var address: EmailAddress?
        if let email {
            guard let read = EmailAddress(email) else { throw CommandFault(.usage, "that is no e-mail address") }
            address = read
        }
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        let ended = try await VaultAccess.operating(configuration.vault) { [address] in try await $0.endSignIns(of: address) }
        if output.json { return try Console.say(json: Ended(signIns: ended.signIns, people: ended.people)) }
        Console.say("Done. Sign-ins ended: \(ended.signIns); people: \(ended.people).")
    }
}

struct StaffRevokeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Take someone's role at a clinic away, or all of theirs; they are signed out at once.")

    @Argument(help: "Their id, as `creneau staff list` shows it.")
    var id: String
    @Option(help: "At this clinic alone.")
    var clinic: String?

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let staff: StaffID = try parsed(id, "a person's id has 26 characters; see `creneau staff list`")
        let clinic = try StaffOptions.clinic(clinic)
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        try await VaultAccess.operating(configuration.vault) { vault in
            try await Deployment.with(configuration) { deployment in
                try await Administration(deployment.house).revoke(staff, at: clinic, by: vault, deployment.context("command-line")).get()
            }
        }
        Console.say("Done: they are signed out.")
    }
}

private enum StaffOptions {
    static func clinic(_ text: String?) throws(CommandFault) -> ClinicID? {
        guard let text else { return nil }
        let id: ClinicID = try parsed(text, "a clinic's id has 26 characters; see `creneau clinic list`")
        return id
    }
}

/// Someone of the staff as the command line shows them.
struct StaffRecord: Encodable {
    struct Role: Encodable {
        let clinic: String
        let role: String
        let practitioner: String?
    }

    let id: String
    let email: String
    let givenName: String
    let familyName: String
    let accepted: Bool
    let roles: [Role]

    init(_ member: StaffMember) {
        id = member.id.description
        email = member.email.text
        givenName = member.givenName
        familyName = member.familyName
        accepted = member.hasAccepted
        roles = member.memberships.map {
            Role(clinic: $0.clinic.description, role: $0.role.rawValue, practitioner: $0.practitioner?.description)
        }
    }

    var text: String {
        (["\(id)  \(givenName) \(familyName), \(email)" + (accepted ? "" : " (invited)")] + roles.map { "  \($0.role) at \($0.clinic)" })
            .joined(separator: "\n")
    }
}
