import Scheduling
import Wording

/// One clinic: where it is and how to reach it.
struct ClinicPage: Page {
    let frame: PageFrame
    let clinic: Clinic

    var title: String { clinic.name }

    func address(_ paths: Paths) -> String { paths.clinic(clinic.id) }

    var main: HTML {
        let say = frame.language
        let languages = Language.allCases.filter { clinic.languages.contains($0.asSet) }.map(\.ownName)
        return """
            <div class="narrow">
            <h1>\(clinic.name)</h1>
            <section class="card">
            <dl class="facts">
            <div><dt>\(say(.addressLabel))</dt><dd>\(VisitParts.address(clinic))</dd></div>
            <div><dt>\(say(.phoneNumberLabel))</dt><dd>\(VisitParts.phone(clinic.phone, say))</dd></div>
            <div><dt>\(say(.languagesLabel))</dt><dd>\(languages.joined(separator: ", "))</dd></div>
            <div><dt>\(say(.costLabel))</dt><dd>\(VisitParts.coverage(clinic.coverage, say))</dd></div>
            </dl>
            </section>
            <div class="actions">
            <a class="button primary" href="\(frame.paths.home)">\(say(.searchHere))</a>
            \(VisitParts.mapLink(clinic, say))
            </div>
            </div>
            """
    }
}
