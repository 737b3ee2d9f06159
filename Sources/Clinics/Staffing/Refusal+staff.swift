package import Credentials
import Seals
package import UseCases

extension Refusal {
    /// What the vault answered to somebody's request, or that it did not.
    package init(_ fault: StaffFault) {
        switch fault {
        case .refused(let refusal): self = .staff(refusal)
        case .vault: self = .vaultUnavailable
        }
    }
}
