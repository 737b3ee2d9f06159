import Pages
import Scheduling
import Serving
import Wording

/// One practitioner: what they do, in which languages, where and when.
///
/// Never a number: the one the RAMQ pays by is personal, and nobody needs
/// the one of the licence to be seen (`Directory` keeps it out of memory).
struct PractitionerPage: Page {
    struct Place: Sendable {
        var clinic: Clinic
        var hours: ConsultationHours
    }

    let frame: PageFrame
    let practitioner: Practitioner
    /// By name, never empty.
    let places: [Place]

    private var say: Language { frame.language }

    var title: String { practitioner.givenName + " " + practitioner.familyName }

    func address(_ paths: Paths) -> String { paths.practitioner(practitioner.id) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(title)</h1>
        <p class="lead">\(say(practitioner.profession.words).capitalizedFirst)</p>
        \(HTML.when(!practitioner.languages.isEmpty, languages))
        <section>
        <h2>\(say(.whereAndWhen))</h2>
        \(HTML.each(places, place))
        </section>
        </div>
        """
    }

    private var languages: HTML {
        """
        <dl class="facts">
        <div><dt>\(say(.languagesLabel))</dt><dd>\(VisitParts.languages(practitioner.languages))</dd></div>
        </dl>
        """
    }

    private func place(_ place: Place) -> HTML {
        let clinic = place.clinic
        return """
            <div class="card">
            <div class="link">
            <h3><a href="\(frame.paths.clinic(clinic.id))">\(clinic.name)</a></h3>
            <address>\(VisitParts.address(clinic))</address>
            <p>\(VisitParts.phone(clinic.phone, say))</p>
            <p>\(VisitParts.coverage(clinic.coverage, say))</p>
            \(HoursSection(hours: place.hours, clinic: clinic, say: say, heading: .fourth).html)
            </div>
            <p class="actions"><a class="button" href="\(frame.paths.home(near: clinic.id))">\(say(.searchHere))\
            <span class="hidden"> (\(clinic.name))</span></a></p>
            </div>

            """
    }
}
