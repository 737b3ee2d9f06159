import Pages
import Scheduling
import Serving
import Wording

/// Other times for an appointment, which stays as it is until one is confirmed.
struct ReschedulingPage: Page {
    let frame: PageFrame
    let appointment: AppointmentView
    /// By the weaker link: there is nothing to choose but the time.
    var isWithinClinic = false
    let window: SearchWindow
    let radiusKilometres: Int
    /// Soonest first; may be empty.
    let openings: [OpeningView]
    let next: String?
    let ageSeconds: Int
    /// The time they had chosen went to somebody else.
    var wasTaken = false

    private var say: Language { frame.language }

    var title: String { say(.reschedulingTitle) }

    func address(_ paths: Paths) -> String { paths.rescheduling(appointment.id) }

    var main: HTML {
        """
        <div class="results">
        <div class="results-head">
        <h1>\(say(.reschedulingTitle))</h1>
        <p class="lead">\(say(.reschedulingLead))</p>
        \(HTML.when(wasTaken, "<p class=\"note urgent\" role=\"alert\">\(say(.timeWasTaken))</p>"))
        </div>
        <div class="results-side">
        \(VisitParts.card(appointment.visit, heading: say(.currentTime), say))
        \(choice)
        \(HTML.when(isWithinClinic, "<p class=\"note\">\(say(.withinClinic))</p>"))
        </div>
        <div class="results-list">
        \(list)
        <p class="next"><a class="button quiet" href="\(frame.paths.appointment(appointment.id))">\(say(.reschedulingKeep))</a></p>
        </div>
        </div>
        """
    }

    private var list: HTML {
        guard !openings.isEmpty else { return "<p class=\"note\">\(say(isWithinClinic ? .noOtherTimeHere : .noOtherTime))</p>" }
        return """
            <p class="freshness">\(Freshness(ageSeconds: ageSeconds, language: say).html)</p>
            <form method="post" action="\(frame.paths.rescheduling(appointment.id))" data-once>
            \(FormParts.token(frame))
            \(OpeningList(openings: openings, today: frame.today, language: say).html)
            </form>
            \(HTML.optional(next) {
                """
                <p class="next"><a class="button" href="\(frame.paths.rescheduling(
                    appointment.id, window: window, radiusKilometres: radiusKilometres, cursor: $0))">\(say(.moreOpenings))</a></p>
                """
            })
            """
    }

    private var radius: HTML {
        """
        <div class="field">
        <label for="radius">\(say(.radiusLabel))</label>
        <select id="radius" name="radius">
        \(HTML.each(SearchFields.radii) {
            FormParts.option(String($0), Quantities.kilometres($0), isSelected: radiusKilometres == $0)
        })
        </select>
        </div>
        """
    }

    /// Nothing personal stands in this form: it may be a GET.
    private var choice: HTML {
        """
        <form class="card" method="get" action="\(frame.paths.rescheduling(appointment.id))">
        <fieldset class="field">
        <legend>\(say(.windowLabel))</legend>
        <div class="chips">
        \(HTML.each(SearchWindow.allCases.filter { $0 != .date }) {
            FormParts.chip(.window, $0.rawValue, say($0.words), isChecked: window == $0)
        })
        </div>
        </fieldset>
        \(HTML.when(!isWithinClinic, radius))
        <button class="button">\(say(.showTimes))</button>
        </form>
        """
    }
}
