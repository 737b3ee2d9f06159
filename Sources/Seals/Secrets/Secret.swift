public import Bytes

/// 32 secret bytes of some use. Never printed, never encoded by a framework;
/// compared in constant time.
public protocol Secret: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// Names the use; the hash that the store keeps is taken under it, so
    /// that the hash of one secret never stands for another's.
    static var label: String { get }
    var value: Digest32 { get }
    init(_ value: Digest32)
}

extension Secret {
    public var bytes: [UInt8] { value.bytes }

    /// `nil` unless exactly 32 bytes.
    public init?(bytes: [UInt8]) {
        guard let value = Digest32(bytes) else { return nil }
        self.init(value)
    }

    /// 43 characters of base64url.
    public var text: String { Base64.url.encode(bytes) }

    /// `nil` unless it is exactly what `text` writes.
    public init?(text: String) {
        guard let bytes = Base64.url.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    /// SHA-256 of the label and the bytes: the store keeps this alone.
    public var hash: Digest32 { Digest.labelled(Self.label + " hash", bytes) }

    /// Whether `stored` is this secret's hash, in constant time.
    public func matches(hash stored: Digest32) -> Bool { hash.isSame(as: stored) }

    /// The same of a column of the store.
    public func matches(hash stored: [UInt8]) -> Bool { ConstantTime.equal(hash.bytes, stored) }

    public static func == (left: Self, right: Self) -> Bool { left.value.isSame(as: right.value) }

    /// Says what it is, never its content.
    public var description: String { "\(Self.self)(redacted)" }
    /// Shows nothing to `dump` and to debuggers' summaries either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
