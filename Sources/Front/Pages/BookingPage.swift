import Containment
import Pages
import Scheduling
import Serving
import Wording

/// The form that is filled in while the time is held.
struct BookingPage: Page {
    let frame: PageFrame
    let query: String
    let hold: HoldView
    let visit: VisitView
    var fields = BookingFields()
    /// Empty on a first visit.
    var problems: [BookingProblem] = []
    /// Shown beside the number, never in the way.
    var warnings: [EntryWarning] = []
    /// The answer to a renewal.
    var wasRenewed = false
    /// What it waits for, when a contact has to be proven.
    var proof: ProofPart?

    var title: String {
        let say = frame.language
        return (problems.isEmpty && proof?.problem == nil ? "" : say(.errorPrefix)) + say(.bookingTitle)
    }

    func address(_ paths: Paths) -> String { paths.booking(hold.id, query: query) }

    var formPlace: FormPlace? { FormPlace(id: "booking") { $0.booking(hold.id, query: nil) } }

    var main: HTML {
        let say = frame.language
        let paths = frame.paths
        let form = BookingForm(frame: frame, fields: fields, problems: problems, warnings: warnings)
        return """
            <div class="booking">
            <div class="booking-head">
            <h1>\(say(.bookingHeading))</h1>
            </div>
            <div class="booking-side">
            \(timeLeft)
            \(VisitParts.card(visit, heading: say(.visitTitle), say, extra: reasonFact))
            </div>
            <form class="booking-form" id="booking" method="post" action="\(paths.booking(hold.id, query: nil))" data-once data-booking novalidate>
            \(FormParts.token(frame))\(FormParts.hidden(.query, query))\(FormParts.hidden(.slot, hold.slot.description))
            \(form.summary)
            \(HTML.optional(proof) { proof in
                "\(FormParts.summary(proof.entry(say).map { [$0] } ?? [], say))\(proof.html(say, isOrdered: frame.level >= .restricted))"
            })
            \(form.html)
            <div class="actions">
            <button class="button primary">\(say(.bookButton))</button>
            <button class="button quiet" formaction="\(paths.bookingRelease(hold.id))" formnovalidate>\(say(.release))</button>
            </div>
            </form>
            </div>
            """
    }

    private var reasonFact: HTML {
        let say = frame.language
        return HTML.optional(fields.reason) { "<div><dt>\(say(.reasonShort))</dt><dd>\(say($0.name))</dd></div>" }
    }

    /// Counted down by the script; without it, true when the page was shown.
    private var timeLeft: HTML {
        let say = frame.language
        return """
            <section class="hold\(HTML.when(hold.secondsLeft == 0, " over"))" data-held="\(hold.secondsLeft)" data-ended="\(say(.heldEnded))">
            <p class="hold-text">\(HTML.when(hold.secondsLeft > 0, "<span class=\"hold-words\"><strong>\(say(.heldTitle))</strong> \(say(.heldFor)) </span>"))\
            <span class="hold-time" data-held-time>\(hold.secondsLeft > 0
                ? Quantities.duration(seconds: hold.secondsLeft, in: say) : say(.heldEnded))</span></p>
            \(HTML.when(hold.canRenew && hold.secondsLeft > 0, """
                <button class="button quiet" form="booking" formaction="\(frame.paths.bookingRenewal(hold.id))" formnovalidate \
                data-renew>\(say(.renew))</button>
                """))
            <p role="status" data-held-status>\(HTML.when(wasRenewed, "\(say(.renewed))"))</p>
            </section>
            """
    }
}
