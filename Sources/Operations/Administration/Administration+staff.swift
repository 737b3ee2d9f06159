import Clinics
public import Credentials
public import Scheduling
public import UseCases

extension Administration {
    /// Takes the rights of somebody of the staff away, at one clinic or at all. Their
    /// devices end also where the vault refuses: an earlier try may have got
    /// no further than the vault.
    public func revoke(
        _ staff: StaffID, at clinic: ClinicID?, by vault: any StaffOperator, _ context: Context
    ) async throws(Refusal) -> Result<Void, StaffFault> {
        let outcome: Result<Void, StaffFault>
        do {
            outcome = .success(try await vault.revoke(staff, at: clinic))
        } catch {
            outcome = .failure(error)
        }
        try await revokeDevices(of: staff, at: clinic, context)
        return outcome
    }
}
