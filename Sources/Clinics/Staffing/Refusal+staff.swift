package import Containment
package import Credentials
package import Seals
package import UseCases

extension Refusal {
    /// What the vault answered to somebody's request, or that it did not.
    ///
    /// - Parameter level: the first at which it answers that officers ordered
    ///   otherwise: of what is opened, `frozen`.
    package init(_ fault: StaffFault, from level: Level = .frozen) {
        switch fault {
        case .refused(let refusal): self = .staff(refusal)
        case .vault(let error): self = Refusal(error, from: level)
        }
    }

    /// What the vault, away or not, does not do now.
    package init(_ error: VaultError, from level: Level = .frozen) {
        self = error == .refused(.contained) ? .required(.denied(.atThisLevel(level))) : .vaultUnavailable
    }
}
