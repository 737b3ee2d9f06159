import Formats
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// The messages that the demonstration has "sent". Not registered outside of it.
    func demoMailbox(_ mailbox: DemoMailbox, _ call: Call) throws -> Response {
        answer(DemoMailboxPage(frame: frame(call, nil), messages: mailbox.messages.map { view($0, call.language) }))
    }

    func demoMessage(_ mailbox: DemoMailbox, _ call: Call) throws -> Response {
        let letter = try letter(mailbox, call)
        return page(letter, call, TextAddress.phone(of: letter.to) == nil ? nil : session(call))
    }

    /// Answers a text message, as its telephone would by way of the gateway.
    func demoReply(_ mailbox: DemoMailbox, _ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let letter = try letter(mailbox, call)
        guard let phone = TextAddress.phone(of: letter.to), let body = form[Field.reply.rawValue] else { throw Fault.notFound }
        let id: MessageID = house.record.fresh(at: call.instant)
        let fields = [(name: "MessageSid", value: id.description), (name: "From", value: phone.e164), (name: "Body", value: body)]
        let url = settings.origin.description + TextWebhook.path
        let signature = settings.textToken?.signature(url: url, fields) ?? ""
        let answer = try await Texting(house).receive(SignedText(url: url, fields: fields, signature: signature), call.context)
        return page(letter, call, session, answer: answer?.words(settings.origin) ?? "")
    }

    private func letter(_ mailbox: DemoMailbox, _ call: Call) throws(Fault) -> DemoMailbox.Letter {
        guard let name = call.parameters.get("message"), let letter = mailbox.message(named: name) else { throw .notFound }
        return letter
    }

    private func page(_ letter: DemoMailbox.Letter, _ call: Call, _ session: Session?, answer: String? = nil) -> Response {
        let page = DemoMessagePage(
            frame: frame(call, session), message: view(letter, call.language), text: letter.text, origin: settings.origin.description,
            answer: answer)
        return self.answer(page, session)
    }

    private static let beginningMax = 60

    /// A text has no subject: the list shows how it begins.
    private static func beginning(of text: String) -> String {
        text.count <= beginningMax ? text : text.prefix(beginningMax).split(separator: " ").dropLast().joined(separator: " ") + "…"
    }

    private func view(_ letter: DemoMailbox.Letter, _ language: Language) -> DemoMessageView {
        let phone = TextAddress.phone(of: letter.to)
        return DemoMessageView(
            name: letter.name, to: phone?.display(in: language) ?? letter.to, isText: phone != nil,
            subject: phone == nil ? letter.subject : Self.beginning(of: letter.text), received: mainZone.local(at: letter.received))
    }
}
