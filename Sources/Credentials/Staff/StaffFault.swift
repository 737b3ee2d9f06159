public import Seals

/// Why a call of `StaffVault` failed.
public enum StaffFault: Error, Hashable, Sendable {
    case refused(StaffRefusal)
    /// The vault itself is away, or cannot.
    case vault(VaultError)
}
