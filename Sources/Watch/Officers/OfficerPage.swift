import Containment
import Orders
import Pages
import Scheduling
import Serving
import Wording

/// The officers' page: for a phone, kept by it, and of use when nothing else
/// answers. Signing takes a script; reading what is in force, and handing in
/// what is signed already, does not.
struct OfficerPage {
    let language: Language
    let state: OfficerState
    /// Of an order that was handed in without a script.
    var answer: Answer?

    /// What became of it, and what was typed where it was not taken.
    struct Answer {
        let words: Phrase
        var note: String?
    }

    var say: Language { language }

    /// With what is typed into a terminal set as such.
    func code(_ phrase: Phrase) -> HTML {
        let parts = say(phrase).split(separator: "`", omittingEmptySubsequences: false).enumerated()
        return HTML.each(parts) { index, part in index.isMultiple(of: 2) ? "\(String(part))" : "<code>\(String(part))</code>" }
    }

    func path(_ route: OfficerRoute) -> String { route.path(in: language, []) }

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(Document.tag(say))">
        <head>
        <meta charset="utf-8">
        <title>\(say(.officerTitle)) · Créneau</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f7f5f0">
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12191c">
        <link rel="stylesheet" href="\(Asset.stylesheet.path)">
        <link rel="stylesheet" href="\(Asset.officerStylesheet.path)">
        <link rel="icon" type="image/svg+xml" href="\(Asset.icon.path)">
        <link rel="manifest" href="\(path(.manifest))">
        <script type="module" src="\(Asset.officerScript.path)"></script>
        </head>
        <body>
        <a class="skip" href="#content">\(say(.skipToContent))</a>
        \(masthead)
        <main id="content" tabindex="-1" class="officer" data-state="\(OfficerRoute.state)" data-worker="\(OfficerRoute.worker)">
        <div class="narrow">
        <h1>\(say(.officerTitle))</h1>
        <p class="lead">\(say(.officerLead))</p>
        <p class="note" data-without-script>\(code(.officerNoScript))</p>
        <p class="note" data-without-passkeys hidden>\(say(.officerNoPasskeys))</p>
        \(inForce)
        \(compose)
        \(sending)
        \(rehearsals)
        \(carry)
        \(lower)
        \(enrol)
        <p class="note">\(code(.officerKeep))</p>
        <p><button class="button" type="button" data-install hidden>\(say(.officerInstall))</button></p>
        </div>
        </main>
        \(words)
        </body>
        </html>

        """
    }

    private var masthead: HTML {
        let other = language.other
        return """
            <header class="masthead">
            <div class="masthead-row">
            <a class="wordmark" href="\(path(.page))">\(Document.mark)<span>Créneau <span class="place">\(say(.officerPlace))</span></span></a>
            <nav aria-label="\(say(.languageSwitch))"><a class="switch" href="\(OfficerRoute.page.path(in: other, []))" \
            lang="\(Document.tag(other))" hreflang="\(Document.tag(other))">\(other.ownName)</a></nav>
            </div>
            </header>
            """
    }

    // MARK: - What is in force

    private var inForce: HTML {
        """
        <section aria-labelledby="now">
        <h2 id="now">\(say(.officerNow))</h2>
        <div data-now>
        \(HTML.when(state.isCareful, "<p class=\"problem\">\(say(.officerCareful))</p>"))
        \(orders)
        </div>
        <p class="hint" data-age></p>
        <p class="warning" data-offline hidden>\(say(.officerOffline))</p>
        <p class="warning" data-clock hidden></p>
        </section>
        """
    }

    private var orders: HTML {
        guard state.book != nil || state.isCareful else { return "<p>\(code(.officerNobody))</p>" }
        guard !state.orders.isEmpty else { return "<p>\(say(.officerAllOpen))</p>" }
        return "<ul class=\"orders\">\(HTML.each(state.orders, order))</ul>"
    }

    private func order(_ accepted: AcceptedOrder) -> HTML {
        """
        <li class="card order level-\(accepted.order.level.text)">
        <h3>\(say(accepted.order.level.officerName)) · \(accepted.order.scopes.map(name).joined(separator: ", "))</h3>
        <p>\(accepted.order.reason)</p>
        <p class="hint">\(say(.officerSigners)) \(accepted.officers.sorted().joined(separator: ", ")) · \
        <code>\(accepted.order.id.description)</code></p>
        </li>
        """
    }

    private func name(_ scope: Scope) -> String {
        switch scope {
        case .all: say(.officerWhereAll)
        case .surface(.front): say(.officerWhereFront)
        case .surface(.desk): say(.officerWhereDesk)
        case .surface, .staff: scope.text
        case .clinic(let id): state.name(of: id)
        case .clinicSurface(let id, let surface):
            "\(state.name(of: id)) (\(surface == .front ? say(.officerPartFront) : surface == .desk ? say(.officerPartDesk) : surface.rawValue))"
        }
    }

}

extension Level {
    var officerName: Phrase {
        switch self {
        case .open: .levelOpen
        case .guarded: .levelGuarded
        case .restricted: .levelRestricted
        case .frozen: .levelFrozen
        case .dark: .levelDark
        }
    }

    var officerBrief: Phrase? {
        switch self {
        case .open: nil
        case .guarded: .levelGuardedBrief
        case .restricted: .levelRestrictedBrief
        case .frozen: .levelFrozenBrief
        case .dark: .levelDarkBrief
        }
    }
}
