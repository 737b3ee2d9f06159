internal import Crypto
import Files
internal import FoundationEssentials
internal import Seals

/// The keys of a vault that bear no date: made once.
struct StandingSecrets {
    static let fileName = "standing"
    private static let wrapName = Array("creneau/v1 standing keys".utf8)
    /// First byte since requests have keys of their weeks.
    private static let form: UInt8 = 2

    let signing: Curve25519.Signing.PrivateKey
    let courier: Curve25519.KeyAgreement.PrivateKey
    let lookup: Curve25519.KeyAgreement.PrivateKey
    /// The key of requests while it had no date, until nothing waits under it.
    private(set) var oldRequest: Curve25519.KeyAgreement.PrivateKey?
    /// Read from a file or backup of before, which has no look-up key: this
    /// one was made just now and is not durable.
    let isOfOldForm: Bool

    /// New ones.
    init() {
        signing = Curve25519.Signing.PrivateKey()
        courier = Curve25519.KeyAgreement.PrivateKey()
        lookup = Curve25519.KeyAgreement.PrivateKey()
        isOfOldForm = false
    }

    /// From `bytes`, of either form: signing ‖ courier ‖ request, 32 each;
    /// or a 2, then signing ‖ courier ‖ look-up, and the old request key
    /// where it is still needed.
    init?(bytes: [UInt8]) {
        isOfOldForm = bytes.count == 96
        guard isOfOldForm || bytes.first == Self.form && [97, 129].contains(bytes.count) else { return nil }
        let keys = isOfOldForm ? bytes : Array(bytes.dropFirst())
        guard let signing = try? Curve25519.Signing.PrivateKey(rawRepresentation: keys[..<32]),
            let courier = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: keys[32..<64]),
            let third = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: keys[64..<96])
        else { return nil }
        self.signing = signing
        self.courier = courier
        lookup = isOfOldForm ? Curve25519.KeyAgreement.PrivateKey() : third
        if isOfOldForm { oldRequest = third }
        if keys.count == 128 {
            guard let old = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: keys[96...]) else { return nil }
            oldRequest = old
        }
    }

    var bytes: [UInt8] {
        [Self.form] + Array(signing.rawRepresentation) + Array(courier.rawRepresentation) + Array(lookup.rawRepresentation)
            + (oldRequest.map { Array($0.rawRepresentation) } ?? [])
    }

    /// Without the old request key: it is in no backup, and destroyed by this.
    var withoutOldRequest: StandingSecrets {
        var rest = self
        rest.oldRequest = nil
        return rest
    }

    func wrapped(master: MasterKey) throws(FileError) -> [UInt8] { try KeyWrap.wrap(bytes, with: master.files, name: Self.wrapName) }

    init?(wrapped: [UInt8], master: MasterKey) {
        guard let bytes = KeyWrap.unwrap(wrapped, with: master.files, name: Self.wrapName) else { return nil }
        self.init(bytes: bytes)
    }

    var verificationKey: VaultVerificationKey { VaultVerificationKey(signing.publicKey) }

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
        var old: SealPublicKey?
        if let oldRequest { old = try publish(oldRequest.publicKey, for: .request) }
        return StandingKeys(
            courier: try publish(courier.publicKey, for: .courier), lookup: try publish(lookup.publicKey, for: .lookup), oldRequest: old)
    }
}

// MARK: - The file

extension StandingSecrets {
    /// Puts these in the place of what the file has; its old content is
    /// overwritten, for a key may be left out of the new.
    func replace(in folder: Folder, master: MasterKey) throws(FileError) {
        let name = Self.fileName
        try folder.link(name, as: name + DayKeys.shredSuffix)
        try folder.write(wrapped(master: master), as: name)
        try folder.destroy(name + DayKeys.shredSuffix)
    }

    /// Ends a replacement that a crash interrupted.
    static func finishReplacing(in folder: Folder) throws(FileError) {
        let doomed = fileName + DayKeys.shredSuffix
        guard folder.exists(doomed) else { return }
        try DayKeys.finishDestroying(doomed, in: folder)
    }
}
