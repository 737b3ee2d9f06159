internal import Crypto
internal import FoundationEssentials
internal import Seals

/// The keys of a vault that are not for one day: made once.
struct StandingSecrets {
    static let fileName = "standing"
    private static let wrapName = Array("creneau/v1 standing keys".utf8)

    let signing: Curve25519.Signing.PrivateKey
    let courier: Curve25519.KeyAgreement.PrivateKey
    let request: Curve25519.KeyAgreement.PrivateKey

    /// New ones.
    init() {
        signing = Curve25519.Signing.PrivateKey()
        courier = Curve25519.KeyAgreement.PrivateKey()
        request = Curve25519.KeyAgreement.PrivateKey()
    }

    /// From `bytes`: signing ‖ courier ‖ request, 32 each.
    init?(bytes: [UInt8]) {
        guard bytes.count == 96, let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes[..<32]),
            let courier = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes[32..<64]),
            let request = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes[64...])
        else { return nil }
        self.signing = signing
        self.courier = courier
        self.request = request
    }

    var bytes: [UInt8] { Array(signing.rawRepresentation) + Array(courier.rawRepresentation) + Array(request.rawRepresentation) }

    func wrapped(master: MasterKey) -> [UInt8] { KeyWrap.wrap(bytes, with: master.files, name: Self.wrapName) }

    init?(wrapped: [UInt8], master: MasterKey) {
        guard let bytes = KeyWrap.unwrap(wrapped, with: master.files, name: Self.wrapName) else { return nil }
        self.init(bytes: bytes)
    }

    var verificationKey: VaultVerificationKey { VaultVerificationKey(bytes: Array(signing.publicKey.rawRepresentation))! }

    /// Signs a public half for `purpose`.
    func publish(_ publicKey: Curve25519.KeyAgreement.PublicKey, for purpose: SealPurpose) throws(VaultError) -> SealPublicKey {
        let bytes = Array(publicKey.rawRepresentation)
        let id = SealKeyID(purpose: purpose, publicBytes: bytes)
        let text = SealPublicKey.signedText(id: id, purpose: purpose, bytes: bytes)
        guard let signature = try? signing.signature(for: Array(text.utf8)),
            let key = SealPublicKey(id: id, purpose: purpose, bytes: bytes, signature: Array(signature))
        else { throw .refused(.keyStore) }
        return key
    }

    func published() throws(VaultError) -> StandingKeys {
        StandingKeys(courier: try publish(courier.publicKey, for: .courier), request: try publish(request.publicKey, for: .request))
    }
}
