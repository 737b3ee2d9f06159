public import Scheduling

/// Where to write to about one appointment, and the weaker link that
/// reminders carry. Sealed to the courier's key.
public struct Contact: Sendable, Equatable {
    public var email: EmailAddress?
    public var phone: PhoneNumber?
    public var language: Language
    /// For the greeting, when the person wants one.
    public var givenName: String?
    /// Shows time and place, confirms and cancels; decrypts nothing.
    public var visitToken: VisitToken
    /// How the person wants to be written to.
    public var channel: MessageChannel

    public init(
        email: EmailAddress?, phone: PhoneNumber?, language: Language, givenName: String?, visitToken: VisitToken,
        channel: MessageChannel = .email
    ) {
        self.email = email
        self.phone = phone
        self.language = language
        self.givenName = givenName
        self.visitToken = visitToken
        self.channel = channel
    }
}
