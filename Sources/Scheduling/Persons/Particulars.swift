/// What a booking knows of a person. Exists in the clear only in the request
/// that brings it, in the vault, and in what the vault hands to a grant.
///
/// Deliberately not `CustomStringConvertible`, `Codable` or `Hashable`: it is
/// written out in exactly one place, `Seals`.
public struct Particulars: Sendable, Equatable {
    public var givenName: String
    public var familyName: String
    /// The one name somebody has is `familyName`, and `givenName` is empty.
    public var hasOneName: Bool
    /// `nil` only where the clinic booked, which knows whom it speaks to.
    public var birthDate: LocalDate?
    public var healthNumber: String?
    public var phone: PhoneNumber?
    public var email: EmailAddress?
    public var language: Language
    public var bookedFor: BookedFor
    public var reason: Reason
    /// How the person wants to be written to.
    public var channel: MessageChannel

    public init(
        givenName: String, familyName: String, hasOneName: Bool = false, birthDate: LocalDate?, healthNumber: String?, phone: PhoneNumber?,
        email: EmailAddress?, language: Language, bookedFor: BookedFor, reason: Reason, channel: MessageChannel = .email
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.hasOneName = hasOneName
        self.birthDate = birthDate
        self.healthNumber = healthNumber
        self.phone = phone
        self.email = email
        self.language = language
        self.bookedFor = bookedFor
        self.reason = reason
        self.channel = channel
    }

    /// As a person is addressed.
    public var fullName: String { [givenName, familyName].filter { !$0.isEmpty }.joined(separator: " ") }
}
