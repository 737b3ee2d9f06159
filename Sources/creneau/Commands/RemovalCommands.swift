import ArgumentParser
import Clinics
import Composition
import Scheduling
import UseCases

/// `creneau clinic remove`.
struct ClinicRemoveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a clinic off every list, once nobody is expected there.",
        discussion: "Its hours end at once. What becomes of visits is asked; what was there keeps its name.")

    @Argument(help: "The clinic's id.")
    var id: String
    @OptionGroup var removal: RemovalOptions

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let id: ClinicID = try parsed(id, "a clinic's id has 26 characters; see `creneau clinic list`")
        let (name, outcome) = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options)), vault: .serviceOrOwn) {
            deployment in
            let clinic = try await deployment.clinic(id)
            let schedules = try await deployment.schedules().filter { $0.clinic == id }
            return (clinic.name, try await removal.perform(schedules, in: deployment) { try await $0.remove(id, $1) })
        }
        try removal.say(outcome, of: name, output)
    }
}

/// `creneau practitioner remove`.
struct PractitionerRemoveCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a practitioner off every list, once nobody is expected with them.",
        discussion: "Their hours end at once, at every clinic. What becomes of visits is asked; visits that were keep their name.")

    @Argument(help: "The practitioner's id.")
    var id: String
    @OptionGroup var removal: RemovalOptions

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let id: PractitionerID = try parsed(id, "a practitioner's id has 26 characters; see `creneau practitioner list`")
        let (name, outcome) = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options)), vault: .serviceOrOwn) {
            deployment in
            let practitioner = try await deployment.practitioner(id)
            let schedules = try await deployment.schedules().filter { $0.practitioner == id }
            let outcome = try await removal.perform(schedules, in: deployment) { try await $0.remove(id, $1) }
            return (practitioner.givenName + " " + practitioner.familyName, outcome)
        }
        try removal.say(outcome, of: name, output)
    }
}

/// `creneau practitioner merge`.
struct PractitionerMergeCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one of a practitioner who was entered twice.",
        discussion: """
            Hours, slots and visits of the first are the second's from then on; nobody's time changes, and nobody is written to. \
            Refused where both have hours at one time. Whoever reads the first one's list is invited again for the second's.
            """)

    @Argument(help: "The id that goes.")
    var from: String
    @Argument(help: "The id that stays.")
    var into: String
    @Flag(help: "Only say whether it can be done.")
    var dryRun = false

    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let otherwise = "a practitioner's id has 26 characters; see `creneau practitioner list`"
        let from: PractitionerID = try parsed(from, otherwise)
        let into: PractitionerID = try parsed(into, otherwise)
        guard from != into else { throw CommandFault(.usage, "that is one id twice") }
        let (gone, kept) = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            let (gone, kept) = (try await deployment.practitioner(from), try await deployment.practitioner(into))
            try await Planning(deployment.staffed).merge(from, into: into, rehearses: dryRun, deployment.context("command-line"))
            return (gone.givenName + " " + gone.familyName, kept.givenName + " " + kept.familyName)
        }
        Console.say(dryRun ? "It can be done. Nothing was changed." : "What was \(gone)'s (\(from)) is \(kept)'s (\(into)).")
    }
}

/// What both ask, and how both go.
struct RemovalOptions: ParsableArguments {
    @Option(help: "Visits to come: cancel, or offer (people are asked to choose again; run it once more when they have).")
    var booked: String?
    @Flag(help: "Only say what would happen.")
    var dryRun = false

    struct Outcome: Encodable {
        let removed: Bool
        let visitsDecided: Int
        let visitsRemaining: Int
        let slotsRemoved: Int
    }

    /// Every plan is looked at before the first is saved: nothing is half done
    /// for want of an answer.
    func perform(
        _ schedules: [Schedule], in deployment: Deployment, _ remove: (Planning, Context) async throws -> RemovalOutcome
    ) async throws -> Outcome {
        let planning = Planning(deployment.staffed)
        let context = deployment.context("command-line")
        let groups = Dictionary(grouping: schedules, by: \.clinic).values.map(Planning.emptied)
        var plans: [(schedules: [Schedule], plan: PlanPreview)] = []
        for group in groups { plans.append((group, try await planning.outline(group, context))) }
        let decided = plans.reduce(0) { $0 + $1.plan.displaced.count }
        if decided > 0, booked == nil {
            throw CommandFault(.usage, "people are expected: \(decided) visits; decide with --booked cancel|offer. Nothing was changed")
        }
        let slots = plans.reduce(0) { $0 + $1.plan.removedCount }
        if dryRun { return Outcome(removed: false, visitsDecided: decided, visitsRemaining: decided, slotsRemoved: slots) }
        let choice: DisplacedChoice = try booked.map { try word($0, ["cancel": .cancel, "offer": .offer], "--booked") } ?? .cancel
        for (group, plan) in plans {
            let choices = Dictionary(uniqueKeysWithValues: plan.displaced.map { ($0.visit.appointment.id, choice) })
            _ = try await planning.save(group, choices: choices, basis: plan.basis, context)
        }
        let outcome = try await remove(planning, context)
        return Outcome(removed: outcome.isRemoved, visitsDecided: decided, visitsRemaining: outcome.remaining, slotsRemoved: slots)
    }

    func say(_ outcome: Outcome, of name: String, _ output: OutputOptions) throws {
        if output.json { return try Console.say(json: outcome) }
        let told = "\(outcome.slotsRemoved) free slots and hours end; visits decided about: \(outcome.visitsDecided)."
        if dryRun { return Console.say("\(name): " + told + " Nothing was changed.") }
        Console.say(
            outcome.removed
                ? "\(name) is removed. " + told
                : "\(name) is not removed yet. " + told
                    + " Still expected: \(outcome.visitsRemaining); once those have been moved or cancelled, run this again.")
    }
}
