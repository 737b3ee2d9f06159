/// The weaker secret that reminders and offers carry: shows time and place,
/// confirms and cancels. S cannot be computed from it, so it decrypts nothing.
public struct VisitToken: Secret {
    public static let label = "creneau/v1 visit"
    public let bytes: [UInt8]

    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// HKDF-SHA256 of S.
    public init(manage: ManageSecret) {
        bytes = Digest.derive(manage.bytes, label: Self.label)
    }
}
