/// The keys of the vault that bear no date.
public struct StandingKeys: Hashable, Sendable {
    public let courier: SealPublicKey
    public let lookup: SealPublicKey
    /// The undated key of requests, while the vault still has it: what waits
    /// under it is to be sealed anew, and the key destroyed. Nothing more is
    /// sealed to it.
    public let oldRequest: SealPublicKey?

    public init(courier: SealPublicKey, lookup: SealPublicKey, oldRequest: SealPublicKey? = nil) {
        self.courier = courier
        self.lookup = lookup
        self.oldRequest = oldRequest
    }

    public func verify(by key: VaultVerificationKey) -> Bool {
        courier.purpose == .courier && lookup.purpose == .lookup && courier.verify(by: key) && lookup.verify(by: key)
    }
}
