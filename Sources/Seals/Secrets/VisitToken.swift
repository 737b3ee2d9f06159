public import Bytes

/// The weaker secret that reminders and offers carry: shows time and place,
/// confirms and cancels. S cannot be computed from it, so it decrypts nothing.
public struct VisitToken: Secret {
    public static let label = "creneau/v1 visit"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    /// HKDF-SHA256 of S.
    public init(manage: ManageSecret) {
        value = Digest.derive(manage.bytes, label: Self.label)
    }
}
