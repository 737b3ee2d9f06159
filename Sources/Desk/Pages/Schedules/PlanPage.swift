import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// What saving would do, before anything is saved; and the question what
/// happens to each visit whose time goes.
struct PlanPage: DeskPage {
    let frame: DeskFrame
    let preview: PlanPreview
    /// The schedules as they come back; see `SchedulePacket`.
    let packets: [String]
    /// The form's, for a schedule that is not there yet.
    let new: FormID<Schedule>?
    let practitioners: [PractitionerID: Practitioner]
    let directory: Directory
    let problem: Problem?
    let choices: [AppointmentID: DisplacedChoice]

    enum Problem: Sendable, Hashable {
        case changed, collides, choices
    }

    var title: String { say(.deskPlanTitle) }

    private var isNothing: Bool { preview.parts.allSatisfy { $0.plan.isEmpty && $0.before == $0.after } }

    var main: HTML {
        """
        <div class="narrow wide">
        <h1>\(say(.deskPlanTitle))</h1>
        \(HTML.optional(problem) { "<p class=\"note urgent\" role=\"alert\" tabindex=\"-1\" data-focus>\(say($0.words))</p>" })
        \(HTML.when(isNothing, "<p class=\"lead\">\(say(.deskPlanNothing))</p>"))
        <ul class="counts plan-counts">
        <li><strong>+\(preview.addedCount)</strong> \(say(.deskPlanAdded))</li>
        <li><strong>−\(preview.removedCount)</strong> \(say(.deskPlanRemoved))</li>
        \(HTML.when(preview.adjustedCount > 0, "<li><strong>\(preview.adjustedCount)</strong> \(say(.deskPlanAdjusted))</li>"))
        \(HTML.when(preview.leftOutCount > 0, "<li><strong>\(preview.leftOutCount)</strong> \(say(.deskPlanLeftOut))</li>"))
        <li class="\(preview.displaced.isEmpty ? "" : "late")"><strong>\(preview.displaced.count)</strong> \(say(.deskPlanDisplaced))</li>
        </ul>
        \(HTML.when(heldCount > 0, "<p class=\"note caution\">\(say(.deskPlanHeld)) \(heldCount).</p>"))
        \(HTML.when(!preview.overlaps.isEmpty, overlaps))
        \(HTML.each(preview.parts, part))
        <form method="post" action="\(frame.paths.path(.plan, preview.clinic.id.description))" data-once>
        \(token)\(FormParts.hidden(.basis, preview.basis))\(HTML.optional(new) { FormParts.hidden(.new, $0.description) })\
        \(HTML.each(Array(packets.enumerated())) { "<input type=\"hidden\" name=\"packet\($0)\" value=\"\($1)\">" })
        \(HTML.when(!preview.displaced.isEmpty && preview.overlaps.isEmpty, displaced))
        <div class="actions">\(HTML.when(preview.overlaps.isEmpty, "<button class=\"button primary\">\(say(.deskPlanSave))</button>"))
        <a class="button quiet" href="\(frame.paths.path(.schedules, preview.clinic.id.description))" data-key="Escape">\(say(.deskPlanNot))</a></div>
        </form>
        </div>
        """
    }

    private var overlaps: HTML {
        CollisionList(
            collisions: preview.overlaps.map { ScheduleCollision($0, of: preview.clinic.id) }, isPlanned: true, clinic: preview.clinic.id,
            directory: directory, say: say
        ).html
    }

    private var heldCount: Int { preview.parts.reduce(0) { $0 + $1.heldCount } }

