import Pages
import Scheduling
import Serving
import Wording

/// The clinics, by municipality.
struct ClinicsPage: Page {
    let frame: PageFrame
    /// By name.
    let clinics: [Clinic]

    var title: String { frame.language(.clinicsTitle) }

    func address(_ paths: Paths) -> String { paths.clinics }

    var main: HTML {
        let say = frame.language
        let groups = Dictionary(grouping: clinics, by: \.address.municipality).inFrenchOrder { [$0.key] }
        return """
            <div class="narrow">
            <h1>\(say(.clinicsTitle))</h1>
            <p class="lead">\(say(clinics.isEmpty ? .noClinics : .clinicsLead))</p>
            \(HTML.each(groups) { group in
                """
                <section>
                <h2 class="day">\(group.key)</h2>
                <ul class="phones">
                \(HTML.each(group.value, row))
                </ul>
                </section>
                """
            })
            </div>
            """
    }

    private func row(_ clinic: Clinic) -> HTML {
        """
        <li><div><h3><a href="\(frame.paths.clinic(clinic.id))">\(clinic.name)</a></h3>\
        <p>\(clinic.address.line)</p></div>\(VisitParts.phone(clinic.phone, frame.language))</li>
        """
    }
}
