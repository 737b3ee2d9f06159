internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// A credential's public key, from its COSE_Key (RFC 9052 §7, RFC 9053 §7,
/// RFC 8230 §4).
///
/// Exactly the parameters that its type requires (Web Authentication §6.5.1),
/// points in uncompressed form and on their curve, RSA from 2,048 to 4,096
/// bits with the exponent 65537, which is the only one in use.
enum PasskeyPublicKey {
    case es256(P256.Signing.PublicKey)
    case es384(P384.Signing.PublicKey)
    case edDSA(Curve25519.Signing.PublicKey)
    case rs256(_RSA.Signing.PublicKey)

    /// - Throws: `algorithmNotAllowed` when the algorithm is none of ours,
    ///   else `publicKeyMalformed`.
    init(cose: [UInt8]) throws(PasskeyError) {
        guard let parameters = (try? CBORReader.decode(cose))?.entries, let algorithm = parameters[3]?.integer
        else { throw .publicKeyMalformed }
        guard let algorithm = PasskeyAlgorithm(rawValue: algorithm) else { throw .algorithmNotAllowed }
        guard let key = Self.key(algorithm, parameters) else { throw .publicKeyMalformed }
        self = key
    }

    var algorithm: PasskeyAlgorithm {
        switch self {
        case .es256: .es256
        case .es384: .es384
        case .edDSA: .edDSA
        case .rs256: .rs256
        }
    }

    func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        switch self {
        case .es256(let key):
            (try? P256.Signing.ECDSASignature(derRepresentation: signature)).map { key.isValidSignature($0, for: message) } ?? false
        case .es384(let key):
            (try? P384.Signing.ECDSASignature(derRepresentation: signature)).map { key.isValidSignature($0, for: message) } ?? false
        case .edDSA(let key):
            key.isValidSignature(signature, for: message)
        case .rs256(let key):
            key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: message), padding: .insecurePKCS1v1_5)
        }
    }

    private static func key(_ algorithm: PasskeyAlgorithm, _ parameters: [CBORKey: CBORValue]) -> Self? {
        switch algorithm {
        case .es256:
            point(parameters, curve: 1, byteCount: 32).flatMap { try? P256.Signing.PublicKey(x963Representation: $0) }.map(Self.es256)
        case .es384:
            point(parameters, curve: 2, byteCount: 48).flatMap { try? P384.Signing.PublicKey(x963Representation: $0) }.map(Self.es384)
        case .edDSA: edDSA(parameters)
        case .rs256: rsa(parameters)
        }
    }

    /// Key type 2 (EC2), as `0x04 ‖ x ‖ y` (SEC 1 §2.3.3).
    private static func point(_ parameters: [CBORKey: CBORValue], curve: Int64, byteCount: Int) -> [UInt8]? {
        guard parameters.count == 5, parameters[1]?.integer == 2, parameters[-1]?.integer == curve,
            let x = parameters[-2]?.byteString, let y = parameters[-3]?.byteString, x.count == byteCount, y.count == byteCount
        else { return nil }
        return [0x04] + x + y
    }

    /// Key type 1 (OKP) on curve 6 (Ed25519).
    private static func edDSA(_ parameters: [CBORKey: CBORValue]) -> Self? {
        guard parameters.count == 4, parameters[1]?.integer == 1, parameters[-1]?.integer == 6, let x = parameters[-2]?.byteString,
            x.count == 32, let key = try? Curve25519.Signing.PublicKey(rawRepresentation: x)
        else { return nil }
        return .edDSA(key)
    }

    /// Key type 3 (RSA).
    private static func rsa(_ parameters: [CBORKey: CBORValue]) -> Self? {
        guard parameters.count == 4, parameters[1]?.integer == 3, let modulus = parameters[-1]?.byteString,
            let exponent = parameters[-2]?.byteString, (256...512).contains(modulus.count), exponent == [1, 0, 1],
            let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent)
        else { return nil }
        return .rs256(key)
    }
}
