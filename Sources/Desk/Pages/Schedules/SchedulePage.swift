import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// The editor of one schedule. Saving comes after a preview.
struct SchedulePage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let id: ScheduleID
    /// The form's, for one that is not there yet.
    let new: FormID<Schedule>?
    let practitioners: [Practitioner]
    let fields: ScheduleFields
    let problems: [ScheduleFields.Problem]
    /// Empty rows under those filled in.
    let spare: Int

    private var isNew: Bool { new != nil }

    var title: String { say(isNew ? .deskScheduleNew : .deskScheduleEdit) }

    func address(_ paths: DeskPaths) -> String? {
        isNew ? paths.path(.newSchedule, clinic.id.description) : paths.path(.schedule, clinic.id.description, id.description)
    }

    /// The Enter key presses a form's first button (HTML Living Standard
    /// §4.10.22.2): this one, and not the one for more lines.
    private static let enterKey: HTML = "<button hidden></button>"

    var main: HTML {
        """
        <div class="narrow wide">
        <p><a class="back" href="\(frame.paths.path(.schedules, clinic.id.description))" data-key="Escape">‹ \(say(.deskSchedules))</a></p>
        <h1>\(title)</h1>
        \(FormParts.summary(problems.map { ($0.anchor, $0.words(say)) }, say))
        <form method="post" action="\(frame.paths.path(.schedule, clinic.id.description, id.description))" class="quick-form" data-schedule>
        \(token)\(HTML.optional(new) { FormParts.hidden(.new, $0.description) })\(Self.enterKey)
        <div class="pair">\(who)\(date(.from, .deskScheduleFirst, fields.from, isRequired: true))\(date(.through, .deskScheduleLast, fields.through, isRequired: false))</div>
        <section class="hours"><h2>\(say(.deskHours))</h2><p class="hint" id="hours-hint">\(say(.deskHoursHint))</p>
        \(WeekGrid(template: drawn, say: say).html)
        <ul class="legend">\(HTML.each(SlotAudience.allCases) { "<li class=\"block \($0.code)\"><span aria-hidden=\"true\"></span>\(say($0.words))</li>" })</ul>
        <div class="rows-scroll"><table class="grid-rows"><thead><tr><th scope="col">\(say(.deskWeekdays))</th><th scope="col">\(say(.deskFromTime))</th>\
        <th scope="col">\(say(.deskToTime))</th><th scope="col">\(say(.deskSlotLength))</th><th scope="col">\(say(.howLabel))</th><th scope="col">\(say(.deskForWhom))</th></tr></thead>
        <tbody>\(HTML.each(Array((fields.rows + Array(repeating: .init(), count: spare)).enumerated()), row))</tbody></table></div>
        <button class="button quiet" name="more" value="yes" formnovalidate>\(say(.deskMoreRows))</button>
        </section>
        <section><h2>\(say(.deskDates))</h2><p class="hint">\(say(.deskDatesHint))</p>
        <div class="rows-scroll"><table class="grid-rows"><thead><tr><th scope="col">\(say(.deskDate))</th><th scope="col">\(say(.deskDateHours))</th><th scope="col">\(say(.deskSlotLength))</th></tr></thead>
        <tbody>\(HTML.each(Array((fields.dates + Array(repeating: .init(), count: spare)).enumerated()), exception))</tbody></table></div>
        <label class="choice"><input type="checkbox" name="holidays" value="yes"\(HTML.when(fields.observesHolidays, " checked"))><span>\(say(.deskHolidays))</span></label>
        </section>
        \(opening)
        <div class="actions"><button class="button primary">\(say(.deskPreview))</button>
        <a class="button quiet" href="\(frame.paths.path(.schedules, clinic.id.description))">\(say(.deskBack))</a></div>
        </form>
        </div>
        """
    }

    /// What can be drawn of what was typed.
    private var drawn: [WeeklyBlock] {
        fields.rows.flatMap { row -> [WeeklyBlock] in
            guard let from = ClockText.time(row.from), let to = ClockText.time(row.to), from < to else { return [] }
            return row.days.sorted().map {
                WeeklyBlock(
                    weekday: $0, from: from, to: to, slotMinutes: Int(row.minutes) ?? 15, modality: row.modality, audience: row.audience)
            }
        }
    }

    private var who: HTML {
        guard isNew else {
            let name = practitioners.first { $0.id == fields.practitioner }.map { $0.givenName + " " + $0.familyName } ?? ""
            return """
                <div class="field"><span class="label">\(say(.withLabel))</span><p class="fixed">\(name)</p>\
                \(FormParts.hidden(.practitioner, fields.practitioner?.description ?? ""))</div>
                """
        }
        return """
            <div class="field"><label for="practitioner">\(say(.withLabel))</label><select id="practitioner" name="practitioner" required>
            <option value=""></option>\(HTML.each(practitioners) { FormParts.option($0.id.description, $0.givenName + " " + $0.familyName, isSelected: fields.practitioner == $0.id) })
            </select></div>
            """
    }

    private func date(_ field: Field, _ label: Phrase, _ value: String, isRequired: Bool) -> HTML {
        """
        <div class="field"><label for="\(field.rawValue)">\(say(label))\(HTML.when(!isRequired, " <span class=\"optional\">\(say(.optional))</span>"))</label>
        <input id="\(field.rawValue)" name="\(field.rawValue)" type="date" value="\(value)"\(HTML.when(isRequired, " required"))></div>
        """
    }

    private func row(_ index: Int, _ row: ScheduleFields.Row) -> HTML {
        """
        <tr data-row><td><div class="weekdays" role="group" aria-label="\(say(.deskWeekdays)) \(index + 1)" id="b\(index)-days">\
        \(HTML.each(Weekday.allCases) { day in
            "<label class=\"weekday\" title=\"\(day.name(in: say))\"><input type=\"checkbox\" name=\"b\(index)-d\(day.rawValue)\" value=\"yes\"\(HTML.when(row.days.contains(day), " checked"))><span aria-hidden=\"true\">\(day.letter(in: say))</span><span class=\"hidden\">\(day.name(in: say))</span></label>"
        })</div></td>
        <td>\(cell("b\(index)-from", .deskFromTime, ClockText.shown(row.from, in: say), index, placeholder: say(.deskClockFrom)))</td>
        <td>\(cell("b\(index)-to", .deskToTime, ClockText.shown(row.to, in: say), index, placeholder: say(.deskClockTo)))</td>
        <td><select name="b\(index)-minutes" aria-label="\(say(.deskSlotLength)) \(index + 1)">\(Self.lengths(row.minutes, say))</select></td>
        <td><select name="b\(index)-modality" aria-label="\(say(.howLabel)) \(index + 1)">\(HTML.each(Modality.allCases) { FormParts.option($0.code, say($0.words), isSelected: row.modality == $0) })</select></td>
        <td><select name="b\(index)-audience" aria-label="\(say(.deskForWhom)) \(index + 1)">\(HTML.each(SlotAudience.allCases) { FormParts.option($0.code, say($0.words), isSelected: row.audience == $0) })</select></td></tr>
        """
    }

    private func exception(_ index: Int, _ row: ScheduleFields.Exception) -> HTML {
        """
        <tr><td><input type="date" name="x\(index)-date" id="x\(index)-date" value="\(row.date)" aria-label="\(say(.deskDate)) \(index + 1)"></td>
        <td><input type="text" name="x\(index)-hours" value="\(ClockText.shownRanges(row.hours, in: say))" aria-label="\(say(.deskDateHours)) \(index + 1)" placeholder="\(row.raw.isEmpty ? say(.deskClosedDate) : row.raw)" autocomplete="off">\
        \(HTML.when(!row.raw.isEmpty, "<input type=\"hidden\" name=\"x\(index)-raw\" value=\"\(row.raw)\">"))</td>
        <td><select name="x\(index)-minutes" aria-label="\(say(.deskSlotLength)) \(index + 1)">\(Self.lengths(row.minutes, say))</select></td></tr>
        """
    }

    private func cell(_ name: String, _ label: Phrase, _ value: String, _ index: Int, placeholder: String) -> HTML {
        """
        <input type="text" id="\(name)" name="\(name)" value="\(value)" aria-label="\(say(label)) \(index + 1)" placeholder="\(placeholder)" inputmode="numeric" autocomplete="off" size="6">
        """
    }

    /// Lengths with how many reasons fit: a length is a choice of reasons.
    private static func lengths(_ chosen: String, _ say: Language) -> HTML {
        var lengths = [10, 15, 20, 30, 40, 45, 60]
        if let other = Int(chosen), !lengths.contains(other) { lengths = (lengths + [other]).sorted() }
        return HTML.each(lengths) { minutes in
            let count = Reason.allCases.count { $0.minutes <= minutes }
            return FormParts.option(
                String(minutes),
                "\(minutes) min · \(count == Reason.allCases.count ? say(.deskAllReasons) : Quantities.count(count, .reason, in: say))",
                isSelected: chosen == String(minutes))
        }
    }

    /// The usual ones, and the one that is in force.
    private var openingDays: HTML {
        let usual = [0, 1, 2, 3, 7, 14, 28], chosen = Int(fields.opensDays) ?? 0
        return HTML.each(usual.contains(chosen) ? usual : usual + [chosen]) { days in
            let words = days == 0 ? say(.deskOpensToday) : say(.deskOpensBefore) + " " + Quantities.count(days, .day, in: say)
            return FormParts.option(String(days), words, isSelected: fields.opensDays == String(days))
        }
    }

    private var opening: HTML {
        """
        <section><h2>\(say(.deskOpens))</h2>
        <div class="pair"><div class="field"><label for="opens-days">\(say(.deskOpensDays))</label><select id="opens-days" name="opens-days">
        <option value="">\(say(.deskOpensWhenMade))</option>
        \(openingDays)</select></div>
        <div class="field"><label for="opens-at">\(say(.deskTime))</label><input id="opens-at" name="opens-at" type="time" value="\(fields.opensAt)"></div></div>
        <p class="hint">\(say(.deskOpensHint))</p></section>
        """
    }
}

