public import Formats
public import Scheduling

/// Writes text messages into the demonstration's mailbox, as mail to an
/// address that stands for a telephone, so that a visitor sees them there.
public struct MailboxTexts: TextTransport {
    private let mailbox: any MailTransport
    private let sender: MailAddress
    private let clock: any WallClock

    public init(mailbox: any MailTransport, sender: MailAddress, clock: any WallClock) {
        self.mailbox = mailbox
        self.sender = sender
        self.clock = clock
    }

    public func send(_ message: TextMessage, to phone: PhoneNumber) async throws(TextFailure) {
        guard let address = TextAddress.address(of: phone),
            let subject = HeaderText(message.language == .french ? "Texto" : "Text message")
        else { throw .permanent(status: 0) }
        let mail = MailMessage(
            id: MailMessageID(message.id, sender: sender.email), date: clock.now(), from: sender, to: address,
            language: message.language, subject: subject, text: message.text.description + "\n", html: "", calendar: nil)
        do {
            try await mailbox.send(mail, to: address, from: sender.email)
        } catch {
            throw .unavailable(retryAfterSeconds: nil)
        }
    }
}
