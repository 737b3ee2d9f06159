import ArgumentParser
import Clinics
import Composition
import Operations
import Scheduling
import UseCases

/// `creneau day`: the times and states of a clinic's date, without names.
struct DayCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "day", abstract: "A clinic's day: times and states.",
        discussion: "Names open at the desk alone, on the record of whoever looks.")

    @Argument(help: "The clinic's id.")
    var clinic: String
    @Option(help: "By default today, at the clinic: 2026-11-24.")
    var date: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var options: ConfigurationOptions

    func perform() async throws {
        let id: ClinicID = try parsed(clinic, "a clinic's id has 26 characters; see `creneau clinic list`")
        var wanted: LocalDate?
        if let date {
            let parsed: LocalDate = try parsed(date, "--date must be a date such as 2026-11-24")
            wanted = parsed
        }
        let day = try await Deployment.with(ServiceConfiguration.load(SettingsSources(options))) { deployment in
            // Practitioners are named from memory, which a command has to fill first.
            let following = Following(deployment.house)
            while try await following.step() > 0 {}
            return try await Administration(deployment.house).day(of: id, wanted, deployment.context("day"))
        }
        let record = DayRecord(day)
        if output.json { try Console.say(json: record) } else { Console.say(record.text) }
    }
}

/// A clinic's day as the command line shows it.
struct DayRecord: Encodable {
    struct List: Encodable {
        let practitioner: String
        let name: String?
        let lines: [Line]
    }

    struct Line: Encodable {
        let start: String
        let minutes: Int
        /// A visit's state, or `free`, `held`, `closed`.
        let state: String
        let reference: String?
        let appointment: String?
        let overbook: Bool
    }

    let clinic: String
    let name: String
    let date: String
    let lists: [List]
    let cancelled: [Line]

    init(_ day: ClinicDay) {
        clinic = day.clinic.id.description
        name = day.clinic.name
        date = day.date.description
        lists = day.lists.map { list in
            List(
                practitioner: list.id.description, name: list.practitioner.map { $0.givenName + " " + $0.familyName },
                lines: list.lines.map { line in
                    if let visit = line.visit { return Line(visit, day.zone) }
                    let state =
                        switch line.slot.state {
                        case _ where line.heldUntil != nil: line.isOffered ? "offered" : "held"
                        case .free, .tentative: "free"
                        case .busy, .unavailable, .enteredInError: "closed"
                        }
                    return Line(
                        start: Self.time(line.slot.start, day.zone), minutes: line.slot.minutes, state: state, reference: nil,
                        appointment: nil, overbook: false)
                })
        }
        cancelled = day.cancelled.map { Line($0, day.zone) }
    }

    fileprivate static func time(_ instant: Instant, _ zone: ZoneRules) -> String {
        RFC3339.format(instant, in: zone)
    }

    var text: String {
        var lines = ["\(name), \(date)"]
        for list in lists {
            lines.append("")
            lines.append(list.name ?? list.practitioner)
            lines += list.lines.map(\.text)
        }
        if !cancelled.isEmpty { lines += ["", "Cancelled"] + cancelled.map(\.text) }
        if lists.isEmpty { lines.append("Nothing on the schedule that day.") }
        return lines.joined(separator: "\n")
    }
}

extension DayRecord.Line {
    init(_ visit: DayVisit, _ zone: ZoneRules) {
        self.init(
            start: DayRecord.time(visit.appointment.start, zone),
            minutes: Int((visit.appointment.end - visit.appointment.start) / 60), state: visit.state.rawValue,
            reference: visit.appointment.reference.description, appointment: visit.appointment.id.description, overbook: visit.isOverbook)
    }

    fileprivate var text: String {
        // The wall clock's part of an RFC 3339 time.
        "  \(start.dropFirst(11).prefix(5))  " + state + (reference.map { "  " + $0 } ?? "") + (overbook ? "  overbooked" : "")
    }
}
