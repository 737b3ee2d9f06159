import Pages
import Scheduling
import Serving
import Wording

/// "Who has opened your information", on the person's own page.
struct OpeningsSection {
    let openings: OpeningsView
    let say: Language

    var html: HTML {
        """
        <section class="openings-record">
        <h2>\(say(.openingsTitle))</h2>
        \(content)
        </section>
        """
    }

    private var content: HTML {
        if case .unknown = openings.extent { return "<p class=\"note\" role=\"status\">\(say(.openingsUnknown))</p>" }
        return """
            <p>\(say(.openingsLead))</p>
            \(openings.days.isEmpty ? nobody : list)
            \(HTML.when(openings.isShortened, "<p class=\"hint\">\(say(.openingsShortened))</p>"))
            \(asOf)
            \(HTML.when(!openings.days.isEmpty, "<p class=\"hint\">\(say(.openingsYou))</p>"))
            """
    }

    private var nobody: HTML { "<p class=\"note\">\(say(.openingsNone))</p>" }

    private var list: HTML {
        let days = HTML.each(openings.days) { day in
            """
            <div><dt><time datetime="\(day.date.description)">\(day.date.dayAndMonth(in: say).capitalizedFirst)</time></dt>\
            \(HTML.each(day.groups) {
                "<dd>\(say($0.who))\(HTML.when($0.times > 1, " \(say(.openedTimes($0.times)))"))</dd>"
            })</div>

            """
        }
        return "<dl class=\"facts days\">\n\(days)</dl>"
    }

    private var asOf: HTML {
        guard case .until(let time) = openings.extent else { return "" }
        let phrase = Phrase.openingsAsOf(french: time.words(in: .french, withArticle: true), english: time.words(in: .english))
        return "<p class=\"note\" role=\"status\">\(say(phrase))</p>"
    }
}
