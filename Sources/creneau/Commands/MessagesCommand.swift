import ArgumentParser
import Clinics
import Composition
import Operations
import Scheduling
import UseCases

/// `creneau messages`: what did not arrive about coming visits, without names.
struct MessagesCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "messages", abstract: "Messages about coming visits that did not arrive.",
        discussion: "Whose they are shows at the desk alone, on the record of whoever looks; there they are sent again or settled.")

    @Option(help: "A clinic's id; by default all clinics.")
    var clinic: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        var id: ClinicID?
        if let clinic {
            let parsed: ClinicID = try parsed(clinic, "a clinic's id has 26 characters; see `creneau clinic list`")
            id = parsed
        }
        let wanted = id
        let records = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            // A visit's time is told on its clinic's clock, which comes from memory.
            let following = Following(deployment.house)
            while try await following.step() > 0 {}
            if let wanted, deployment.house.node.directory.clinic(wanted) == nil {
                throw CommandFault(.usage, "there is no such clinic; see `creneau clinic list`")
            }
            return try await Administration(deployment.house).undelivered(of: wanted, deployment.context("messages")).map {
                UndeliveredRecord($0, deployment.house)
            }
        }
        if output.json { return try Console.say(json: records) }
        Console.say(records.isEmpty ? "Every message about coming visits has gone out." : records.map(\.text).joined(separator: "\n"))
    }
}

/// A message that did not arrive, as the command line shows it.
struct UndeliveredRecord: Encodable {
    let message: String
    let clinic: String
    let kind: String
    let why: String
    let at: String
    let reference: String
    let appointment: String
    let start: String

    init(_ message: UndeliveredMessage, _ house: House) {
        let zone =
            house.node.directory.clinic(message.appointment.clinic).flatMap { house.node.zones.rules(of: $0.zone) }
            ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC")
        self.message = message.message.description
        clinic = message.appointment.clinic.description
        kind = message.kind.name
        why = message.why.name
        at = RFC3339.format(message.at, in: zone)
        reference = message.appointment.reference.description
        appointment = message.appointment.id.description
        start = RFC3339.format(message.appointment.start, in: zone)
    }

    var text: String { "\(start.dropLast(9))  \(reference)  \(kind), \(why) (\(at.dropLast(9)))" }
}

extension MessageKind {
    fileprivate var name: String {
        switch self {
        case .confirmation: "confirmation"
        case .changed: "changed"
        case .cancelled: "cancelled"
        case .linkRecovery: "link"
        case .repeated: "repeated"
        case .movedByClinic: "moved-by-clinic"
        case .cancelledByClinic: "cancelled-by-clinic"
        case .chooseAgain: "choose-again"
        case .sentAgain: "sent-again"
        case .requestCode, .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed: "request"
        case .contactCode: "contact-code"
        case .accessChanged: "access-changed"
        case .contactChanged: "contact-changed"
        case .identityCorrected: "identity-corrected"
        case .reminder: "reminder"
        case .earlyReminder: "early-reminder"
        case .missed: "missed"
        }
    }
}

extension Undelivered {
    fileprivate var name: String {
        switch self {
        case .refused: "refused"
        case .mailboxFull: "mailbox-full"
        case .bounced: "bounced"
        case .nobody: "no-address"
        case .givenUp: "given-up"
        case .heldBack: "held-back"
        }
    }
}
