import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Before a place is held while a hold costs something: why, and what to do.
/// Without the script one waits and presses; with it the computation is made,
/// or the wait counted, and the form sends itself.
struct CostPage: Page {
    let frame: PageFrame
    let asked: CostAsked
    /// The place, which is not held yet.
    let visit: VisitView
    let action: @Sendable (Paths) -> String
    /// What was sent, and goes again.
    let fields: [(Field, String)]
    /// The list that it was chosen from.
    let list: String?

    /// Fields that are this page's to write.
    static let own: Set<Field> = [.csrf, .costTicket, .costNonce, .otherLanguage]

    var title: String { frame.language(.costTitle) }

    func address(_ paths: Paths) -> String { paths.home }

    var formPlace: FormPlace? { FormPlace(id: "cost", action: action) }

    var main: HTML {
        let say = frame.language
        let wait = Quantities.duration(seconds: asked.waitSeconds, in: say)
        return """
            <div class="narrow">
            <h1>\(say(.costTitle))</h1>
            <p class="lead">\(say(asked.cause == .level ? .costLevelText : .costNetworkText))</p>
            \(HTML.when(asked.isEarly, "<div role=\"alert\"><p class=\"warning\">\(say(.costEarly(wait)))</p></div>"))
            <section class="card visit-card">
            <h2 class="eyebrow">\(say(.costNotHeld))</h2>
            <p>\(VisitParts.when(visit, say))<br><strong>\(visit.clinic.name)</strong></p>
            </section>
            <form id="cost" method="post" action="\(action(frame.paths))" data-once data-cost data-bits="\(asked.ticket.bits)" \
            data-wait="\(asked.waitSeconds)"\(HTML.optional(list) { " data-list=\"\($0)\"" })>
            \(FormParts.token(frame))\(HTML.each(fields) { FormParts.hidden($0.0, $0.1) })
            \(FormParts.hidden(.costTicket, asked.ticket.text))\(FormParts.hidden(.costNonce, ""))
            <p role="status" data-cost-status data-working="\(say(.costWorking))" data-done="\(say(.costDone))">\(say(.costWait(wait)))</p>
            <progress class="cost" max="100" value="0" aria-label="\(say(.costProgress))" data-cost-progress hidden></progress>
            <div class="actions"><button class="button primary">\(say(.costButton))</button></div>
            </form>
            \(HTML.optional(list) { "<p class=\"next\"><a class=\"button quiet\" href=\"\($0)\">\(say(.backToList))</a></p>" })
            <p class="note">\(say(.costNote)) \(say(.emergencyReminder))</p>
            </div>
            <script type="module" src="\(Asset.costScript.path)"></script>
            """
    }
}
