import Pages
import Scheduling
import Serving
import Wording

/// One message of the demo, as plain text.
struct DemoMessagePage: Page {
    let frame: PageFrame
    let message: DemoMessageView
    /// The text part; addresses below `origin` become links.
    let text: String
    /// The service's own public address, `http://localhost:8080`.
    let origin: String
    /// What the service answered to a reply; empty for nothing. `nil` before one.
    var answer: String?

    var title: String { message.isText ? frame.language(.demoText) : message.subject }

    func address(_ paths: Paths) -> String { paths.demoMessage(message.name) }

    var main: HTML {
        let say = frame.language
        return """
            <article class="narrow">
            <h1>\(title)</h1>
            <dl class="facts">
            <div><dt>\(say(.demoTo))</dt><dd>\(message.to)</dd></div>
            <div><dt>\(say(.demoReceived))</dt><dd>\(message.received.words(in: say))</dd></div>
            </dl>
            <div class="card letter">
            \(HTML.each(text.split(separator: "\n", omittingEmptySubsequences: false), line))
            </div>
            \(HTML.when(message.isText, reply))
            <p class="actions"><a class="button quiet" href="\(frame.paths.demoMailbox)">\(say(.demoBack))</a></p>
            </article>
            """
    }

    /// As somebody would answer on their telephone; it goes the way of the
    /// signed webhook.
    private var reply: HTML {
        let say = frame.language
        let words = (say == .french ? ["OUI", "NON"] : ["YES", "NO"]) + ["STOP", "START"]
        return """
            \(HTML.optional(answer) {
                """
                <section class="card" role="status"><h2>\(say($0.isEmpty ? .demoRepliedNothing : .demoReplied))</h2>
                \(HTML.when(!$0.isEmpty, "<p>\($0)</p>"))</section>
                """
            })
            <section>
            <h2>\(say(.demoReplyTitle))</h2>
            <p class="hint">\(say(.demoReplyText))</p>
            <form method="post" action="\(frame.paths.demoReply(message.name))" data-once>
            \(FormParts.token(frame))
            <div class="actions">
            \(HTML.each(words) { "<button class=\"button\" name=\"\(Field.reply.rawValue)\" value=\"\($0)\">\($0)</button>" })
            </div>
            </form>
            </section>
            """
    }

    /// Only our own addresses become links, and they stay on this site.
    private func line(_ line: Substring) -> HTML {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word -> HTML in
            let isOurs = word.hasPrefix(origin + "/")
            return isOurs ? "<a href=\"\(String(word.dropFirst(origin.count)))\">\(String(word))</a>" : "\(String(word))"
        }
        return HTML.each(words.enumerated()) { $0.offset == 0 ? $0.element : " " + $0.element } + "<br>\n"
    }
}
