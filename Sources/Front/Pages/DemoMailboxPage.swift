import Pages
import Scheduling
import Serving
import Wording

/// The messages that the demo has written to its Maildir.
struct DemoMailboxPage: Page {
    let frame: PageFrame
    /// Newest first.
    let messages: [DemoMessageView]

    var title: String { frame.language(.demoMailboxTitle) }

    func address(_ paths: Paths) -> String { paths.demoMailbox }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <h1>\(say(.demoMailboxTitle))</h1>
            <p class="lead">\(say(messages.isEmpty ? .demoMailboxEmpty : .demoMailboxLead))</p>
            <ul class="mailbox">
            \(HTML.each(messages) {
                """
                <li><a href="\(frame.paths.demoMessage($0.name))"><strong>\($0.subject)</strong></a>\
                <p>\(HTML.when($0.isText, "\(say(.demoText)) · "))\($0.to)</p><p class="hint">\($0.received.words(in: say))</p></li>
                """
            })
            </ul>
            </div>
            """
    }
}
