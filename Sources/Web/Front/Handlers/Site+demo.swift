import Hummingbird
import Scheduling

extension Site {
    /// The messages that the demonstration has "sent". Not registered outside of it.
    func demoMailbox(_ mailbox: DemoMailbox, _ call: Call) throws -> Response {
        answer(DemoMailboxPage(frame: frame(call, nil), messages: mailbox.messages.map { view($0) }))
    }

    func demoMessage(_ mailbox: DemoMailbox, _ call: Call) throws -> Response {
        guard let name = call.parameters.get("message"), let letter = mailbox.message(named: name) else { throw Fault.notFound }
        let page = DemoMessagePage(
            frame: frame(call, nil), message: view(letter), text: letter.text, origin: settings.origin.description)
        return answer(page)
    }

    private func view(_ letter: DemoMailbox.Letter) -> DemoMessageView {
        DemoMessageView(name: letter.name, to: letter.to, subject: letter.subject, received: mainZone.local(at: letter.received))
    }
}
