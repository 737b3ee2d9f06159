import Pages
import Scheduling
import Serving
import Wording

/// Clinics to telephone, nearest first; nothing where there are none.
struct ClinicPhones {
    let frame: PageFrame
    let title: Phrase
    let text: Phrase
    let clinics: [NearbyClinic]

    var html: HTML {
        let say = frame.language
        return HTML.when(
            !clinics.isEmpty,
            """
            <section>
            <h2>\(say(title))</h2>
            <p>\(say(text))</p>
            <ul class="phones">
            \(HTML.each(clinics) {
                """
                <li><div><h3><a href="\(frame.paths.clinic($0.clinic.id))">\($0.clinic.name)</a></h3><p>\($0.clinic.address.municipality), \
                \(Quantities.distance(metres: $0.distanceMetres, in: say))</p></div>\
                \(VisitParts.phone($0.clinic.phone, say))</li>
                """
            })
            </ul>
            </section>
            """)
    }
}
