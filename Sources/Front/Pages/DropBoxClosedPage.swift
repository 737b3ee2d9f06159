import Pages
import Scheduling
import Serving
import Wording

/// The clinic takes bookings: that is where people are sent. What they had
/// typed when that changed is not lost.
struct DropBoxClosedPage: Page {
    let frame: PageFrame
    let clinic: Clinic
    var typed: WordFields?

    private var say: Language { frame.language }

    var title: String { say(.wordBookingsTitle) }

    func address(_ paths: Paths) -> String { paths.dropBox(clinic.id) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.wordBookingsTitle))</h1>
        <p class="lead">\(say(.wordBookingsText))</p>
        \(HTML.optional(typed) { fields in
            """
            <section class="card"><h2 class="eyebrow">\(say(.wordBookingsTyped))</h2>
            <p class="as-typed">\(fields.about)</p></section>
            """
        })
        <div class="actions"><a class="button primary" href="\(frame.paths.home(near: clinic.id))">\(say(.searchHere))</a>
        <a class="button quiet" href="\(frame.paths.requests(clinic: clinic.id))">\(say(.requestLink))</a></div>
        \(DropBoxPage.phone(clinic, say))
        </div>
        """
    }
}
