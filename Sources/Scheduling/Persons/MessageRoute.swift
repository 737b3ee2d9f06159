/// Where messages to somebody go.
public enum MessageRoute: Hashable, Sendable {
    case email(EmailAddress)
    case text(PhoneNumber)
    /// Nothing that they gave can be written to.
    case none

    /// Enough for its owner to know it by, and for nobody else to use.
    public var masked: String? {
        switch self {
        case .email(let address): address.text.prefix(1) + "•••@" + address.domain
        case .text(let phone): "••• •••-" + phone.digits.suffix(4)
        case .none: nil
        }
    }
}

extension Particulars {
    /// The way they chose; where that reaches nobody, the other one.
    ///
    /// - Parameter sendsTexts: text messages are sent at all.
    public func messageRoute(sendsTexts: Bool) -> MessageRoute {
        let texts = phone.flatMap { sendsTexts && $0.takesTexts ? MessageRoute.text($0) : nil }
        let mail = email.map(MessageRoute.email)
        return (channel == .text ? texts ?? mail : mail ?? texts) ?? .none
    }

    /// With the way that reaches them, where the one they chose does not:
    /// a form's preset is nobody's wish to hear nothing.
    public func reachable(sendsTexts: Bool) -> Particulars {
        var person = self
        switch messageRoute(sendsTexts: sendsTexts) {
        case .email: person.channel = .email
        case .text: person.channel = .text
        case .none: break
        }
        return person
    }
}
