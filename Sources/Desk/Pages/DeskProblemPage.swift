import Containment
import Pages
import Scheduling
import Serving
import Wording

/// A page that stops: what happened, what is not lost, what to do.
struct DeskProblemPage: DeskPage {
    let frame: DeskFrame
    let problem: Problem
    /// A form that may be sent again as it was.
    let resumption: Resumption?

    enum Problem: Sendable, Hashable {
        case notFound, formExpired, linkSpent, notAllowed, tooMany
        case tooManyTries(retryAfterSeconds: Int)
        case badRequest, failure, unavailable, vaultAway
        /// Kept back by an order.
        case suspended(Level)
    }

    var title: String { say(words.title) }
    var bodyClass: String { "desk threshold" }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(words.title))</h1>
        <p class="lead">\(say(words.text))\(wait)</p>
        \(HTML.optional(resumption) { resumption in
            HTML.when(!resumption.fields.isEmpty, """
                <p>\(say(.retryKept))</p>
                <form method="post" action="\(resumption.path)" data-once>\(token)
                \(HTML.each(resumption.fields) { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
                <div class="actions"><button class="button primary">\(say(.retryButton))</button></div></form>
                """)
            + HTML.when(resumption.fields.isEmpty, "<p><a class=\"button primary\" href=\"\(resumption.path)\">\(say(.retryLook))</a></p>")
        })
        <p><a href="\(frame.paths.path(problem == .suspended(.dark) ? .offline : .home))">\
        \(say(problem == .suspended(.dark) ? .deskToSheet : .deskToDay))</a></p>
        </div>
        """
    }

    private var wait: HTML {
        guard case .tooManyTries(let seconds) = problem else { return HTML() }
        return " \(Quantities.duration(seconds: seconds, in: say))."
    }

    private var words: (title: Phrase, text: Phrase) {
        switch problem {
        case .notFound: (.deskNotFoundTitle, .deskNotFoundText)
        case .formExpired: (.formExpiredTitle, .deskFormExpired)
        case .linkSpent: (.deskLinkSpentTitle, .deskLinkSpentText)
        case .notAllowed: (.deskNotAllowedTitle, .deskNotAllowedText)
        case .tooMany: (.deskTooManyTitle, .deskTooManyText)
        case .tooManyTries: (.deskWaitTitle, .deskWaitText)
        case .badRequest: (.deskBadTitle, .deskBadText)
        case .failure: (.failureTitle, .deskFailureText)
        case .unavailable: (.deskStoreTitle, .deskStoreText)
        case .suspended(.dark): (.suspendedTitle, .deskSuspendedDark)
        case .suspended(.frozen): (.suspendedTitle, .deskSuspendedFrozen)
        case .suspended: (.suspendedTitle, .deskSuspendedRestricted)
        case .vaultAway: (.deskVaultTitle, .deskVaultAway)
        }
    }
}
