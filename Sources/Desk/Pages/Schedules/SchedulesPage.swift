import Clinics
import Containment
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// The clinic's schedules, and closing a day.
struct SchedulesPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let entries: [Entry]
    let collisions: [ScheduleCollision]
    let directory: Directory
    /// Something was just saved, and so many visits lost their time by it.
    let saved: Int?
    let problem: Problem?

    struct Entry: Sendable {
        var schedule: Schedule
        var practitioner: Practitioner?
        /// Names of other clinics at which they receive, now or later.
        var elsewhere: [String] = []

        var name: String { practitioner.map { $0.givenName + " " + $0.familyName } ?? schedule.practitioner.description }
    }

    enum Problem: Sendable, Hashable {
        case date, nothing
    }

    var title: String { say(.deskSchedules) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.schedules, clinic.id.description) }

    /// What is left to do, before what the public sees.
    private func left(_ count: Int) -> HTML {
        guard count > 0 else { return "\(say(.deskScheduleSaved))" }
        return """
            \(say(.deskPlanSaved)) \(say(.deskPlanTold(count))) \(HTML.when(frame.allows(.reviewMessages), """
                \(say(.deskPlanToCall)) <a href="\(frame.paths.path(.messages, clinic.id.description))">\(say(.deskMessages))</a>.
                """))
            """
    }

    var main: HTML {
        """
        <div class="narrow wide">
        <div class="day-head"><h1>\(say(.deskSchedules))</h1>
        <div class="tools"><a class="button primary" href="\(frame.paths.path(.newSchedule, clinic.id.description))">\(say(.deskScheduleNew))</a></div></div>
        \(HTML.optional(saved) { "<p class=\"note\" role=\"status\" tabindex=\"-1\" data-focus>\(left($0))</p>" })
        \(HTML.when(entries.isEmpty, "<p class=\"lead empty\">\(say(.deskScheduleNone))</p>"))
        \(HTML.when(!collisions.isEmpty, CollisionList(collisions: collisions, clinic: clinic.id, directory: directory, say: say).html))
        \(HTML.each(entries, entry))
        \(closing)
        </div>
        """
    }

    private func entry(_ entry: Entry) -> HTML {
        let schedule = entry.schedule
        let closed = schedule.exceptions.filter { $0.date >= frame.today }
        return """
            <section class="card schedule">
            <div><h2>\(entry.name)</h2>
            <p class="hint">\(say(.deskScheduleFrom)) \(schedule.effectiveFrom.withoutWeekday(in: say))\
            \(HTML.optional(schedule.effectiveThrough) { " \(say(.deskScheduleThrough)) \($0.withoutWeekday(in: say))" })\
            \(HTML.when(schedule.opens != .whenMade, " · \(OpeningWords.text(schedule.opens, say))"))</p>
            \(HTML.when(!entry.elsewhere.isEmpty, "<p class=\"hint\">\(say(.deskScheduleElsewhere)) \(entry.elsewhere.joined(separator: "; "))</p>"))\
            \(HTML.when(!closed.isEmpty, "<p class=\"hint\">\(say(.deskScheduleDates)) \(closed.prefix(6).map { $0.date.dayAndMonth(in: say) }.joined(separator: "; "))\(closed.count > 6 ? "…" : "")</p>"))
            <a class="button" href="\(frame.paths.path(.schedule, clinic.id.description, schedule.id.description))">\(say(.deskScheduleEdit))<span class="hidden"> \(entry.name)</span></a></div>
            \(WeekGrid(template: schedule.template, say: say).html)
            </section>
            """
    }

    private var closing: HTML {
        HTML.when(
            !entries.isEmpty,
            """
            <form class="card" method="post" action="\(frame.paths.path(.closings, clinic.id.description))">
            <h2>\(say(.deskCloseDay))</h2><p>\(say(.deskCloseText))</p>
            \(token)
            \(HTML.when(problem == .date, "<p class=\"problem\" role=\"alert\">\(say(.deskCloseDate))</p>"))\
            \(HTML.when(problem == .nothing, "<p class=\"problem\" role=\"alert\">\(say(.deskCloseNothing))</p>"))
            <div class="pair">
            <div class="field"><label for="date">\(say(.deskDate))</label><input id="date" name="date" type="date" required></div>
            <div class="field"><label for="practitioner">\(say(.deskCloseWhose))</label><select id="practitioner" name="practitioner">
            <option value="">\(say(.deskCloseEverybody))</option>
            \(HTML.each(practitioners) { FormParts.option($0.id.description, $0.givenName + " " + $0.familyName, isSelected: false) })
            </select></div></div>
            <div class="actions"><button class="button" name="closed" value="yes">\(say(.deskClosePreview))</button>
            <button class="button quiet" name="closed" value="no">\(say(.deskReopenPreview))</button></div>
            </form>
            """)
    }

    private var practitioners: [Practitioner] {
        var seen: Set<PractitionerID> = []
        return entries.compactMap(\.practitioner).filter { seen.insert($0.id).inserted }
    }
}

/// When slots open, in words.
enum OpeningWords {
    static func text(_ rule: OpeningRule, _ say: Language) -> String {
        switch rule {
        case .whenMade: say(.deskOpensWhenMade)
        case .daysBefore(let days, let time):
            days == 0
                ? say(.deskOpensSameDay) + " " + time.words(in: say)
                : say(.deskOpensBefore) + " " + Quantities.count(days, .day, in: say) + " " + say(.deskOpensAt) + " " + time.words(in: say)
        }
    }
}
