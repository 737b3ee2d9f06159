import Pages
import Scheduling
import Serving
import Wording

/// Asks once for the first place that suits.
struct RequestFormPage: Page {
    let frame: PageFrame
    /// Sealed search of the results it was opened from, or empty.
    let query: String
    /// Makes the form sent twice one request.
    let secret: String
    let fields: RequestFields
    let clinic: Clinic?
    /// The appointment that an earlier place would take the place of.
    var instead: VisitMoment?
    var person = BookingFields()
    /// Empty on a first visit.
    var problems: [RequestProblem] = []
    var personProblems: [BookingProblem] = []
    var warnings: [EntryWarning] = []
    /// Free now, for what was searched.
    var openings: [OpeningView] = []

    private var say: Language { frame.language }
    private var hasProblems: Bool { !problems.isEmpty || !personProblems.isEmpty }

    var title: String { (hasProblems ? say(.errorPrefix) : "") + say(.requestTitle) }

    func address(_ paths: Paths) -> String {
        if let instead { return paths.earlierPlace(instead.appointment) }
        return query.isEmpty ? paths.requests(clinic: fields.about) : paths.requests(query: query)
    }

    var formPlace: FormPlace? {
        FormPlace(id: "request-form") { paths in instead.map { paths.earlierPlace($0.appointment) } ?? paths.requests() }
    }

    var main: HTML {
        let wish = WishForm(frame: frame, fields: fields, clinic: clinic, problems: problems, isChange: false, instead: instead)
        let form = BookingForm(frame: frame, fields: person, problems: personProblems, warnings: warnings, purpose: .waiting)
        let entries = wish.entries + personProblems.map { (form.anchor($0.field), say($0.words)) }
        return """
            <div class="narrow">
            <h1>\(say(instead == nil ? .requestHeading : .requestEarlierHeading))</h1>
            <p class="lead">\(say(instead == nil ? .requestLead : .requestEarlierLead))</p>
            <p class="note">\(say(.requestPromise))</p>
            \(HTML.when(!openings.isEmpty, now))
            \(HomePage.gate(say))
            \(FormParts.summary(entries, say))
            <form class="request-form" id="request-form" method="post" action="\(instead.map { frame.paths.earlierPlace($0.appointment) } ?? frame.paths.requests())" data-once data-booking novalidate>
            \(FormParts.token(frame))\(FormParts.hidden(.query, query))\(FormParts.hidden(.form, secret))
            \(wish.html)
            \(form.person)
            <div class="actions">
            <button class="button primary">\(say(.requestButton))</button>
            <p class="hint">\(say(.requestButtonHint))</p>
            </div>
            </form>
            </div>
            """
    }

    private var now: HTML {
        """
        <section class="card now" aria-labelledby="now-title">
        <h2 id="now-title">\(say(.requestOpeningsTitle))</h2>
        <p>\(say(.requestOpeningsText))</p>
        <form method="post" action="\(frame.paths.bookings)" data-once>
        \(FormParts.token(frame))\(FormParts.hidden(.query, query))
        \(OpeningList(openings: openings, today: frame.today, language: say, headingLevel: 3).html)
        </form>
        </section>
        """
    }
}
