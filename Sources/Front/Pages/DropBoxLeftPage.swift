import Pages
import Scheduling
import Serving
import Wording

/// After word was left: what it was, while this browser still has it, and
/// when it is read.
struct DropBoxLeftPage: Page {
    let frame: PageFrame
    let clinic: Clinic
    let reading: ConsultationHours.Reading?
    let today: LocalDate
    /// `nil` once it is no longer shown.
    let word: LeftWord?

    private var say: Language { frame.language }

    var title: String { say(word == nil ? .wordLeftOverTitle : .wordLeftTitle) + " · " + clinic.name }

    func address(_ paths: Paths) -> String { paths.dropBoxLeft(clinic.id, isTyped: word != nil) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(word == nil ? .wordLeftOverTitle : .wordLeftTitle))</h1>
        <p class="lead">\(HTML.when(word != nil, "\(say(.wordLeftLead)) "))\(DropBoxPage.read(reading, today, say))</p>
        \(HTML.when(word == nil, "<p>\(say(.wordLeftOver))</p>"))
        <p class="note">\(say(.wordLeftWorse))</p>
        \(DropBoxPage.phone(clinic, say))
        \(HTML.optional(word) { WordCard(word: $0, title: .wordLeftWhat, say: say).html })
        <p class="actions"><a class="button quiet" href="\(frame.paths.clinic(clinic.id))">\(clinic.name)</a>
        <a class="button quiet" href="\(frame.paths.dropBox(clinic.id))">\(say(.wordAgain))</a></p>
        </div>
        """
    }
}

/// What somebody left, or would have, as they see it again.
struct WordCard {
    let word: LeftWord
    let title: Phrase
    let say: Language

    var html: HTML {
        """
        <section class="card">
        <h2 class="eyebrow">\(say(title))</h2>
        <dl class="facts">
        \(row(.reasonLabel, say(word.reason.name)))
        \(HTML.when(!word.about.isEmpty, row(.wordAboutLabel, word.about)))
        \(row(.wordPersonTitle, [word.givenName, word.familyName].filter { !$0.isEmpty }.joined(separator: " ")))
        \(HTML.optional(word.birthDate) { row(.birthDateLabel, $0.withoutWeekday(in: say)) })
        \(row(.phoneLabel, word.phone.display(in: say)))
        \(row(.wordTimesLabel, word.times.words(in: say)))
        </dl>
        </section>
        """
    }

    private func row(_ label: Phrase, _ text: String) -> HTML { "<div><dt>\(say(label))</dt><dd class=\"as-typed\">\(text)</dd></div>" }
}