extension ScheduleFields.Problem {
    /// Where the summary leads.
    var anchor: String {
        switch self {
        case .practitioner: Field.practitioner.rawValue
        case .from: Field.from.rawValue
        case .through: Field.through.rawValue
        case .opens: Field.opensAt.rawValue
        case .empty, .schedule: "b0-from"
        case .row(let index, .days): "b\(index)-days"
        case .row(let index, _): "b\(index)-from"
        case .date(let index, _): "x\(index)-date"
        }
    }

    func words(_ say: Language) -> String {
        switch self {
        case .practitioner: say(.deskProblemPractitioner)
        case .from, .through: say(.deskScheduleDateProblem)
        case .opens: say(.deskOpensProblem)
        case .empty: say(.deskWeekEmpty)
        case .row(let index, let fault): say(.deskRow) + " " + String(index + 1) + " : " + fault.words(say)
        case .date(let index, let fault): say(.deskDateRow) + " " + String(index + 1) + " : " + fault.words(say)
        case .schedule(let fault): say(fault.words)
        }
    }
}

extension ScheduleFields.Problem.Fault {
    func words(_ say: Language) -> String {
        switch self {
        case .days: say(.deskFaultDays)
        case .hours: say(.deskFaultHours)
        case .minutes: say(.deskFaultMinutes)
        }
    }
}
