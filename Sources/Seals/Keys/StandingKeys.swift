/// The two keys of the vault that are not for one day.
public struct StandingKeys: Hashable, Sendable {
    public let courier: SealPublicKey
    public let request: SealPublicKey

    public init(courier: SealPublicKey, request: SealPublicKey) {
        self.courier = courier
        self.request = request
    }

    public func verify(by key: VaultVerificationKey) -> Bool {
        courier.purpose == .courier && request.purpose == .request && courier.verify(by: key) && request.verify(by: key)
    }
}
