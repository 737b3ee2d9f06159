import Pages
import Scheduling
import Serving
import Wording

/// A held place whose time stands still: theirs, and not to be booked now.
struct HoldStoppedPage: Page {
    let frame: PageFrame
    let query: String
    let hold: HoldView
    let visit: VisitView

    var title: String { frame.language(.heldStoppedTitle) }

    func address(_ paths: Paths) -> String { paths.booking(hold.id, query: query) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(.heldStoppedTitle))</h1>
            <p class="lead">\(say(.heldStoppedLead(Stopped.left(hold.secondsLeft))))</p>
            <p>\(say(.heldStoppedText))</p>
            \(VisitParts.card(visit, heading: nil, say))
            <div class="actions"><a class="button primary" href="\(frame.paths.booking(hold.id, query: query))">\(say(.lookAgain))</a></div>
            <p class="note">\(say(.emergencyReminder))</p>
            </div>
            """
    }
}

/// An offer whose time stands still.
struct OfferStoppedPage: Page {
    let frame: PageFrame
    let offer: OfferView

    var title: String { frame.language(.offerStoppedTitle) }

    func address(_ paths: Paths) -> String { paths.offer(offer.id) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(.offerStoppedTitle))</h1>
            <p class="lead">\(say(.offerStoppedLead(Stopped.left(offer.secondsLeft))))</p>
            <p>\(say(.offerStoppedText))</p>
            \(VisitParts.card(offer.visit, heading: nil, say))
            <div class="actions"><a class="button primary" href="\(frame.paths.offer(offer.id))">\(say(.lookAgain))</a></div>
            <p class="note">\(say(.emergencyReminder))</p>
            </div>
            """
    }
}

private enum Stopped {
    static func left(_ seconds: Int) -> (french: String, english: String) {
        (Quantities.duration(seconds: seconds, in: .french), Quantities.duration(seconds: seconds, in: .english))
    }
}
