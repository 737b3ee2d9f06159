public import Bytes
public import Scheduling

/// What the API hands out as the `token` of a hold.
public struct HoldToken: Secret {
    public static let label = "creneau/v1 hold"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    /// HKDF-SHA256 of the owner's secret with the hold's id: a retry of the
    /// hold derives it again, so the store keeps its hash alone.
    public init(owner: OwnerSecret, hold: HoldID) {
        value = Digest.derive(owner.bytes, label: Self.label, context: hold.bytes)
    }
}
