import Pages
import Scheduling
import Serving

/// A schedule as it stands in the editor's form: rows of hours that several
/// weekdays share, and rows of dates that differ.
struct ScheduleFields: Sendable, Equatable {
    static let rowsMax = Schedule.blocksMax
    static let datesMax = Schedule.exceptionsMax
    /// Empty rows to fill in.
    static let spareRows = 2

    var practitioner: PractitionerID?
    var from = ""
    var through = ""
    var observesHolidays = true
    /// Empty: as soon as slots are made.
    var opensDays = ""
    var opensAt = "18:00"
    var rows: [Row] = []
    var dates: [Exception] = []

    /// Hours of one or more weekdays.
    struct Row: Sendable, Equatable {
        var days: Set<Weekday> = []
        var from = ""
        var to = ""
        var minutes = "15"
        var modality = Modality.inPerson
        var audience = SlotAudience.everyone

        var isEmpty: Bool { days.isEmpty && from.isEmpty && to.isEmpty }
    }

    /// A date that differs.
    struct Exception: Sendable, Equatable {
        var date = ""
        /// `8:30-12:00, 13:00-16:00`; empty for a closed date.
        var hours = ""
        var minutes = "15"
        /// What the two above cannot say, as the schedule's text has it.
        var raw = ""
    }

    init() {}

    init(_ schedule: Schedule) {
        practitioner = schedule.practitioner
        from = schedule.effectiveFrom.description
        through = schedule.effectiveThrough?.description ?? ""
        observesHolidays = schedule.observesHolidays
        if case .daysBefore(let days, let time) = schedule.opens { (opensDays, opensAt) = (String(days), time.description) }
        rows = Self.rows(schedule.template)
        dates = schedule.exceptions.sorted { $0.date < $1.date }.map(Self.exception)
    }

    /// Blocks that differ by their weekday alone share a row.
    private static func rows(_ template: [WeeklyBlock]) -> [Row] {
        Dictionary(grouping: template, by: \.block).map { block, weekly in
            Row(
                days: Set(weekly.map(\.weekday)), from: block.from.description, to: block.to.description,
                minutes: String(block.slotMinutes),
                modality: block.modality, audience: block.audience)
        }.sorted { ($0.days.min() ?? .monday, $0.from, $0.to, $0.minutes) < ($1.days.min() ?? .monday, $1.from, $1.to, $1.minutes) }
    }

    private static func exception(_ exception: ScheduleException) -> Exception {
        guard case .open(let blocks) = exception.change, let first = blocks.first else {
            return Exception(date: exception.date.description)
        }
        var row = Exception(date: exception.date.description, minutes: String(first.slotMinutes))
        if blocks.allSatisfy({ $0.slotMinutes == first.slotMinutes && $0.modality == .inPerson && $0.audience == .everyone }) {
            row.hours = blocks.map { "\($0.from)-\($0.to)" }.joined(separator: ", ")
        } else {
            row.raw = blocks.map(\.description).joined(separator: "; ")
        }
        return row
    }

    init(_ form: URLEncodedForm) {
        func text(_ name: String) -> String { String((form[name] ?? "").prefix(2_000)).typedLine }
        practitioner = PractitionerID(text(Field.practitioner.rawValue))
        from = text(Field.from.rawValue)
        through = text(Field.through.rawValue)
        observesHolidays = text(Field.holidays.rawValue) == "yes"
        opensDays = text(Field.opensDays.rawValue)
        opensAt = text(Field.opensAt.rawValue)
        for index in 0..<Self.rowsMax where form["b\(index)-from"] != nil {
            let row = Row(
                days: Set(Weekday.allCases.filter { text("b\(index)-d\($0.rawValue)") == "yes" }), from: text("b\(index)-from"),
                to: text("b\(index)-to"), minutes: text("b\(index)-minutes"),
                modality: Modality(code: text("b\(index)-modality")) ?? .inPerson,
                audience: SlotAudience(code: text("b\(index)-audience")) ?? .everyone)
            if !row.isEmpty { rows.append(row) }
        }
        for index in 0..<Self.datesMax where form["x\(index)-date"] != nil {
            let date = Exception(
                date: text("x\(index)-date"), hours: text("x\(index)-hours"), minutes: text("x\(index)-minutes"), raw: text("x\(index)-raw")
            )
            if !date.date.isEmpty { dates.append(date) }
        }
    }

    struct Incomplete: Error {
        var problems: [Problem]
    }

    /// What is to be mended, and where.
    enum Problem: Sendable, Hashable {
        case practitioner, from, through, opens
        /// No hours at all.
        case empty
        case row(Int, Fault)
        case date(Int, Fault)
        case schedule(ScheduleProblem.Fault)

        enum Fault: Sendable, Hashable {
            case days, hours, minutes
        }
    }

