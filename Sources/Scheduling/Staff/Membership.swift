/// One role at one clinic. Nobody has two at the same.
public struct Membership: Hashable, Sendable {
    public var clinic: ClinicID
    public var role: StaffRole
    /// Whose list a practitioner reads; `nil` for other roles.
    public var practitioner: PractitionerID?

    public init(clinic: ClinicID, role: StaffRole, practitioner: PractitionerID? = nil) {
        self.clinic = clinic
        self.role = role
        self.practitioner = role == .practitioner ? practitioner : nil
    }
}
