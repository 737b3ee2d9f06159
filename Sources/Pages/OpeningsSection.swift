package import Scheduling
import Serving
package import Wording

/// "Who has opened your information", on the person's own page and at the desk.
package struct OpeningsSection {
    /// What differs between the two.
    package struct Words: Sendable {
        let title: Phrase
        let hint: Phrase

        package static let ofPerson = Words(title: .openingsTitle, hint: .openingsYou)
        package static let ofClinic = Words(title: .openingsTitleAtDesk, hint: .openingsAtDesk)
    }

    let openings: OpeningsView
    let words: Words
    let say: Language
    /// The address of the file that proves a leaf.
    let proof: (Int) -> String

    package init(openings: OpeningsView, words: Words, say: Language, proof: @escaping (Int) -> String) {
        (self.openings, self.words, self.say, self.proof) = (openings, words, say, proof)
    }

    package var html: HTML {
        """
        <section class="openings-record">
        <h2>\(say(words.title))</h2>
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
            \(HTML.when(!openings.days.isEmpty, "<p class=\"hint\">\(say(words.hint))</p>"))
            """
    }

    private var nobody: HTML { "<p class=\"note\">\(say(.openingsNone))</p>" }

    private var list: HTML {
        let days = HTML.each(openings.days) { day in
            """
            <div><dt><time datetime="\(day.date.description)">\(day.date.dayAndMonth(in: say).capitalizedFirst)</time></dt>\
            \(HTML.each(day.groups) {
                "<dd>\(say($0.who))\(HTML.when($0.times > 1, " \(say(.openedTimes($0.times)))"))\(HTML.when(!$0.leaves.isEmpty, proven($0.leaves)))</dd>"
            })</div>

            """
        }
        let isProven = openings.days.contains { $0.groups.contains { !$0.leaves.isEmpty } }
        return "<dl class=\"facts record\">\n\(days)</dl>\(HTML.when(isProven, "<p class=\"hint\">\(say(.openingsProof))</p>"))"
    }

    /// Leaves whose files are listed: a long stay at the desk is one group.
    private static let leavesShown = 6

    /// Each number is its file.
    private func proven(_ leaves: [Int]) -> HTML {
        let shown = leaves.suffix(Self.leavesShown)
        let links = HTML.each(Array(shown.enumerated())) { place, leaf in
            """
            \(HTML.when(place > 0, ", "))<a href="\(proof(leaf))" download="creneau-\(leaf).tlog-proof">\(Quantities.grouped(leaf, in: say))</a>
            """
        }
        return " <span class=\"proven\">\(say(shown.count == 1 ? .provenLeaf : .provenLeaves)) \(links)</span>"
    }

    private var asOf: HTML {
        guard case .until(let time) = openings.extent else { return "" }
        let phrase = Phrase.openingsAsOf(french: time.words(in: .french, withArticle: true), english: time.words(in: .english))
        return "<p class=\"note\" role=\"status\">\(say(phrase))</p>"
    }
}
