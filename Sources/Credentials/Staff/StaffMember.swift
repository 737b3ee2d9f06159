public import Scheduling

/// Someone who works at clinics, as they and their colleagues are shown them.
public struct StaffMember: Hashable, Sendable {
    public var id: StaffID
    /// What they sign in with, and where they are written to. One account an
    /// address, whatever its case.
    public var email: EmailAddress
    public var givenName: String
    public var familyName: String
    public var language: Language
    /// In the order they were given; empty for someone whose rights are gone.
    public var memberships: [Membership]
    /// Whether they have set up a way to sign in.
    public var hasAccepted: Bool

    public init(
        id: StaffID, email: EmailAddress, givenName: String, familyName: String, language: Language, memberships: [Membership],
        hasAccepted: Bool
    ) {
        self.id = id
        self.email = email
        self.givenName = givenName
        self.familyName = familyName
        self.language = language
        self.memberships = memberships
        self.hasAccepted = hasAccepted
    }

    public func membership(at clinic: ClinicID) -> Membership? { memberships.first { $0.clinic == clinic } }
}
