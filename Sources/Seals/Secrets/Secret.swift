internal import Bytes

/// 32 secret bytes of some use. Never printed, never encoded by a framework;
/// compared in constant time.
public protocol Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// Names the use; the hash that the store keeps is taken under it, so
    /// that the hash of one secret never stands for another's.
    static var label: String { get }
    var bytes: [UInt8] { get }
    /// `nil` unless exactly 32 bytes.
    init?(bytes: [UInt8])
}

extension Secret {
    /// 43 characters of base64url.
    public var text: String { Base64.url.encode(bytes) }

    /// `nil` unless it is exactly what `text` writes.
    public init?(text: String) {
        guard let bytes = Base64.url.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// SHA-256 of the label and the bytes: the store keeps this alone.
    public var hash: [UInt8] { Digest.labelled(Self.label + " hash", bytes) }

    /// Whether `stored` is this secret's hash, in constant time.
    public func matches(hash stored: [UInt8]) -> Bool { ConstantTime.equal(hash, stored) }

    public static func == (left: Self, right: Self) -> Bool { ConstantTime.equal(left.bytes, right.bytes) }

    /// Says what it is, never its content.
    public var description: String { "\(Self.self)(redacted)" }
    /// Shows nothing to `dump` and to debuggers' summaries either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
