import Pages
import Scheduling
import Serving
import Wording

extension Page {
    /// The whole document, from the doctype on.
    var html: HTML {
        let say = frame.language
        return """
            <!doctype html>
            <html lang="\(Document.tag(say))">
            <head>
            <meta charset="utf-8">
            <title>\(title) · Créneau</title>
            \(Document.head)
            <link rel="alternate" hreflang="\(Document.tag(.french))" href="\(address(Paths(.french)))">
            <link rel="alternate" hreflang="\(Document.tag(.english))" href="\(address(Paths(.english)))">
            </head>
            <body>
            <a class="skip" href="#content">\(say(.skipToContent))</a>
            \(masthead)
            <main id="content" tabindex="-1">
            \(main)
            </main>
            \(Document.footer(frame))
            </body>
            </html>

            """
    }

    /// A button of the form where there is one: what is typed goes along.
    private var languageSwitch: HTML {
        let other = frame.language.other
        let tag = Document.tag(other)
        let paths = Paths(other)
        guard let place = formPlace else {
            return "<a class=\"switch\" href=\"\(address(paths))\" lang=\"\(tag)\" hreflang=\"\(tag)\">\(other.ownName)</a>"
        }
        // Return sends a form by its first button: that is never the switch.
        return """
            <button class="first" form="\(place.id)" tabindex="-1" aria-hidden="true"></button>\
            <button class="switch" form="\(place.id)" formaction="\(place.action(paths))" formnovalidate name="\(Field.otherLanguage.rawValue)" value="1" \
            lang="\(tag)">\(other.ownName)</button>
            """
    }

    private var masthead: HTML {
        let say = frame.language
        return """
            <header class="masthead">
            <div class="masthead-row">
            <a class="wordmark" href="\(frame.paths.home)" aria-label="\(say(.homeLink))">\(Document.mark)Créneau</a>
            <nav aria-label="\(say(.languageSwitch))">\(languageSwitch)</nav>
            </div>
            </header>
            \(HTML.when(frame.isDemo, Document.demoNotice(frame)))
            \(HTML.when(saysLevel, LevelNotice(frame: frame).html))
            """
    }
}

/// What stands on every page of the front.
extension Document {
    static func demoNotice(_ frame: PageFrame) -> HTML {
        let say = frame.language
        return """
            <aside class="demo" aria-label="Démo"><p>\(say(.demoNotice)) \
            <a href="\(frame.paths.demoMailbox)">\(say(.demoMailboxLink))</a></p></aside>
            """
    }

    static func footer(_ frame: PageFrame) -> HTML {
        let say = frame.language
        let paths = frame.paths
        return """
            <footer class="footer">
            <div class="footer-row">
            <section aria-labelledby="help-title">
            <h2 id="help-title">\(say(.helpTitle))</h2>
            <ul class="help">
            <li><a class="call" href="tel:911"><strong>911</strong> <span>\(say(.emergency911))</span></a></li>
            <li><a class="call" href="tel:811"><strong>811</strong> <span>\(say(.infoSante811))</span></a></li>
            </ul>
            </section>
            <nav aria-label="\(say(.footerNavigation))">
            <ul class="links">
            <li><a href="\(paths.lostLink)">\(say(.lostLinkLink))</a></li>
            <li><a href="\(paths.clinics)">\(say(.clinicsLink))</a></li>
            <li><a href="\(paths.about)">\(say(.aboutLink))</a></li>
            <li><a href="\(paths.privacy)">\(say(.privacyLink))</a></li>
            </ul>
            </nav>
            </div>
            <p class="promise">\(say(.footerPromise))</p>
            </footer>
            """
    }
}
