/// Where messages to somebody go.
public enum MessageRoute: Hashable, Sendable {
    case email(EmailAddress)
    case text(PhoneNumber)
    /// Nothing that they gave can be written to.
    case none

    /// Enough for its owner to know it by, and for nobody else to use.
    public var masked: String? {
        switch self {
        case .email(let address): address.display.prefix(1) + "•••@" + address.display.drop { $0 != "@" }.dropFirst()
        case .text(let phone): "••• •••-" + phone.digits.suffix(4)
        case .none: nil
        }
    }

    /// The way that was chosen; where that reaches nobody, the other one: a
    /// form's preset is nobody's wish to hear nothing. Decided when a message
    /// goes, so that an address that is added later is written to.
    ///
    /// - Parameter sendsTexts: text messages are sent at all.
    public init(_ channel: MessageChannel, email: EmailAddress?, phone: PhoneNumber?, sendsTexts: Bool) {
        let texts = phone.flatMap { sendsTexts && $0.takesTexts ? MessageRoute.text($0) : nil }
        let mail = email.map(MessageRoute.email)
        self = (channel == .text ? texts ?? mail : mail ?? texts) ?? .none
    }
}

extension Particulars {
    public func messageRoute(sendsTexts: Bool) -> MessageRoute {
        MessageRoute(channel, email: email, phone: phone, sendsTexts: sendsTexts)
    }
}
