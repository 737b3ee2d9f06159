public import Bytes
public import Seals

/// Says that someone signed in from this browser before: wrong passwords from
/// elsewhere do not keep it out. It signs nobody in.
public struct DeviceSecret: Secret {
    public static let label = "creneau/v1 known device"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }
}
