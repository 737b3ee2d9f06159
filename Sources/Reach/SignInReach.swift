public import Scheduling

/// One sign-in that was live at some instant of the period.
public struct SignInReach: Sendable {
    public var grant: GrantID
    public var staff: StaffID
    /// Within the period.
    public var from: Instant
    /// The first instant at which it was over.
    public var until: Instant
    /// `false` when it is taken to have lived as long as it could have.
    public var endIsKnown: Bool
    /// `nil` for every clinic.
    public var clinics: [ClinicID]?
    /// Why the clinics may be more than there were; empty when they are exact.
    public var doubts: Set<Doubt>
    public var visits: Int

    public enum Doubt: String, Sendable, Hashable, CaseIterable {
        /// The vault's accounts were not at hand.
        case accountsUnknown = "accounts-unknown"
        /// The account is gone, or has no role that opens any more.
        case accountGone = "account-gone"
        /// The operator changed or restored accounts since; the journal does
        /// not say whose.
        case changedByOperator = "changed-by-operator"
        /// A manager changed accounts of their clinic since.
        case changedByManager = "changed-by-manager"
    }
}
