import Containment
import Scheduling
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
    var bodyClass: String { get }
}

extension DeskPage {
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
        \(HTML.optional(frame.clinic) { "<p class=\"bar-clinic\">\($0.name)</p>" })
        \(bar)
        \(navigation)
        </header>
        \(HTML.when(frame.isDemo, "<aside class=\"demo\" aria-label=\"Démo\"><p>\(say(.demoNotice))</p></aside>"))
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

    private var navigation: HTML {
        let other = address(DeskPaths(say.other)) ?? DeskPaths(say.other).path(.home)
        return """
            <nav class="bar-nav" aria-label="\(say(.deskNavigation))">
            \(HTML.optional(frame.clinic) { clinic in
                HTML.when(frame.allows(.reviewOffers), link(frame.paths.path(.offers, clinic.id.description), .deskOffers))
                + HTML.when(frame.allows(.reviewMessages), link(frame.paths.path(.messages, clinic.id.description), .deskPost))
                + HTML.when(frame.allows(.manageSchedules), link(frame.paths.path(.schedules, clinic.id.description), .deskSchedules))
                + HTML.when(frame.allows(.manageStaff), link(frame.paths.path(.staff, clinic.id.description), .deskStaff))
                + HTML.when(frame.allows(.keepDay), link(frame.paths.path(.device, clinic.id.description), .deskDevice))
            })
            \(HTML.optional(frame.member) { _ in link(frame.paths.path(.account), .deskAccount) })
            <a href="\(other)" lang="\(Document.tag(say.other))" hreflang="\(Document.tag(say.other))">\(say.other.ownName)</a>
            \(HTML.optional(frame.member) { _ in
                """
                <form method="post" action="\(frame.paths.path(.signOut))">\(token)<button class="plain">\(say(.deskSignOut))</button></form>
                """
            })
            </nav>
            """
    }

    private func link(_ path: String, _ phrase: Phrase) -> HTML { "<a href=\"\(path)\">\(say(phrase))</a>" }

    /// What every form carries.
    var token: HTML { FormParts.hidden(.csrf, frame.csrf) }

    /// What a form carries for where somebody was.
    func hidden(_ resumption: Resumption?) -> HTML {
        HTML.optional(resumption) { resumption in
            HTML.each(resumption.hidden) { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
        }
    }
}
