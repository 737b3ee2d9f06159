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

/// What came of an invitation.
public enum InvitationOutcome: Sendable, Equatable {
    /// For the link that they follow; shown once.
    case link(OneTimeToken)
    /// They have an account and a way to sign in: the role is theirs at once.
    case added
}