    /// - Throws: `Incomplete` with everything to mend, at once.
    func schedule(id: ScheduleID, clinic: ClinicID) throws(Incomplete) -> Schedule {
        var problems: [Problem] = []
        let first = LocalDate(from)
        let last = LocalDate(through)
        if practitioner == nil { problems.append(.practitioner) }
        if first == nil { problems.append(.from) }
        if !through.isEmpty, last == nil { problems.append(.through) }
        let opens = openingRule
        if opens == nil { problems.append(.opens) }
        let template = rows.enumerated().flatMap { blocks($1, at: $0, &problems) }
        let exceptions = dates.enumerated().compactMap { exception($1, at: $0, &problems) }
        if template.isEmpty, exceptions.isEmpty, problems.isEmpty { problems.append(.empty) }
        guard problems.isEmpty, let practitioner, let first, let opens else { throw Incomplete(problems: problems) }
        let schedule = Schedule(
            id: id, clinic: clinic, practitioner: practitioner, effectiveFrom: first, effectiveThrough: last,
            template: template.sorted { ($0.weekday, $0.block.from) < ($1.weekday, $1.block.from) },
            exceptions: exceptions.sorted { $0.date < $1.date }, observesHolidays: observesHolidays, opens: opens)
        let faults = Set(schedule.validate().map(\.fault))
        guard faults.isEmpty else {
            throw Incomplete(problems: ScheduleProblem.Fault.allCases.filter(faults.contains).map(Problem.schedule))
        }
        return schedule
    }

    private var openingRule: OpeningRule? {
        guard !opensDays.isEmpty else { return .whenMade }
        guard let days = Int(opensDays), (0...OpeningRule.daysMax).contains(days), let time = ClockText.time(opensAt) else { return nil }
        return .daysBefore(days, at: time)
    }

    private func blocks(_ row: Row, at index: Int, _ problems: inout [Problem]) -> [WeeklyBlock] {
        guard let from = ClockText.time(row.from), let to = ClockText.time(row.to), from < to else {
            problems.append(.row(index, .hours))
            return []
        }
        guard let minutes = Int(row.minutes), Schedule.slotMinutes.contains(minutes), minutes <= to.minutes - from.minutes else {
            problems.append(.row(index, .minutes))
            return []
        }
        if row.days.isEmpty { problems.append(.row(index, .days)) }
        return row.days.sorted().map {
            WeeklyBlock(weekday: $0, from: from, to: to, slotMinutes: minutes, modality: row.modality, audience: row.audience)
        }
    }

    private func exception(_ row: Exception, at index: Int, _ problems: inout [Problem]) -> ScheduleException? {
        guard let date = LocalDate(row.date) else {
            problems.append(.date(index, .days))
            return nil
        }
        if row.hours.isEmpty, !row.raw.isEmpty {
            let blocks = row.raw.split(separator: "; ").compactMap { DayBlock(String($0)) }
            return ScheduleException(date: date, change: .open(blocks))
        }
        guard !row.hours.isEmpty else { return ScheduleException(date: date, change: .closed) }
        guard let minutes = Int(row.minutes), Schedule.slotMinutes.contains(minutes) else {
            problems.append(.date(index, .minutes))
            return nil
        }
        guard let hours = ClockText.ranges(row.hours) else {
            problems.append(.date(index, .hours))
            return nil
        }
        return ScheduleException(
            date: date,
            change: .open(hours.map { DayBlock(from: $0.from, to: $0.to, slotMinutes: minutes, modality: .inPerson, audience: .everyone) }))
    }
}

/// Times as people type them: `8:30`, `08:30`, `8h30`, `8 h 30`, `8h`.
enum ClockText {
    static func time(_ text: String) -> LocalTime? {
        let parts = text.lowercased().filter { !$0.isWhitespace }.split(whereSeparator: { $0 == "h" || $0 == ":" })
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), text.contains(where: { "hH:".contains($0) })
        else { return nil }
        return LocalTime(hour: hour, minute: parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    }

    /// As it stands in a field: `8 h 30` and `12 h`, or `8:30` and `12:00`.
    static func words(_ time: LocalTime, in language: Language) -> String {
        let (hour, minute) = (time.minutes / 60, time.minutes % 60)
        let tail = (minute < 10 ? "0" : "") + String(minute)
        return switch language {
        case .french: minute == 0 ? "\(hour) h" : "\(hour) h \(tail)"
        case .english: "\(hour):\(tail)"
        }
    }

    /// What was typed, as one writes it; what is no time stays as it is.
    static func shown(_ text: String, in language: Language) -> String { time(text).map { words($0, in: language) } ?? text }

    static func shownRanges(_ text: String, in language: Language) -> String {
        guard !text.isEmpty, let ranges = ranges(text) else { return text }
        return ranges.map { words($0.from, in: language) + "-" + words($0.to, in: language) }.joined(separator: ", ")
    }

    /// `8:30-12:00, 13:00-16:00`; `nil` when one is no stretch of time.
    static func ranges(_ text: String) -> [(from: LocalTime, to: LocalTime)]? {
        var ranges: [(from: LocalTime, to: LocalTime)] = []
        for part in text.split(separator: ",") {
            let ends = part.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
            guard ends.count == 2, let from = time(ends[0]), let to = time(ends[1]), from < to else { return nil }
            ranges.append((from, to))
        }
        return ranges.isEmpty ? nil : ranges
    }
}
