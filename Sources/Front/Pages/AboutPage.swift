import Pages
import Scheduling
import Serving
import Wording

/// How the service works, and what it is not.
struct AboutPage: Page {
    let frame: PageFrame

    var title: String { frame.language(.aboutTitle) }

    func address(_ paths: Paths) -> String { paths.about }

    var main: HTML {
        let say = frame.language
        let sections: [(title: Phrase, text: Phrase)] = [
            (.aboutOrderTitle, .aboutOrderText),
            (.aboutHoldTitle, .aboutHoldText),
            (.aboutFreedTitle, .aboutFreedText),
            (.aboutWaitingTitle, .aboutWaitingText),
            (.aboutChangeTitle, .aboutChangeText),
            (.aboutNotTitle, .aboutNotText),
        ]
        return """
            <article class="narrow prose">
            <h1>\(say(.aboutTitle))</h1>
            <p class="lead">\(say(.aboutLead))</p>
            \(HTML.each(sections) { "<h2>\(say($0.title))</h2>\n<p>\(say($0.text))</p>\n" })
            <p class="actions"><a class="button primary" href="\(frame.paths.home)">\(say(.backHome))</a></p>
            </article>
            """
    }
}
