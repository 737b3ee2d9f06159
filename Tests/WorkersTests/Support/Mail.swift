import Formats
import Scheduling

@testable import Operations

/// Time that stands still.
struct StillClock: WallClock {
    var instant = Instant(seconds: 1_795_000_000)
    func now() -> Instant { instant }
}

enum Mail {
    static let sender = EmailAddress("rendez-vous@creneau.example")!
    static let person = EmailAddress("marie@exemple.ca")!

    static func message(_ number: UInt64 = 1, text: String = "Bonjour,\n.\n..fin\n") -> MailMessage {
        MailMessage(
            id: MailMessageID(MessageID(high: 1, low: number), sender: sender), date: StillClock().now(),
            from: MailAddress(name: nil, email: sender), to: person, language: .french,
            subject: HeaderText("Votre rendez-vous")!, text: text, html: "<p>Bonjour</p>\n", calendar: nil
        )
    }
}
