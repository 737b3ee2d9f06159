import Pages
import Scheduling
import Serving
import Wording

/// The time went to somebody else, or was not kept any longer: the next
/// three best, and nothing typed is lost.
struct TakenPage: Page {
    let frame: PageFrame
    let query: String
    let cause: Cause
    /// The opening they had chosen, when it is free again after all.
    var again: OpeningView?
    /// The three next best.
    let alternatives: [OpeningView]
    /// What was typed, carried on as hidden inputs of every button: they come
    /// with the next place, whose form is filled with them.
    var fields: BookingFields?

    enum Cause: String, Sendable {
        /// Somebody else was quicker.
        case taken
        /// The hold ran out.
        case lapsed
        /// The clinic gave it away while patients could do nothing.
        case given
        /// The session that held it is gone.
        case strayed

        var words: (title: Phrase, heading: Phrase) {
            switch self {
            case .taken: (.takenTitle, .takenHeading)
            case .lapsed: (.lapsedTitle, .lapsedHeading)
            case .given: (.givenTitle, .givenHeading)
            case .strayed: (.strayedTitle, .strayedHeading)
            }
        }
    }

    var title: String { frame.language(cause.words.title) }

    func address(_ paths: Paths) -> String {
        frame.isTyped ? paths.bookings + "?" + Field.typed.rawValue + "=1" : paths.openings(query: query)
    }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <h1>\(say(cause.words.heading))</h1>
            \(HTML.when(fields != nil, "<p class=\"lead\">\(say(.typedIsKept))</p>"))
            <form method="post" action="\(frame.paths.bookings)" data-once>
            \(FormParts.token(frame))\(FormParts.hidden(.query, query))\(HTML.optional(fields, BookingForm.carried))
            \(HTML.optional(again) {
                """
                <p>\(say(.stillFree))</p>
                \(OpeningList(openings: [$0], today: frame.today, language: say, action: .holdAgain).html)
                """
            })
            \(others)
            </form>
            <p class="note">\(say(.requestFromResults)) <a href="\(frame.paths.requests(query: query))">\(say(.requestLink))</a></p>
            <p class="next"><a class="button quiet" href="\(frame.paths.openings(query: query))">\(say(.backToList))</a></p>
            </div>
            """
    }

    private var others: HTML {
        let say = frame.language
        guard !alternatives.isEmpty else { return again == nil ? "<p>\(say(.noAlternative))</p>" : HTML() }
        return """
            <p class="section-title">\(say(alternatives.count == 1 ? .oneAlternativeHeading : .alternativesHeading))</p>
            \(OpeningList(openings: alternatives, today: frame.today, language: say).html)
            """
    }
}
