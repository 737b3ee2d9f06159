import Pages
import Scheduling
import Serving
import Wording

/// The first page: what would be an emergency, then the search.
struct HomePage: Page {
    let frame: PageFrame
    var fields = SearchFields()
    /// Empty on a first visit.
    var problems: [SearchProblem] = []

    var title: String {
        let say = frame.language
        return (problems.isEmpty ? "" : say(.errorPrefix)) + say(.homeTitle)
    }

    func address(_ paths: Paths) -> String { paths.home }

    var formPlace: FormPlace? { FormPlace(id: SearchForm.id) { $0.search } }

    var main: HTML {
        let say = frame.language
        return """
            <div class="home">
            <div class="home-ask">
            <h1>\(say(.homeHeading))</h1>
            <p class="lead">\(say(.homeLead))</p>
            \(Self.gate(say))
            \(SearchForm(frame: frame, fields: fields, problems: problems).html)
            <p class="note">\(say(.requestHomeLine)) <a href="\(frame.paths.requests())">\(say(.requestLink))</a></p>
            </div>
            <aside class="home-more" aria-labelledby="how-title">
            <h2 id="how-title">\(say(.howTitle))</h2>
            <ul class="promises">
            <li><h3>\(say(.how1))</h3><p>\(say(.how1Text))</p></li>
            <li><h3>\(say(.how2))</h3><p>\(say(.how2Text))</p></li>
            <li><h3>\(say(.how3))</h3><p>\(say(.how3Text)) <a href="\(frame.paths.privacy)">\(say(.privacyMore))</a></p></li>
            </ul>
            <h2>\(say(.withoutDoctorTitle))</h2>
            <p>\(say(.withoutDoctorText))</p>
            </aside>
            </div>
            """
    }

    /// Stands before every list of reasons.
    static func gate(_ say: Language) -> HTML {
        """
        <section class="gate" aria-labelledby="gate-title">
        <h2 id="gate-title">\(say(.gateTitle))</h2>
        <p>\(say(.gateText))<a class="call" href="tel:911"><strong>\(say(.gateAction))</strong></a>.</p>
        </section>
        """
    }
}
