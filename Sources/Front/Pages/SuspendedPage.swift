import Containment
import Pages
import Scheduling
import Serving
import Wording

/// In place of whatever an order keeps back: what works, what waits, and whom
/// to call. In the dark it is made of words alone: nothing is asked for it.
struct SuspendedPage: Page {
    let frame: PageFrame
    let level: Level
    /// The one clinic that is meant; `nil` where it is all of them.
    var clinic: Clinic?

    private var say: Language { frame.language }
    private var isDark: Bool { level == .dark }

    var title: String { say(isDark ? .darkTitle : .frozenTitle) }

    func address(_ paths: Paths) -> String { clinic.map { paths.clinic($0.id) } ?? paths.home }

    var saysLevel: Bool { false }

    var main: HTML {
        """
        <div class="narrow stop suspended">
        <h1>\(say(heading))</h1>
        <p class="lead">\(say(lead))</p>
        \(HTML.optional(clinic, call))
        \(HomePage.gate(say))
        \(HTML.when(clinic == nil, ClinicFinder(frame: frame).html))
        \(HTML.when(!isDark, lists))
        </div>
        """
    }

    private var heading: Phrase { isDark ? .darkHeading : clinic == nil ? .frozenHeading : .frozenClinicHeading }
    private var lead: Phrase { isDark ? .darkLead : clinic == nil ? .frozenLead : .frozenClinicLead }

    private func call(_ clinic: Clinic) -> HTML {
        """
        <section class="card call-clinic">
        <h2><a href="\(frame.paths.clinic(clinic.id))">\(clinic.name)</a></h2>
        <p>\(clinic.address.line), \(clinic.address.municipality)</p>
        <p>\(VisitParts.phone(clinic.phone, say))</p>
        \(HTML.when(frame.level < .frozen, "<p><a class=\"button\" href=\"\(frame.paths.home)\">\(say(.searchElsewhere))</a></p>"))
        </section>
        """
    }

    private var lists: HTML {
        """
        <section>
        <h2>\(say(.worksTitle))</h2>
        <ul class="plain-list">
        \(HTML.each([Phrase.worksPhone, .worksMessage, .worksOwn, .worksCancel]) { "<li>\(say($0))</li>" })
        </ul>
        </section>
        <section>
        <h2>\(say(.waitsTitle))</h2>
        <ul class="plain-list">
        \(HTML.each([Phrase.waitsBooking, .waitsHeld]) { "<li>\(say($0))</li>" })
        </ul>
        </section>
        """
    }
}
