import Pages
import Scheduling
import Serving
import Wording

/// A place that stands for somebody: what it is, how long, yes and no.
struct OfferAnswer {
    let frame: PageFrame
    let offer: OfferView
    let acceptance: String
    let refusal: String
    /// Given up when it is accepted.
    var replaces: VisitView?

    private var say: Language { frame.language }

    var html: HTML { offer.state == .wanted ? wanted : open }

    /// They said yes, and those before have time to answer.
    private var wanted: HTML {
        """
        <section class="offered">
        <p class="lead" role="status"><strong>\(say(.offerWantedHeading))</strong> \(say(.offerWantedText(offer.expires.time.both)))</p>
        \(VisitParts.card(offer.visit, heading: nil, say))
        <form method="post" action="\(refusal)" data-once>
        \(FormParts.token(frame))\(FormParts.hidden(.offer, offer.id.description))
        <div class="actions"><button class="button quiet">\(say(.offerTakeBack))</button></div>
        </form>
        </section>
        """
    }

    private var open: HTML {
        """
        <section class="offered">
        \(timeLeft)
        \(VisitParts.card(offer.visit, heading: nil, say))
        <form method="post" action="\(acceptance)" data-once>
        \(FormParts.token(frame))\(FormParts.hidden(.offer, offer.id.description))
        \(HTML.optional(replaces) { "<p class=\"note urgent\">\(say(.offerGives($0.start.both)))</p>" })
        <div class="actions">
        <button class="button primary">\(say(.offerAccept))</button>
        <button class="button quiet" formaction="\(refusal)">\(say(.offerRefuse))</button>
        </div>
        </form>
        <ul class="means"><li>\(say(.offerAcceptMeans))</li><li>\(say(.offerOrderMeans))</li><li>\(say(.offerRefuseMeans))</li></ul>
        </section>
        """
    }

    /// Counted down by the script; without it, the hour says it.
    private var timeLeft: HTML {
        """
        <div class="hold" data-held="\(offer.secondsLeft)" data-ended="\(say(.offerEnded))">
        <p class="hold-text"><span class="hold-words"><strong>\(say(.offerHeld))</strong> \(say(.offerUntil(offer.expires.time.both))) </span>\
        <span class="hold-time" data-held-time>\(Quantities.duration(seconds: offer.secondsLeft, in: say))</span></p>
        <p role="status" data-held-status></p>
        </div>
        """
    }
}
