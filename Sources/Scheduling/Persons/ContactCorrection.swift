/// How somebody can be reached, as the clinic has it now.
public struct ContactCorrection: Sendable, Equatable {
    public var phone: PhoneNumber?
    public var email: EmailAddress?
    /// Of messages.
    public var language: Language

    public init(phone: PhoneNumber?, email: EmailAddress?, language: Language) {
        self.phone = phone
        self.email = email
        self.language = language
    }
}
