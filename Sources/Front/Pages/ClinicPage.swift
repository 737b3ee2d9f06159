import Containment
import Pages
import Scheduling
import Serving
import Wording

/// One clinic: where it is, how to reach it, when people are received there
/// and by whom.
struct ClinicPage: Page {
    let frame: PageFrame
    let clinic: Clinic
    let hours: ConsultationHours
    /// By family name.
    let practitioners: [Practitioner]
    /// The soonest, on the clinic's clock.
    var next: LocalDateTime?
    /// In force for patients there.
    var level = Level.open
    /// Nothing can be booked or waited for: people leave word.
    var takesWord = false

    private var say: Language { frame.language }

    var title: String { clinic.name }

    func address(_ paths: Paths) -> String { paths.clinic(clinic.id) }

    /// The places and numbers are marked for machines too (schema.org).
    var main: HTML {
        """
        <div class="narrow" itemscope itemtype="https://schema.org/MedicalClinic">
        <h1 itemprop="name">\(clinic.name)</h1>
        \(HTML.when(level >= .frozen, suspended))
        <section class="card">
        <dl class="facts">
        <div><dt>\(say(.addressLabel))</dt><dd>\(address)</dd></div>
        <div><dt>\(say(.gettingThere))</dt><dd>\(VisitParts.mapLink(clinic, say))</dd></div>
        <div><dt>\(say(.phoneNumberLabel))</dt><dd itemprop="telephone">\(VisitParts.phone(clinic.phone, say))</dd></div>
        <div><dt>\(say(.languagesLabel))</dt><dd>\(VisitParts.languages(clinic.languages))</dd></div>
        <div><dt>\(say(.costLabel))</dt><dd>\(VisitParts.coverage(clinic.coverage, say))</dd></div>
        \(HTML.optional(next, opening))
        </dl>
        \(HTML.when(level < .frozen, ways))
        </section>
        <section class="card">
        \(HoursSection(hours: hours, clinic: clinic, say: say).html)
        </section>
        \(HTML.when(!practitioners.isEmpty, team))
        <p><a class="action" href="\(frame.paths.clinics)">\(say(.allClinics))</a></p>
        </div>
        """
    }

    private var ways: HTML {
        """
        <div class="actions"><a class="button primary" href="\(frame.paths.home(near: clinic.id))">\(say(.searchHere))</a>
        <a class="button quiet" href="\(frame.paths.requests(clinic: clinic.id))">\(say(.requestLink))</a></div>
        """
    }

    /// In place of the ways to a time of its.
    private var suspended: HTML {
        """
        <section class="advice" aria-labelledby="suspended-title">
        <h2 id="suspended-title">\(say(.frozenClinicHeading))</h2>
        <p>\(say(.frozenClinicLead))</p>
        <p class="call-line">\(VisitParts.phone(clinic.phone, say))</p>
        \(HTML.when(takesWord, "<div class=\"actions\"><a class=\"button primary\" href=\"\(frame.paths.dropBox(clinic.id))\">\(say(.wordLink))</a></div>"))
        </section>
        """
    }

    private var address: HTML {
        """
        <address itemprop="address" itemscope itemtype="https://schema.org/PostalAddress">\
        <span itemprop="streetAddress">\(clinic.address.line)</span><br>\
        <span itemprop="addressLocality">\(clinic.address.municipality)</span> (<span itemprop="addressRegion">Québec</span>) \
        <span class="nobreak" itemprop="postalCode">\(clinic.address.postalCode.description)</span></address>
        """
    }

    private func opening(_ start: LocalDateTime) -> HTML {
        let day = start.date.relative(to: frame.today, in: say) ?? start.date.dayAndMonth(in: say)
        let text = day.capitalizedFirst + (say == .french ? ", à\u{A0}" : ", ") + start.time.words(in: say)
        return """
            <div><dt>\(say(.nextOpening))</dt><dd><time datetime="\(start.machineText)">\(text)</time>\
            \(HTML.optional(clinic.zone.note) { " <span class=\"zone\">(\(say($0)))</span>" })</dd></div>
            """
    }

    private var team: HTML {
        """
        <section>
        <h2>\(say(.teamTitle))</h2>
        <ul class="phones">
        \(HTML.each(practitioners) { practitioner in
            """
            <li><div><h3><a href="\(frame.paths.practitioner(practitioner.id))">\(practitioner.givenName) \(practitioner.familyName)</a></h3>\
            <p>\(say(practitioner.profession.words).capitalizedFirst)\
            \(HTML.when(!practitioner.languages.isEmpty, " · \(VisitParts.languages(practitioner.languages))"))</p></div></li>

            """
        })</ul>
        </section>
        """
    }
}
