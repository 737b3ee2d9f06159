import Pages
import Scheduling
import Serving
import Wording

/// What was searched for, beside the results, with the form to change it.
struct SearchSummary {
    let frame: PageFrame
    let fields: SearchFields
    let placeName: String?

    private var say: Language { frame.language }

    var html: HTML {
        """
        <section class="asked" aria-labelledby="asked-title">
        <h2 id="asked-title" class="eyebrow">\(say(.yourSearch))</h2>
        <dl class="facts">
        \(fact(.searchPlace, placeName ?? say(.myPosition)))
        \(HTML.optional(fields.reason) { fact(.searchReason, say($0.name)) })
        \(fact(.searchWindow, windowText))
        \(fact(.searchRadius, Quantities.kilometres(fields.radiusKilometres)))
        \(HTML.optional(fields.modality) { fact(.searchModality, say($0.words)) })
        \(HTML.optional(fields.language) { fact(.searchLanguage, $0.ownName) })
        </dl>
        <details class="change"><summary>\(say(.changeSearch))</summary>
        \(HomePage.gate(say))
        \(SearchForm(frame: frame, fields: fields).html)
        </details>
        </section>
        \(advice)
        """
    }

    private func fact(_ label: Phrase, _ value: String) -> HTML {
        "<div><dt>\(say(label))</dt><dd>\(value)</dd></div>"
    }

    private var windowText: String {
        guard fields.window == .date, let date = LocalDate(fields.date) else { return say(fields.window.words) }
        return say(.dateLabel) + " " + date.words(in: say)
    }

    private var advice: HTML {
        guard let reason = fields.reason, let advice = reason.advice else { return HTML() }
        return """
            <section class="advice\(HTML.when(reason.adviceIsUrgent, " urgent"))" aria-labelledby="advice-title">
            <h2 id="advice-title">\(say(reason.adviceIsUrgent ? .adviceUrgentTitle : .adviceTitle))</h2>
            <p>\(say(advice))</p>
            </section>
            """
    }
}
