import Pages
import Patients
import Scheduling
import Serving
import UseCases
import Wording

/// Somebody's place in the line of one clinic, and the rule that put them there.
struct RankCard {
    let rank: ClinicRank
    let request: RequestView
    let frame: PageFrame

    private var say: Language { frame.language }

    var html: HTML {
        """
        <li class="rank">
        <h3><a href="\(frame.paths.clinic(rank.clinic.id))">\(rank.clinic.name)</a></h3>
        <p class="hint">\(rank.clinic.address.municipality), \(Quantities.distance(metres: rank.metres, in: say))</p>
        <p class="rank-place"><strong>\(Ordinal(rank.position, say).html)</strong> \(among)</p>
        <p>\(say(usual))</p>
        <details><summary>\(say(.whyRank))<span class="hidden"> \(rank.clinic.name)</span></summary>
        <div class="why">
        <p>\(say(.whyRankText))</p>
        <ol>\(HTML.each(OfferRuleWords.steps(rank.clinic.offerRule)) { "<li>\(say($0))</li>" })</ol>
        <p>\(say(.ruleNothingElse))</p>
        <p><strong>\(say(.whyYou))</strong> \(say(mine))</p>
        </div>
        </details>
        </li>

        """
    }

    private var among: String { rank.count == 1 ? say(.rankOrdinalAlone) : say(.rankOf(rank.count)) }

    private var usual: Phrase { rank.usualSeconds.map { .usualWait(Self.duration(seconds: $0)) } ?? .usualUnknown }

    private var mine: Phrase {
        let distance = (
            french: Quantities.distance(metres: rank.metres, in: .french), english: Quantities.distance(metres: rank.metres, in: .english)
        )
        let parts: [Phrase] =
            (rank.isFirst ? [.whyYouFirst] : [])
            + [
                .whyYouBand(OfferRuleWords.band(rank.band, of: rank.clinic.offerRule), distance: distance),
                .whyYouSince(request.since.both),
            ]
        return Phrase(parts.map(\.french).joined(separator: " "), parts.map(\.english).joined(separator: " "))
    }

    /// Rounded to what such an estimate is good for: five minutes, an hour, a day.
    static func duration(seconds: Int64) -> Phrase {
        let seconds = Int(max(0, seconds))
        let minutes = max(5, (seconds + 150) / 300 * 5)
        if minutes < 60 { return .count(minutes, .minute) }
        if seconds < 36 * 3600 { return .count(max(1, (seconds + 1800) / 3600), .hour) }
        return .count((seconds + 43_200) / 86_400, .day)
    }
}

/// `1er`, `2e`; `1st`, `2nd`, `3rd`, `11th`.
struct Ordinal {
    let number: Int
    let suffix: String

    init(_ number: Int, _ language: Language) {
        self.number = number
        switch language {
        case .french: suffix = number == 1 ? "er" : "e"
        case .english:
            switch (number % 10, number % 100) {
            case (_, 11...13): suffix = "th"
            case (1, _): suffix = "st"
            case (2, _): suffix = "nd"
            case (3, _): suffix = "rd"
            default: suffix = "th"
            }
        }
    }

    var html: HTML { "\(number)<sup>\(suffix)</sup>" }
}
