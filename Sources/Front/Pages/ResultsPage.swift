import Pages
import Scheduling
import Serving
import Wording

/// The openings found, soonest first.
struct ResultsPage: Page {
    let frame: PageFrame
    /// Sealed search, given back with every button.
    let query: String
    let fields: SearchFields
    /// The place as it was understood: `Saint-Jérôme`, `H2X`, or `nil` for the browser's position.
    let placeName: String?
    /// Soonest first, never empty (see `NoResultsPage`).
    let openings: [OpeningView]
    /// Cursor of what follows.
    let next: String?
    /// The list continues an earlier one.
    var isContinuation = false
    /// Age of the index when the list was made.
    let ageSeconds: Int
    /// Clinics of the search whose openings are kept back by an order, nearest first.
    var closed: [NearbyClinic] = []

    private var heading: Phrase { isContinuation ? .resultsHeadingMore : .resultsHeading }

    private var near: String {
        frame.language(.near(placeName ?? frame.language(.myPosition)))
    }

    var title: String { frame.language(heading) + " " + near }

    func address(_ paths: Paths) -> String { paths.openings(query: query) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="results">
            <div class="results-head">
            <h1>\(say(heading)) <span class="h1-place">\(near)</span></h1>
            <p class="freshness">\(Freshness(ageSeconds: ageSeconds, language: say).html) \
            <a href="\(frame.paths.openings(query: query))">\(say(.refreshList))</a></p>
            </div>
            <div class="results-side">
            \(SearchSummary(frame: frame, fields: fields, placeName: placeName).html)
            </div>
            <div class="results-list">
            <form method="post" action="\(frame.paths.bookings)" data-once>
            \(FormParts.token(frame))\(FormParts.hidden(.query, query))
            \(OpeningList(openings: openings, today: frame.today, language: say).html)
            </form>
            \(HTML.optional(next) {
                "<p class=\"next\"><a class=\"button\" href=\"\(frame.paths.openings(query: query, cursor: $0))\">\(say(.moreOpenings))</a></p>"
            })
            \(ClinicPhones(frame: frame, title: .closedNearTitle, text: .closedNearText, clinics: closed).html)
            <p class="note">\(say(.requestFromResults)) <a href="\(frame.paths.requests(query: query))">\(say(.requestLink))</a></p>
            <p class="note">\(say(.sinceListWasMade))</p>
            </div>
            </div>
            """
    }
}
