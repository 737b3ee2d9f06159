import Seals

extension House {
    /// Which vault answers, drawn anew at each of its starts; `nil` while none does.
    public func vaultInstance() async -> UInt64? {
        do { return try await vault.pulse().instance } catch { return nil }
    }
}
