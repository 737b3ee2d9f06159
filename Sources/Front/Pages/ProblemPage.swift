import Pages
import Scheduling
import Serving
import Wording

/// A page that stops: what happened, what is not lost, what to do.
struct ProblemPage: Page {
    let frame: PageFrame
    let problem: Problem

    enum Problem: Sendable, Hashable {
        /// A link that opens nothing (any more), or a session that has ended.
        case wrongLink
        case tooManyTries(retryAfterSeconds: Int)
        case notFound
        /// The form was too old, or came from elsewhere (403).
        case formExpired
        /// Something in the request could not be read (400, 405, 413, 415).
        case badRequest
        /// Our fault (500).
        case failure
        /// For the moment (503).
        case unavailable
        /// Kept back by an order.
        case suspended
        /// A change that the appointment's state no longer allows (409).
        case tooLate
        /// More than the weaker link is for (403).
        case needsFullLink
    }

    var title: String { frame.language(words.title) }

    func address(_ paths: Paths) -> String { paths.home }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(words.title))</h1>
            <p class="lead">\(say(words.text))\(wait)</p>
            <div class="actions">\(ways)</div>
            <p class="note">\(say(.emergencyReminder))</p>
            </div>
            """
    }

    private var words: (title: Phrase, text: Phrase) { problem.words }

    private var wait: HTML { problem.wait(frame.language) }

    private var ways: HTML {
        let home = link(frame.paths.home, .backHome)
        return switch problem {
        case .wrongLink: link(frame.paths.lostLink, .lostLinkTitle) + home
        case .failure, .unavailable, .suspended, .tooLate, .needsFullLink: link(frame.paths.clinics, .clinicsTitle) + home
        case .tooManyTries, .notFound, .formExpired, .badRequest: home
        }
    }

    private func link(_ path: String, _ label: Phrase) -> HTML {
        "<a class=\"button\" href=\"\(path)\">\(frame.language(label))</a> "
    }
}

extension ProblemPage.Problem {
    var words: (title: Phrase, text: Phrase) {
        switch self {
        case .wrongLink: (.wrongLinkTitle, .wrongLinkText)
        case .tooManyTries: (.tooManyTitle, .tooManyText)
        case .notFound: (.notFoundTitle, .notFoundText)
        case .formExpired: (.formExpiredTitle, .formExpiredText)
        case .badRequest: (.badRequestTitle, .badRequestText)
        case .failure: (.failureTitle, .failureText)
        case .unavailable: (.unavailableTitle, .unavailableText)
        case .suspended: (.suspendedTitle, .suspendedText)
        case .tooLate: (.tooLateTitle, .tooLateText)
        case .needsFullLink: (.needsFullLinkTitle, .needsFullLinkText)
        }
    }

    /// How long, after the text that asks to wait.
    func wait(_ language: Language) -> HTML {
        guard case .tooManyTries(let seconds) = self else { return HTML() }
        return " <strong>\(Quantities.duration(seconds: seconds, in: language))</strong>."
    }
}
