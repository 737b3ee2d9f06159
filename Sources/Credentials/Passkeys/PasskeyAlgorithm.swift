/// Signature algorithms of credentials, by their COSE identifiers (IANA COSE
/// Algorithms; Web Authentication §5.8.5).
///
/// `allCases` is the order in which to offer them: the browser takes the
/// first that the authenticator has.
public enum PasskeyAlgorithm: Int64, Hashable, Sendable, CaseIterable {
    /// EdDSA with Ed25519.
    case edDSA = -8
    /// ECDSA with P-256 and SHA-256: what every authenticator has.
    case es256 = -7
    /// ECDSA with P-384 and SHA-384.
    case es384 = -35
    /// RSASSA-PKCS1-v1_5 with SHA-256: what TPMs have.
    case rs256 = -257
}
