internal import Crypto
internal import FoundationEssentials
internal import Seals

/// Opens what `Sealer` seals. Nothing calls it but the core, after the
/// journal entry is durable.
enum SealOpener {
    /// - Throws: `cannotOpen`, whatever the reason.
    static func open(_ sealed: SealedRecord, privateBytes: [UInt8]) throws(VaultError) -> [UInt8] {
        do {
            let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateBytes)
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: Sealer.suite, info: Sealer.info, encapsulatedKey: Data(sealed.bytes.prefix(32)))
            return Array(try recipient.open(Data(sealed.bytes.dropFirst(32)), authenticating: Data(sealed.associatedData)))
        } catch {
            throw .cannotOpen
        }
    }
}
