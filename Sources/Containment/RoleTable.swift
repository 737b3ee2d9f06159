public import Scheduling

/// Role × capability: what someone of a clinic may do there, within what the
/// policy table allows staff at all.
///
/// Data, decided in one place. A cell that is not listed denies.
public struct RoleTable: Sendable {
    private let allowed: [StaffRole: Set<Capability>]

    private static let everyone: Set<Capability> = [.readPublic, .issueOrders, .signIn, .viewDay]
    private static let day: Set<Capability> = [
        .reviewOffers, .reviewMessages, .openParticulars, .findVisits, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk, .moveAtDesk,
        .blockSlot, .correctContact, .correctIdentity,
        .writeNotes, .readDropBox, .keepDay, .keepForm,
    ]

    /// The table in force.
    public static let standard = RoleTable(allowed: [
        .reception: everyone.union(day),
        .manager: everyone.union(day).union([.manageStaff, .manageSchedules]),
        .practitioner: everyone.union([.openParticulars]),
        .support: everyone,
    ])

    public func allows(_ role: StaffRole, _ capability: Capability) -> Bool { allowed[role]?.contains(capability) == true }
}
