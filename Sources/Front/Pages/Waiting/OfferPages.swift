import Pages
import Scheduling
import Serving
import Wording

/// Where the pages about one offer belong.
enum OfferHome: Sendable {
    /// Opened by the offer's own link.
    case offer(OfferID)
    /// Answered on the page of the request.
    case request(RequestID)

    func address(_ paths: Paths) -> String {
        switch self {
        case .offer(let id): paths.offer(id)
        case .request(let id): paths.request(id)
        }
    }

    /// Back to the request, where this browser has its link.
    func back(_ frame: PageFrame) -> HTML {
        guard case .request(let id) = self else { return HTML() }
        return """
            <div class="actions"><a class="button primary" href="\(frame.paths.request(id))">\(frame.language(.backToRequest))</a></div>
            """
    }
}

/// A place that stands for whoever has the link: the one page that answers it.
struct OfferPage: Page {
    let frame: PageFrame
    let offer: OfferView

    var title: String { frame.language(.offerTitle) }

    func address(_ paths: Paths) -> String { paths.offer(offer.id) }

    var main: HTML {
        let say = frame.language
        let paths = frame.paths
        return """
            <div class="narrow">
            <h1>\(say(.offerHeading))</h1>
            \(OfferAnswer(
                frame: frame, offer: offer, acceptance: paths.offerAcceptance(offer.id), refusal: paths.offerRefusal(offer.id)).html)
            </div>
            """
    }
}

struct OfferAcceptedPage: Page {
    let frame: PageFrame
    let offer: OfferView

    var title: String { frame.language(.offerAcceptedHeading) }

    func address(_ paths: Paths) -> String { paths.offer(offer.id) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <div class="head noticed" role="status">
            \(AppointmentPage.tick)
            <h1>\(say(.offerAcceptedHeading))</h1>
            <p class="lead">\(say(.offerAcceptedLead))</p>
            </div>
            \(VisitParts.card(offer.visit, heading: nil, say))
            </div>
            """
    }
}

struct OfferRefusedPage: Page {
    let frame: PageFrame
    let home: OfferHome

    var title: String { frame.language(.offerRefusedHeading) }

    func address(_ paths: Paths) -> String { home.address(paths) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <h1>\(say(.offerRefusedHeading))</h1>
            <p class="lead">\(say(.offerRefusedLead))</p>
            \(home.back(frame))
            </div>
            """
    }
}

/// Answered elsewhere, run out, or taken back.
struct OfferOverPage: Page {
    let frame: PageFrame
    let home: OfferHome

    var title: String { frame.language(.offerOverTitle) }

    func address(_ paths: Paths) -> String { home.address(paths) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(.offerOverTitle))</h1>
            <p class="lead">\(say(.offerOverText))</p>
            \(home.back(frame))
            <p class="note">\(say(.emergencyReminder))</p>
            </div>
            """
    }
}

/// It could not be accepted just now, and stands.
struct OfferWaitsPage: Page {
    let frame: PageFrame
    let offer: OfferView
    /// Where it was sent, and goes again.
    let action: String
    let home: OfferHome

    var title: String { frame.language(.offerStandsHeading) }

    func address(_ paths: Paths) -> String { home.address(paths) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(.offerStandsHeading))</h1>
            <p class="lead">\(say(.offerStandsLead(offer.expires.time.both)))</p>
            <form method="post" action="\(action)" data-once>
            \(FormParts.token(frame))\(FormParts.hidden(.offer, offer.id.description))
            <div class="actions"><button class="button primary">\(say(.retryButton))</button></div>
            </form>
            \(VisitParts.card(offer.visit, heading: nil, say))
            </div>
            """
    }
}
