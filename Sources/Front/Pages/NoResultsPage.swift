import Pages
import Scheduling
import Serving
import Wording

/// Nothing was found: every way on, as one button each.
struct NoResultsPage: Page {
    let frame: PageFrame
    let query: String
    let fields: SearchFields
    let placeName: String?
    /// Nearest first.
    let clinics: [NearbyClinic]

    var title: String { frame.language(.noResultTitle) }

    func address(_ paths: Paths) -> String { paths.openings(query: query) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="results">
            <div class="results-head">
            <h1>\(say(.noResultHeading))</h1>
            <p class="lead">\(say(.noResultLead))</p>
            </div>
            <div class="results-side">
            \(SearchSummary(frame: frame, fields: fields, placeName: placeName).html)
            </div>
            <div class="results-list">
            <section class="card">
            <h2>\(say(.requestFromNothing))</h2>
            <p>\(say(.requestFromNothingText))</p>
            <p><a class="button primary" href="\(frame.paths.requests(query: query))">\(say(.requestLink))</a></p>
            </section>
            \(HTML.when(!wider.isEmpty, "<h2>\(say(.widenSearch))</h2>\n<ul class=\"wider\">\(wider)</ul>"))
            \(ClinicPhones(frame: frame, title: .callClinicTitle, text: .callClinicText, clinics: clinics).html)
            <section class="card">
            <h2>\(say(.callInfoSanteTitle))</h2>
            <p>\(say(.callInfoSanteText))</p>
            <p><a class="button" href="tel:811">811</a></p>
            </section>
            </div>
            </div>
            """
    }

    private var wider: HTML {
        var ways = HTML()
        if let radius = fields.widerRadius {
            var search = fields
            search.radiusKilometres = radius
            ways += way(.searchWithin(radius), search)
        }
        if fields.window != .soonest {
            var search = fields
            search.window = .soonest
            ways += way(.searchAnyTime, search)
        }
        if fields.modality != nil {
            var search = fields
            search.modality = nil
            ways += way(.searchAnyModality, search)
        }
        return ways
    }

    private func way(_ label: Phrase, _ search: SearchFields) -> HTML {
        """
        <li><form method="post" action="\(frame.paths.search)" data-once>\(FormParts.token(frame))\
        \(FormParts.hidden(.place, search.place))\(FormParts.hidden(.position, search.position))\
        \(FormParts.hidden(.reason, search.reason?.rawValue ?? ""))\(FormParts.hidden(.window, search.window.rawValue))\
        \(FormParts.hidden(.date, search.date))\(FormParts.hidden(.modality, search.modality?.code ?? ""))\
        \(FormParts.hidden(.language, search.language?.rawValue ?? ""))\
        \(FormParts.hidden(.radius, String(search.radiusKilometres)))\
        <button class="button">\(frame.language(label))</button></form></li>
        """
    }
}
