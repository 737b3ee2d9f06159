/// How somebody can be reached, as the clinic has it now.
public struct ContactCorrection: Sendable, Equatable {
    public var phone: PhoneNumber?
    public var email: EmailAddress?
    /// Of messages.
    public var language: Language
    public var channel: MessageChannel

    public init(phone: PhoneNumber?, email: EmailAddress?, language: Language, channel: MessageChannel = .email) {
        self.phone = phone
        self.email = email
        self.language = language
        self.channel = channel
    }

    /// Where messages go then.
    public func messageRoute(sendsTexts: Bool) -> MessageRoute {
        MessageRoute(channel, email: email, phone: phone, sendsTexts: sendsTexts)
    }
}
