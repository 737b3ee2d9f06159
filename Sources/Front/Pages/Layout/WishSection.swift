import Pages
import Scheduling
import Serving
import Wording

/// What somebody waits for, in words.
struct WishSection {
    let request: RequestView
    let say: Language

    private var wish: Wish { request.wish }

    var html: HTML {
        """
        <section class="card wish" aria-labelledby="wish-title">
        <h2 id="wish-title">\(say(.wishTitle))</h2>
        <dl class="facts">
        \(HTML.optional(request.from) { fact(.wishFrom, $0.words(in: say)) })
        \(fact(.wishUntil, request.until.words(in: say)))
        \(fact(.wishDays, days))
        \(fact(.wishTimes, times))
        \(fact(.wishDistance, say(.wishWithin(Quantities.kilometres(wish.radiusKilometres)))))
        \(HTML.optional(request.clinic) { fact(.wishClinic, $0.name) })
        \(fact(.searchModality, modalities))
        \(HTML.when(wish.languages != [.french, .english], fact(.searchLanguage, languages)))
        \(fact(.wishNotice, say(.wishNotice(.notice(minutes: wish.noticeMinutes)))))
        \(HTML.when(request.acceptsNights, fact(.wishNights, say(.wishNightsYes))))
        </dl>
        </section>
        """
    }

    private func fact(_ label: Phrase, _ value: String) -> HTML { "<div><dt>\(say(label))</dt><dd>\(value)</dd></div>" }

    /// `lundi au vendredi`, or one by one.
    private var days: String {
        let days = wish.days.days
        if let first = days.first, let last = days.last, last.rawValue - first.rawValue == days.count - 1 {
            return say(.weekdays(first...last))
        }
        return listed(days.map { $0.name(in: say) })
    }

    private var modalities: String {
        wish.modalities == .all ? say(.searchAnyModality) : listed(wish.modalities.modalities.map { say($0.words) })
    }

    private var languages: String {
        Language.allCases.filter { wish.languages.contains($0.asSet) }.map(\.ownName).joined(separator: ", ")
    }

    private func listed(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + (say == .french ? " et " : " and ") + last
    }

    private var times: String {
        switch (wish.earliest == .midnight, wish.latest == .endOfDay) {
        case (true, true): say(.wishAnyTime)
        case (false, true): say(.wishFromTime(wish.earliest.both))
        case (true, false): say(.wishBeforeTime(wish.latest.both))
        case (false, false): say(.wishBetween(wish.earliest.both, wish.latest.both))
        }
    }
}
