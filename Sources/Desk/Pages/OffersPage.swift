import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Freed places that were offered: to whom they went first, by which rule,
/// and what came of it. Nobody is named.
struct OffersPage: DeskPage {
    let frame: DeskFrame
    let clinic: Clinic
    let zone: ZoneRules
    let now: Instant
    let entries: [Entry]

    struct Entry: Sendable {
        var review: OfferReview
        var practitioner: Practitioner?
    }

    var title: String { say(.deskOffers) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.offers, clinic.id.description) }

    var main: HTML {
        """
        <div class="narrow wide">
        <h1>\(say(.deskOffers))</h1>
        <section class="card"><h2>\(say(.deskOfferRule))</h2>
        <ol class="rule">\(HTML.each(OfferRuleWords.steps(clinic.offerRule)) { "<li>\(say($0))</li>" })</ol>
        <p class="hint">\(say(.ruleNothingElse))</p></section>
        \(HTML.when(entries.isEmpty, "<p class=\"lead empty\">\(say(.deskOffersNone))</p>"))
        \(HTML.when(!entries.isEmpty, list))
        </div>
        """
    }

    private var list: HTML { "<ol class=\"offers\">\(HTML.each(entries, line))</ol>" }

    private func line(_ entry: Entry) -> HTML {
        let (offer, slot) = (entry.review.offer, entry.review.slot)
        let name = entry.practitioner.map { $0.givenName + " " + $0.familyName } ?? say(.deskUnknownPractitioner)
        return """
            <li><p class="place"><strong>\(moment(slot.start))</strong><span class="hint">\(name)</span></p>
            <dl><div><dt>\(say(.deskOfferMade))</dt><dd>\(moment(offer.made))</dd></div>
            \(HTML.optional(entry.review.reasons) { "<div><dt>\(say(.deskOfferWhy))</dt><dd>\(why($0, offer))</dd></div>" })
            <div><dt>\(say(.deskOfferOutcome))</dt><dd>\(outcome(entry.review))</dd></div></dl></li>

            """
    }

    private func why(_ reasons: OfferReasons, _ offer: Offer) -> HTML {
        let waited = Quantities.roughly(seconds: Int(offer.made - reasons.since), in: say)
        let band = say(OfferRuleWords.band(reasons.band, of: reasons.rule))
        return """
            \(HTML.when(reasons.isFirst, "<strong>\(say(.offerFirst))</strong> · "))\(band) · \(say(.deskOfferWaited)) \(waited)\
            \(HTML.optional(reasons.draw) { "<span class=\"hint\"> · \(say(.offerTogether(places: $0.places, people: $0.people)))</span>" })\
            \(HTML.when(reasons.rule != clinic.offerRule, "<span class=\"hint\"> (\(say(.deskOfferOldRule)))</span>"))
            """
    }

    private func outcome(_ review: OfferReview) -> HTML {
        let offer = review.offer
        let words: Phrase =
            switch offer.state {
            case .open: offer.expires > now ? .deskOfferOpen : .deskOfferExpired
            case .accepted: .deskOfferAccepted
            case .refused: .deskOfferRefused
            case .expired: .deskOfferExpired
            case .withdrawn: .deskOfferWithdrawn
            case .wanted: .deskOfferWanted
            case .passed: .deskOfferPassed
            }
        if offer.state == .open, offer.expires > now { return "\(say(words)) \(time(offer.expires))" }
        return "\(say(words))\(HTML.optional(offer.state == .expired ? nil : review.answered) { " · \(time($0))" })"
    }

    private func moment(_ instant: Instant) -> HTML {
        let local = zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.date.dayAndMonth(in: say)), \(local.time.words(in: say))</time>"
    }

    private func time(_ instant: Instant) -> HTML {
        let local = zone.local(at: instant)
        return "<time datetime=\"\(local.machineText)\">\(local.time.words(in: say))</time>"
    }
}
