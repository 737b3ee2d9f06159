public import Bytes
public import Seals

/// What proves a grant: 32 random bytes that the vault made at sign-in, kept
/// in the browser's cookie alone. The vault keeps its hash.
public struct GrantSecret: Secret {
    public static let label = "creneau/v1 grant"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }
}
