import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// The code that was sent, to be given back.
struct RequestCodePage: Page {
    let frame: PageFrame
    let id: RequestID
    let codeUntil: LocalTime
    /// When another code left.
    var sentAgain: LocalTime?
    /// The code can still be entered.
    let canTry: Bool
    var problem: Problem?

    enum Problem: Sendable {
        case missing
        case wrong(triesLeft: Int)
        case spent
        /// A place for the same need stands already.
        case answerFirst
        /// Too many wait already of this contact, network or mail domain.
        case lineFull(LineCap, max: Int)
        case noMoreCodes(retryAfterSeconds: Int)
    }

    private var say: Language { frame.language }

    var title: String { (problem == nil ? "" : say(.errorPrefix)) + say(.codeTitle) }

    func address(_ paths: Paths) -> String { paths.request(id) }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.codeHeading))</h1>
        \(HTML.optional(sentAgain) { "<p class=\"note\" role=\"status\">\(say(.codeSentAgain($0.both)))</p>" })
        \(stopped)
        \(HTML.when(canTry, entry))
        \(HTML.when(!canTry, "<p class=\"lead\">\(say(.codeSpent))</p>"))
        <section>
        <h2>\(say(.codeNotHere))</h2>
        <p>\(say(.codeNotHereText))</p>
        \(noMore)
        <form method="post" action="\(frame.paths.requestCodeAgain(id))" data-once>
        \(FormParts.token(frame))
        <div class="actions">
        <button class="button\(HTML.when(!canTry, " primary"))">\(say(.codeAgain))</button>
        <a class="button quiet" href="\(frame.paths.requests())">\(say(.codeStartAgain))</a>
        </div>
        </form>
        </section>
        </div>
        """
    }

    /// The code was right, and something else comes first.
    private var stopped: HTML {
        let words: (title: Phrase, text: Phrase)? =
            switch problem {
            case .answerFirst: (.answerFirstTitle, .answerFirstText)
            case .lineFull(let cap, let max): (.lineFullTitle, cap.words(max: max))
            case .missing, .wrong, .spent, .noMoreCodes, nil: nil
            }
        return HTML.optional(words) {
            """
            <section class="card" role="alert">
            <h2>\(say($0.title))</h2>
            <p>\(say($0.text))</p>
            </section>
            """
        }
    }

    private var noMore: HTML {
        guard case .noMoreCodes(let seconds) = problem else { return HTML() }
        let duration = Quantities.duration(seconds: seconds, in: say)
        return "<p class=\"problem\" role=\"alert\">\(say(.noMoreCodes(after: duration)))</p>"
    }

    private var fieldProblem: String? {
        switch problem {
        case .missing: say(.problemCodeMissing)
        case .wrong(let triesLeft): say(.problemCodeWrong(triesLeft: triesLeft))
        case .spent, .answerFirst, .lineFull, .noMoreCodes, nil: nil
        }
    }

    private var entry: HTML {
        let field = TextField(
            field: .code, label: say(.codeLabel), value: "", language: say, problem: fieldProblem, autocomplete: "one-time-code",
            attributes: " inputmode=\"numeric\" maxlength=\"12\" required spellcheck=\"false\"")
        return """
            <p class="lead">\(say(.codeLead(until: codeUntil.both)))</p>
            \(FormParts.summary(fieldProblem.map { [(Field.code.rawValue, $0)] } ?? [], say))
            <form class="card code" method="post" action="\(frame.paths.requestCode(id))" data-once novalidate>
            \(FormParts.token(frame))
            \(field.html)
            <button class="button primary">\(say(.codeButton))</button>
            </form>
            """
    }
}

extension LocalTime {
    /// In both languages, for phrases.
    var both: (french: String, english: String) { (words(in: .french), words(in: .english)) }
}

extension LocalDateTime {
    /// In both languages, for phrases; `mardi 24 novembre 2026, à 15 h 04`.
    var both: (french: String, english: String) { (words(in: .french), words(in: .english)) }
}
