import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Finding any coming appointment of the clinic.
struct VisitSearchPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    var fields = VisitSearchFields()
    var problem: VisitSearchFields.Unclear?
    /// `nil` before anything was looked for.
    var found: [Found]?

    struct Found: Sendable {
        var visit: DayVisit
        var practitioner: Practitioner?
    }

    var title: String { say(.deskSearchTitle) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.search, clinic.id.description) }

    var formPlace: DeskFormPlace? { DeskFormPlace(id: "search-form") { $0.path(.search, clinic.id.description) } }

    var main: HTML {
        """
        <div class="narrow">
        <p><a class="back" href="\(frame.paths.day(clinic.id, frame.today))" data-key="Escape">‹ \(say(.deskToDay))</a></p>
        <h1>\(say(.deskSearchTitle))</h1>
        <p class="lead">\(say(.deskSearchText))</p>
        \(FormParts.summary(problem.map { [($0.field.rawValue, say($0.words))] } ?? [], say))
        \(HTML.optional(found, results))
        <form id="search-form" method="post" action="\(frame.paths.path(.search, clinic.id.description))" class="quick-form">
        \(token)
        \(text(.number, .deskSearchNumber, fields.number, hint: .deskSearchNumberHint, extra: found == nil && problem == nil ? " maxlength=\"64\" autofocus" : " maxlength=\"64\""))
        <fieldset class="group"><legend>\(say(.deskSearchOr))</legend>
        <div class="pair">
        \(text(.familyName, .familyNameLabel, fields.familyName, extra: " maxlength=\"80\""))
        \(text(.birthDate, .deskBirthDate, fields.birthDate, extra: " inputmode=\"numeric\" maxlength=\"10\" placeholder=\"1980-06-24\""))
        </div></fieldset>
        <div class="actions"><button class="button primary">\(say(.deskSearch))</button></div>
        </form>
        </div>
        """
    }

    private func results(_ found: [Found]) -> HTML {
        guard !found.isEmpty else {
            return "<p class=\"note caution\" role=\"status\" tabindex=\"-1\" data-focus>\(say(.deskSearchNone))</p>"
        }
        return """
            <section aria-label="\(say(.deskSearch))" role="status" tabindex="-1" data-focus>
            <ul class="rows">\(HTML.each(found, row))</ul>
            \(HTML.when(found.count == Clinics.Desk.foundMax, "<p class=\"hint\">\(say(.deskSearchMany))</p>"))
            </section>
            """
    }

    private func row(_ item: Found) -> HTML {
        let appointment = item.visit.appointment
        return """
            <li><a href="\(frame.paths.visit(clinic.id, appointment.id))"><strong>\(VisitParts.name(item.visit.person, appointment, say))</strong></a>
            <span>\(zone.local(at: appointment.start).words(in: say))\
            \(HTML.optional(item.practitioner) { " · \($0.givenName) \($0.familyName)" }) · <span class="state \(item.visit.state.rawValue)">\(say(item.visit.state.words))</span></span></li>
            """
    }

    private func text(_ field: Field, _ label: Phrase, _ value: String, hint: Phrase? = nil, extra: HTML) -> HTML {
        TextField(
            field: field, label: say(label), value: value, language: say, hint: hint.map { say($0) },
            problem: problem.flatMap { $0.field == field ? say($0.words) : nil }, autocomplete: "off", attributes: extra
        ).html
    }
}
