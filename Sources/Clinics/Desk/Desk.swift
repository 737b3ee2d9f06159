import Containment
public import Credentials
import Database
public import Scheduling
public import Seals
import Store
public import UseCases

/// The verbs of whoever runs a clinic's day. One file per verb beside this
/// one. Each takes a context whose actor is staff, and touches the clinic of
/// that actor's membership alone.
public struct Desk: StaffParts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault
    public let staff: any StaffVault

    public init(_ parts: some StaffParts) {
        (gate, node, record, vault, staff) = (parts.gate, parts.node, parts.record, parts.vault, parts.staff)
    }

    /// The role in which somebody acts; what is another clinic's is not there.
    ///
    /// - Throws: `.denied` when the context is no staff's.
    func membership(_ context: Context) throws(Refusal) -> Membership {
        guard case .staff(_, let membership) = context.actor else { throw .denied }
        return membership
    }

    func clinic(_ context: Context) throws(Refusal) -> Clinic {
        guard let clinic = node.directory.openClinic(try membership(context).clinic) else { throw .notFound }
        return clinic
    }

    func zone(of clinic: Clinic) throws(Refusal) -> ZoneRules {
        guard let zone = node.zones.rules(of: clinic.zone) else { throw .internalFault }
        return zone
    }
}

/// The holds of one sign-in at the desk are its own.
extension GrantSecret {
    /// Owns what is held while a form is filled in.
    var owner: OwnerSecret { OwnerSecret(of: bytes, for: "creneau/v1 desk owner") }
}

extension Desk {
    /// Who has schedules at the clinic, by name.
    public func practitioners(_ context: Context) async throws(Refusal) -> [Practitioner] {
        try gate.permit(context, .viewDay)
        let clinic = try clinic(context)
        let ids = try await record.read { tx throws(StoreError) in try tx.practitioners(at: clinic.id) }
        return node.directory.inOrder(ids.compactMap { node.directory.practitioner($0) }.filter { !$0.isRemoved })
    }
}
