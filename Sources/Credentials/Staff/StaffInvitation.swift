public import Scheduling

/// Who is asked to join, and as what.
public struct StaffInvitation: Hashable, Sendable {
    /// Longest name, in Unicode scalars.
    public static let nameMax = 80

    public var email: EmailAddress
    public var givenName: String
    public var familyName: String
    public var language: Language
    public var membership: Membership
    /// The role that they have at the clinic, as whoever invites was told:
    /// this one takes its place, and no other's.
    public var replaces: StaffRole?

    public init(
        email: EmailAddress, givenName: String, familyName: String, language: Language, membership: Membership, replaces: StaffRole? = nil
    ) {
        self.replaces = replaces
        self.email = email
        self.givenName = givenName
        self.familyName = familyName
        self.language = language
        self.membership = membership
    }
}
