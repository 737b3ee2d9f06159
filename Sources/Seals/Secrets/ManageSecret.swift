public import Bytes
internal import Crypto
internal import FoundationEssentials
public import Scheduling

/// S: the one secret of a person about one appointment.
///
/// It proves that the appointment is theirs and derives the key pair to
/// which their own copy is sealed. It is derived, never stored: a retry of
/// the booking derives it again.
public struct ManageSecret: Secret {
    public static let label = "creneau/v1 manage"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    /// HKDF-SHA256 of the hold's token with the appointment's id.
    public init(holdToken: HoldToken, appointment: AppointmentID) {
        value = Digest.derive(holdToken.bytes, label: Self.label, context: appointment.bytes)
    }

    /// Of the appointment that a request becomes, which bears its id.
    public init(request secret: RequestSecret, _ request: RequestID) {
        value = Digest.derive(secret.bytes, label: Self.label, context: request.bytes)
    }

    /// Public half of the pair that the person's own copy is sealed to.
    ///
    /// - Throws: what CryptoKit does for what is no private key: any 32 bytes
    ///   are one (RFC 7748 §5), and nothing is sealed to another in its place.
    public var publicKey: PersonKey {
        get throws { PersonKey(publicBytes: Array(try privateKey.publicKey.rawRepresentation)) }
    }

    /// The private half, for the vault alone (it is who opens).
    package var privateKeyBytes: [UInt8] { Digest.derive(bytes, label: "creneau/v1 person key").bytes }

    private var privateKey: Curve25519.KeyAgreement.PrivateKey {
        get throws { try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: privateKeyBytes) }
    }
}
