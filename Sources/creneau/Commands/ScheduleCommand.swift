import ArgumentParser
import Clinics
import Composition
import Operations
import Scheduling
import UseCases

struct ScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "When practitioners see people at clinics.",
        subcommands: [ScheduleListCommand.self, ScheduleShowCommand.self, ScheduleSetCommand.self])
}

struct ScheduleListCommand: Command {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "All schedules, or a clinic's.")

    @Option(help: "Only this clinic's.")
    var clinic: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let clinic: ClinicID? = try clinic.map { try parsed($0, "--clinic is not a clinic's id; see `creneau clinic list`") }
        let schedules = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            try await deployment.schedules().filter { clinic == nil || $0.clinic == clinic }
        }
        let records = schedules.map(ScheduleRecord.init)
        if output.json { return try Console.say(json: records) }
        Console.say(records.isEmpty ? "There are no schedules yet: `creneau schedule set`." : records.map(\.text).joined(separator: "\n\n"))
    }
}

struct ScheduleShowCommand: Command {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "One schedule.")

    @Argument(help: "The schedule's id.")
    var id: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let id: ScheduleID = try parsed(id, "a schedule's id has 26 characters; see `creneau schedule list`")
        let schedule = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { try await $0.schedule(id) }
        if output.json { return try Console.say(json: ScheduleRecord(schedule)) }
        Console.say(ScheduleRecord(schedule).text)
    }
}

struct ScheduleSetCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Add a schedule, or replace the one whose id is given.",
        discussion: """
            A block is weekdays (1 is Monday: 1, 1-5 or 1,3,5), hours on the clinic's clock, the minutes of a slot, in-person, phone or \
            video, and whom it is for (everyone, enrolled, referral, clinic). Free slots become those that the schedule \
            promises. What happens to visits whose time is no longer promised is never decided silently: say it with \
            --booked, or nothing is changed.

                creneau schedule set --clinic ID --practitioner ID --from 2026-12-01 \\
                    --block "1-5 08:00-12:00 /15 in-person everyone" --exception "2026-12-24 closed"
            """)

    @Option(help: "Replace this schedule instead of adding one.")
    var id: String?
    @Option(help: "A clinic's id.")
    var clinic: String
    @Option(help: "A practitioner's id.")
    var practitioner: String
    @Option(name: .customLong("from"), help: "The first date it holds.")
    var effectiveFrom: String
    @Option(name: .customLong("through"), help: "The last date; without it, it has no end.")
    var effectiveThrough: String?
    @Option(name: .customLong("block"), help: "What comes back every week; may be repeated.")
    var blocks: [String] = []
    @Option(name: .customLong("exception"), help: "A date that differs; may be repeated.")
    var exceptions: [String] = []
    @Flag(help: "Also on Québec's holidays.")
    var ignoreHolidays = false
    @Option(help: "When slots open: when-made, or days before and a time, such as \"1 18:00\".")
    var opens: String?
    @Option(help: "Visits whose time goes: keep (overbooked), offer (ask to choose again), cancel, or move where an equal slot is.")
    var booked: String?
    @Flag(help: "Only say what would change.")
    var dryRun = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    private struct Answer: Encodable {
        let schedule: ScheduleRecord
        let slotsMade: Int
        let slotsRemoved: Int
        let visitsDisplaced: Int
        let clockChanges: Int
        let saved: Bool
    }

    func perform() async throws {
        let configuration = try await ServiceConfiguration.load(SettingsSources(options))
        // New dates need the vault's keys before anybody can book them.
        let answer = try await Deployment.with(configuration, vault: .serviceOrOwn) { deployment in
            let schedule = try await schedule(in: deployment)
            let planning = Planning(deployment.staffed)
            let context = deployment.context("command-line")
            let plan = try await planning.outline([schedule], context)
            let choices = try plan.choices(booked)
            if !dryRun {
                _ = try await planning.save([schedule], choices: choices, basis: plan.basis, context)
                // Everybody else's days are for the service, once it runs.
                try await Administration(deployment.house).makeKeys(of: [plan.clinic], days: Limits.horizonDays, context)
            }
            return Answer(
                schedule: ScheduleRecord(schedule), slotsMade: plan.addedCount, slotsRemoved: plan.removedCount,
                visitsDisplaced: plan.displaced.count, clockChanges: plan.parts.reduce(0) { $0 + $1.reports.count }, saved: !dryRun)
        }
        if output.json { return try Console.say(json: answer) }
        Console.say(answer.schedule.text)
        Console.say(
            "\(answer.slotsMade) slots made, \(answer.slotsRemoved) removed; \(answer.visitsDisplaced) visits lose their time; "
                + "\(answer.clockChanges) times fall into a change of the clock." + (dryRun ? " Nothing was saved." : ""))
    }

    private func schedule(in deployment: Deployment) async throws -> Schedule {
        let clinic: ClinicID = try parsed(clinic, "--clinic is not a clinic's id; see `creneau clinic list`")
        let practitioner: PractitionerID = try parsed(
            practitioner, "--practitioner is not a practitioner's id; see `creneau practitioner list`")
        _ = try await deployment.clinic(clinic)
        _ = try await deployment.practitioner(practitioner)
        let template = try ScheduleArguments.template(blocks)
        let exceptions = try ScheduleArguments.exceptions(exceptions)
        let schedule = Schedule(
            id: try id.map { try parsed($0, "--id is not a schedule's id; see `creneau schedule list`") } ?? deployment.freshID(),
            clinic: clinic, practitioner: practitioner,
            effectiveFrom: try parsed(effectiveFrom, "--from must be a date like 2026-12-01"),
            effectiveThrough: try effectiveThrough.map { try parsed($0, "--through must be a date like 2026-12-31") },
            template: template, exceptions: exceptions, observesHolidays: !ignoreHolidays, opens: try openingRule())
        if let id {
            // Moving a schedule elsewhere would move people who booked.
            let known = try await deployment.schedule(schedule.id)
            guard known.clinic == clinic, known.practitioner == practitioner else {
                throw CommandFault(.usage, "schedule \(id) belongs to another clinic or practitioner; add a new one instead")
            }
        }
        let problems = schedule.validate()
        guard problems.isEmpty else {
            throw CommandFault(
                .usage, "the schedule cannot be kept: " + Set(problems.map { Self.words($0.fault) }).sorted().joined(separator: "; "))
        }
        return schedule
    }

    private func openingRule() throws(CommandFault) -> OpeningRule {
        guard let opens else { return .whenMade }
        guard let rule = OpeningRule(opens) else {
            throw CommandFault(.usage, "--opens is when-made, or up to \(OpeningRule.daysMax) days before and a time, such as \"1 18:00\"")
        }
        return rule
    }

    private static func words(_ fault: ScheduleProblem.Fault) -> String {
        switch fault {
        case .endsBeforeItBegins: "it ends before it begins"
        case .tooManyBlocks: "more than \(Schedule.blocksMax) blocks"
        case .tooManyExceptions: "more than \(Schedule.exceptionsMax) exceptions"
        case .repeatedDate: "two exceptions for one date"
        case .slotMinutes: "a slot lasts from \(Schedule.slotMinutes.lowerBound) to \(Schedule.slotMinutes.upperBound) minutes"
        case .noRoom: "a block has no room for one slot"
        case .overlap: "two blocks of one day share time"
        }
    }
}
