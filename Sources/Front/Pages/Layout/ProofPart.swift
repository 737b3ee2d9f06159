import Pages
import Scheduling
import Serving
import Wording

/// What a booking waits for, in its form.
struct ProofPart: Sendable, Equatable {
    var step: Step
    var problem: Problem?

    enum Step: Sendable, Equatable {
        /// A code is on its way.
        case code(until: LocalTime)
        /// No code can be sent to a telephone: from then on it is taken.
        case wait(until: LocalTime)
        /// A contact has to be given first.
        case contact
    }

    enum Problem: Sendable, Equatable {
        case wrong(triesLeft: Int)
        case noMoreCodes(retryAfterSeconds: Int)
    }

    /// - Parameter isOrdered: everybody is asked, by the level in force.
    func html(_ say: Language, isOrdered: Bool) -> HTML {
        let why = isOrdered ? Phrase.proofWhyLevel : .proofWhy
        switch step {
        case .code(let until):
            let field = TextField(
                field: .code, label: say(.codeLabel), value: "", language: say, problem: words(say), autocomplete: "one-time-code",
                attributes: " inputmode=\"numeric\" maxlength=\"12\" spellcheck=\"false\"")
            return """
                <section class="card proof" aria-labelledby="proof-title">
                <h2 id="proof-title">\(say(.proofTitle))</h2>
                <p role="status"\(focus)>\(say(.proofLead(until: until.both)))</p>
                \(field.html)
                <p><button class="button primary">\(say(.bookButton))</button></p>
                <p>\(say(.proofNotHere))</p>
                <p><button class="button quiet" name="\(Field.again.rawValue)" value="yes" formnovalidate>\(say(.codeAgain))</button></p>
                <p class="hint">\(say(why))</p>
                </section>
                """
        case .wait(let until):
            return """
                <section class="card proof" role="status"\(focus)>
                <h2>\(say(.proofWaitTitle))</h2>
                <p><strong>\(say(.proofWait(until: until.both)))</strong></p>
                <p class="hint">\(say(why))</p>
                </section>
                """
        case .contact:
            return "<p class=\"note\" role=\"status\"\(focus)>\(say(.proofNeeded))</p>"
        }
    }

    /// A problem's summary comes first; else this is what is new on the page.
    private var focus: HTML { HTML.when(problem == nil, " tabindex=\"-1\" data-focus") }

    /// What the summary of problems says of it.
    func entry(_ say: Language) -> (field: String, text: String)? { words(say).map { (Field.code.rawValue, $0) } }

    private func words(_ say: Language) -> String? {
        switch problem {
        case .wrong(let triesLeft): triesLeft > 0 ? say(.problemCodeWrong(triesLeft: triesLeft)) : say(.codeSpent)
        case .noMoreCodes(let seconds): say(.noMoreCodes(after: Quantities.duration(seconds: seconds, in: say)))
        case nil: nil
        }
    }
}
