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

    /// Whether there is somewhere to write to, as far as this says.
    public var isReachable: Bool { email != nil || (channel == .text && phone?.takesTexts == true) }
}