    private func part(_ part: PlanPreview.Part) -> HTML {
        let name = practitioners[part.after.practitioner].map { $0.givenName + " " + $0.familyName } ?? ""
        return """
            <section class="card"><h2>\(name)</h2>
            <p class="hint">\(part.dates.lowerBound.dayAndMonth(in: say)) – \(part.dates.upperBound.words(in: say)) · \(OpeningWords.text(part.after.opens, say))</p>
            \(HTML.when(!part.plan.added.isEmpty || !part.plan.removed.isEmpty, byDate(part)))
            \(HTML.when(!part.holidays.isEmpty, "<p>\(say(.deskPlanHolidays)) \(part.holidays.map { $0.date.dayAndMonth(in: say) }.joined(separator: "; ")).</p>"))
            \(HTML.when(!part.reports.isEmpty, clock(part.reports)))
            </section>
            """
    }

    private func byDate(_ part: PlanPreview.Part) -> HTML {
        let added = Dictionary(grouping: part.plan.added) { preview.zone.local(at: $0.start).date }
        let removed = Dictionary(grouping: part.plan.removed) { preview.zone.local(at: $0.start).date }
        let dates = Set(added.keys).union(removed.keys).sorted()
        return """
            <details class="more"\(HTML.when(dates.count <= 7, " open"))><summary>\(Quantities.count(dates.count, .day, in: say))</summary>
            <ul class="plan-dates">\(HTML.each(dates) { date in
                "<li><span>\(date.dayAndMonth(in: say))</span> <span>\(HTML.when(added[date] != nil, "+\(added[date]?.count ?? 0)"))\(HTML.when(removed[date] != nil, " −\(removed[date]?.count ?? 0)"))</span></li>"
            })</ul></details>
            """
    }

    /// What the clocks do to it is shown, never silent.
    private func clock(_ reports: [ScheduleReport]) -> HTML {
        """
        <p class="note caution">\(say(.deskPlanClock))</p>
        <ul class="plan-clock">\(HTML.each(reports) { report in
            "<li>\(report.date.words(in: say)), \(report.time.words(in: say)) : \(say(report.effect.words))</li>"
        })</ul>
        """
    }

    // MARK: - Visits whose time goes

    private var displaced: HTML {
        """
        <section class="displaced"><h2>\(say(.deskDisplacedTitle))</h2><p>\(say(.deskDisplacedText))</p>
        <fieldset class="card"><legend>\(say(.deskForAll))</legend><div class="chips">
        \(HTML.each([DisplacedChoice.keep, .offer, .cancel]) { FormParts.chip(.choice, $0.rawValue, say($0.words), isChecked: false) })
        </div></fieldset>
        \(HTML.each(preview.displaced, visit))
        </section>
        """
    }

    private func visit(_ displaced: PlanPreview.Displaced) -> HTML {
        let appointment = displaced.visit.appointment
        let name = "choice.\(appointment.id)"
        let chosen = choices[appointment.id]
        let offered = DisplacedChoice.allCases.filter { $0 != .move || displaced.equal != nil }
        return """
            <fieldset class="card"><legend>\(preview.zone.local(at: appointment.start).words(in: say)), \(who(displaced.visit))</legend><div class="stack">
            <label class="choice"><input type="radio" name="\(name)" value=""\(HTML.when(chosen == nil, " checked"))><span>\(say(.deskAsForAll))</span></label>
            \(HTML.each(offered) { choice in
                """
                <label class="choice"><input type="radio" name="\(name)" value="\(choice.rawValue)"\(HTML.when(chosen == choice, " checked"))><span>\(say(choice.words))\
                \(HTML.when(choice == .move, HTML.optional(displaced.equal) { " <strong>\(preview.zone.local(at: $0.start).time.words(in: say))</strong>" }))</span></label>
                """
            })</div></fieldset>
            """
    }

    private func who(_ visit: DayVisit) -> HTML {
        switch visit.person {
        case .opened(let person): "\(person.fullName)"
        default: "\(visit.appointment.reference.description)"
        }
    }
}

extension PlanPage.Problem {
    var words: Phrase {
        switch self {
        case .changed: .deskPlanChanged
        case .collides: .deskPlanCollides
        case .choices: .deskPlanChoices
        }
    }
}
