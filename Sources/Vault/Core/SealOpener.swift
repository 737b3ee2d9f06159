internal import Crypto
internal import FoundationEssentials
internal import Seals

/// Opens what `Sealer` seals. Nothing calls it but the core, after the
/// journal entry is durable.
enum SealOpener {
    /// A private half made ready: as much work as opening a seal, and done
    /// once for all seals of a day.
    ///
    /// - Throws: `cannotOpen`.
    static func key(_ privateBytes: [UInt8]) throws(VaultError) -> Curve25519.KeyAgreement.PrivateKey {
        do { return try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateBytes) } catch { throw .cannotOpen }
    }

    /// - Throws: `cannotOpen`, whatever the reason.
    static func open(_ sealed: SealedRecord, privateBytes: [UInt8]) throws(VaultError) -> [UInt8] {
        try open(sealed, key: key(privateBytes))
    }

    /// - Throws: `cannotOpen`, whatever the reason.
    static func open(_ sealed: SealedRecord, key: Curve25519.KeyAgreement.PrivateKey) throws(VaultError) -> [UInt8] {
        do {
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: Sealer.suite, info: Sealer.info, encapsulatedKey: Data(sealed.bytes.prefix(32)))
            return Array(try recipient.open(Data(sealed.bytes.dropFirst(32)), authenticating: Data(sealed.associatedData)))
        } catch {
            throw .cannotOpen
        }
    }
}
