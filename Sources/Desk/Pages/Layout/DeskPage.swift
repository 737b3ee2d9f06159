import Containment
import Pages
import Scheduling
import Serving
import Wording

/// A page of the desk: a value that knows how to draw itself.
protocol DeskPage: Sendable {
    var frame: DeskFrame { get }
    /// Goes before "Créneau" in the title of the window. Never a person's name:
    /// titles stand in task bars and histories.
    var title: String { get }
    /// What stands inside `<main>`, with exactly one `h1`.
    var main: HTML { get }
    /// What stands beside the clinic's name in the bar.
    var bar: HTML { get }
    /// Where this page is in the other language; `nil` where it cannot be
    /// shown again by its address.
    func address(_ paths: DeskPaths) -> String?
    /// The form that people type into, where the page is one: it is drawn in
    /// the other language with what is typed so far.
    var formPlace: DeskFormPlace? { get }
    var bodyClass: String { get }
}

/// A form on a page, and where it is sent in either language.
struct DeskFormPlace {
    /// Of its element.
    let id: String
    let action: (DeskPaths) -> String
}

extension DeskPage {
    var formPlace: DeskFormPlace? { nil }
    var bar: HTML { HTML() }
    var bodyClass: String { "desk" }
    func address(_ paths: DeskPaths) -> String? { nil }

    var say: Language { frame.language }

    /// The whole document, from the doctype on.
    var html: HTML {
        """
        <!doctype html>
        <html lang="\(Document.tag(say))">
        <head>
        <meta charset="utf-8">
        <title>\(title) · Créneau</title>
        \(Document.head)
        <link rel="stylesheet" href="\(Asset.deskStylesheet.path)">
        <link rel="manifest" href="\(frame.paths.path(.manifest))">
        <script type="module" src="\(Asset.deskScript.path)"></script>
        \(HTML.when(keepsDay, "<script type=\"module\" src=\"\(Asset.deviceScript.path)\"></script>"))
        </head>
        <body class="\(bodyClass)"\(device)>
        <a class="skip" href="#content">\(say(.skipToContent))</a>
        <header class="bar">
        <a class="wordmark" href="\(frame.paths.path(.home))" aria-label="\(say(.deskHome))">\(Document.mark)<span>Créneau</span></a>
        \(HTML.optional(frame.clinic) { "<p class=\"bar-clinic\"><a href=\"\(frame.paths.day($0.id, frame.today))\">\($0.name)</a></p>" })
        \(bar)
        \(navigation)
        </header>
        \(HTML.when(frame.isDemo, "<aside class=\"demo\" aria-label=\"Démo\"><p>\(say(.demoNotice))</p></aside>"))
        \(DeskLevelNotice(frame: frame).html)
        \(HTML.when(keepsDay, waiting))
        <main id="content" tabindex="-1">
        \(main)
        </main>
        </body>
        </html>

        """
    }

    private var keepsDay: Bool { frame.clinic != nil && frame.allows(.keepDay) }

    /// Where a device that keeps this clinic's day asks for it.
    private var device: HTML {
        HTML.optional(keepsDay ? frame.clinic : nil) { clinic in
            let (paths, id) = (frame.paths, clinic.id.description)
            return """
                 data-device-clinic="\(id)" data-device-days="\(paths.pattern(.deviceDays, clinic: clinic.id))" \
                data-device-state="\(paths.pattern(.deviceState, clinic: clinic.id))"
                """
        }
    }

    /// Shown by the script where this device has something to send.
    private var waiting: HTML {
        HTML.optional(frame.clinic) { clinic in
            """
            <aside class="waiting" aria-label="\(say(.deskDevice))" data-device-waiting hidden><p>\(say(.deskDeviceUnsent)) <strong data-waiting-count></strong> \
            <a href="\(frame.paths.path(.device, clinic.id.description))">\(say(.deskOfflineSend))</a></p></aside>
            """
        }
    }

    /// A button of the form where there is one: what is typed goes along.
    private var languageSwitch: HTML {
        let paths = DeskPaths(say.other)
        let tag = Document.tag(say.other)
        guard let place = formPlace else {
            let other = address(paths) ?? paths.path(.home)
            return "<a href=\"\(other)\" lang=\"\(tag)\" hreflang=\"\(tag)\">\(say.other.ownName)</a>"
        }
        // Return sends a form by its first button: that is never the switch.
        return """
            <button class="first" form="\(place.id)" tabindex="-1" aria-hidden="true"></button>\
            <button class="plain" form="\(place.id)" formaction="\(place.action(paths))" formnovalidate name="\(Field.otherLanguage.rawValue)" value="1" \
            lang="\(tag)">\(say.other.ownName)</button>
            """
    }

    private var navigation: HTML {
        """
        <nav class="bar-nav" aria-label="\(say(.deskNavigation))">
        \(HTML.optional(frame.clinic) { clinic in
                HTML.when(frame.allows(.reviewOffers), link(frame.paths.path(.offers, clinic.id.description), .deskOffers))
                + HTML.when(frame.allows(.reviewMessages), link(frame.paths.path(.messages, clinic.id.description), .deskPost))
                + HTML.when(frame.allows(.manageSchedules), link(frame.paths.path(.schedules, clinic.id.description), .deskSchedules))
                + HTML.when(frame.allows(.manageStaff), link(frame.paths.path(.staff, clinic.id.description), .deskStaff))
                + HTML.when(frame.allows(.keepDay), link(frame.paths.path(.device, clinic.id.description), .deskDevice))
            })
        \(HTML.optional(frame.member) { _ in link(frame.paths.account(frame.clinic?.id), .deskAccount) })
        \(languageSwitch)
        \(HTML.optional(frame.member) { _ in
                """
                <form method="post" action="\(frame.paths.path(.signOut))">\(token)<button class="plain">\(say(.deskSignOut))</button></form>
                """
            })
        </nav>
        """
    }

    /// Marked where one is, or is within.
    private func link(_ path: String, _ phrase: Phrase) -> HTML {
        let plain = path.prefix { $0 != "?" }
        let here = (address(frame.paths) ?? "").prefix { $0 != "?" }
        return
            "<a href=\"\(path)\"\(HTML.when(here == plain, " aria-current=\"page\""))\(HTML.when(here.hasPrefix(plain + "/"), " aria-current=\"true\""))>\(say(phrase))</a>"
    }

    /// What every form carries.
    var token: HTML { FormParts.hidden(.csrf, frame.csrf) + HTML.when(frame.isTyped, FormParts.hidden(.typed, "1")) }

    /// What a form carries for where somebody was.
    func hidden(_ resumption: Resumption?) -> HTML {
        HTML.optional(resumption) { resumption in
            HTML.each(resumption.hidden) { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
        }
    }
}
