public import Scheduling
import Seals

/// What whoever holds the master key may do, at the command line.
public protocol StaffOperator: Sendable {
    func invite(_ invitation: StaffInvitation) async throws(StaffFault) -> InvitationOutcome

    /// A link that signs someone in once, for whoever has lost every other
    /// way, and for demonstrations.
    func signInLink(for email: EmailAddress) async throws(StaffFault) -> OneTimeToken

    /// Everyone with a role at the clinic; everyone there is when it is `nil`.
    func staff(of clinic: ClinicID?) async throws(StaffFault) -> [StaffMember]

    /// Takes a role away, or every role when no clinic is named; ends their grants.
    func revoke(_ staff: StaffID, at clinic: ClinicID?) async throws(StaffFault)

    /// Ends somebody's sign-ins, or everybody's when nobody is named; whoever
    /// is concerned signs in again. Links that were not used yet stay.
    ///
    /// - Returns: how many ended, and of how many people.
    func endSignIns(of email: EmailAddress?) async throws(StaffFault) -> EndedSignIns
}
