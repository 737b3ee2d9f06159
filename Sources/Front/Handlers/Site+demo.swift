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

    func demoMessage(_ mailbox: DemoMailbox, _ visit: Visit) throws -> Response {
        let letter = try letter(mailbox, visit.call)
        return page(letter, visit, hasForm: TextAddress.phone(of: letter.to) != nil)
    }

    /// Answers a text message, as its telephone would by way of the gateway.
    func demoReply(_ mailbox: DemoMailbox, _ visit: Visit) async throws -> Response {
        let letter = try letter(mailbox, visit.call)
        guard let phone = TextAddress.phone(of: letter.to), let body = visit.form[.reply] else { throw Fault.notFound }
        let id: MessageID = house.record.fresh(at: visit.instant)
        let fields = [(name: "MessageSid", value: id.description), (name: "From", value: phone.e164), (name: "Body", value: body)]
        let url = settings.origin.description + TextWebhook.path
        let signature = settings.textToken?.signature(url: url, fields) ?? ""
        let answer = try await Texting(house).receive(SignedText(url: url, fields: fields, signature: signature), visit.context)
        return page(letter, visit, answer: answer?.words(settings.origin) ?? "")
    }

    private func letter(_ mailbox: DemoMailbox, _ call: Call) throws(Fault) -> DemoMailbox.Letter {
        guard let name = call.parameters.get("message"), let letter = mailbox.message(named: name) else { throw .notFound }
        return letter
    }

    private func page(_ letter: DemoMailbox.Letter, _ visit: Visit, hasForm: Bool = true, answer: String? = nil) -> Response {
        let page = DemoMessagePage(
            frame: frame(visit.call, hasForm ? visit.session : nil), message: view(letter, visit.language), text: letter.text,
            origin: settings.origin.description,
            answer: answer)
        return self.answer(page, hasForm ? visit.session : nil)
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
