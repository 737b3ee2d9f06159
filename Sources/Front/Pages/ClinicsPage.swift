import Pages
import Scheduling
import Serving
import Wording

/// The clinics, by municipality; and the nearest to a place, where one is given.
struct ClinicsPage: Page {
    let frame: PageFrame
    /// By name.
    let clinics: [Clinic]
    /// As it was typed, or as it was understood.
    var place = ""
    var problem: SearchProblem?
    /// Nearest first.
    var nearest: [NearbyClinic] = []

    private var say: Language { frame.language }

    var title: String { (problem == nil ? "" : say(.errorPrefix)) + say(.clinicsTitle) }

    func address(_ paths: Paths) -> String { nearest.isEmpty ? paths.clinics : paths.clinics(near: place) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.clinicsTitle))</h1>
        <p class="lead">\(say(clinics.isEmpty ? .noClinics : .clinicsLead))</p>
        \(HTML.when(!clinics.isEmpty, ClinicFinder(frame: frame, place: place, problem: problem).html))
        \(nearest.isEmpty ? all : near)
        </div>
        """
    }

    private var all: HTML {
        let groups = Dictionary(grouping: clinics, by: \.address.municipality).inFrenchOrder { [$0.key] }
        return HTML.each(groups) { group in
            """
            <section>
            <h2 class="day">\(group.key)</h2>
            <ul class="phones">
            \(HTML.each(group.value) { row($0, $0.address.line) })
            </ul>
            </section>
            """
        }
    }

    private var near: HTML {
        """
        <section aria-labelledby="near-title">
        <h2 class="day" id="near-title">\(say(.nearestTo(place)))</h2>
        <ul class="phones">
        \(HTML.each(nearest) { row($0.clinic, $0.clinic.address.municipality + ", " + Quantities.distance(metres: $0.distanceMetres, in: say)) })
        </ul>
        <p><a class="action" href="\(frame.paths.clinics)">\(say(.allClinics))</a></p>
        </section>
        """
    }

    private func row(_ clinic: Clinic, _ whereabouts: String) -> HTML {
        """
        <li><div><h3><a href="\(frame.paths.clinic(clinic.id))">\(clinic.name)</a></h3>\
        <p>\(whereabouts)</p></div>\(VisitParts.phone(clinic.phone, say))</li>
        """
    }
}
