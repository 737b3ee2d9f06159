internal import Bytes

/// The text that begins a log in the place of another, after a restore: its
/// first leaf is this text, signed by two officers.
///
/// ```
/// <host>/log/<n>/opening/v1
/// previous <host>/log/<n - 1>
/// known <size> <root>        the last checkpoint that a witness, or anybody, has of it; or -
/// restored <size> <root>     what of it the store has
/// reason <one line>
/// ```
public struct LogOpening: Hashable, Sendable {
    public let origin: String
    public let previous: String
    /// Leaves from `restored` up to it were published, and are in no store.
    public let known: Checkpoint?
    public let restored: Checkpoint
    public let reason: String

    public init(origin: String, previous: String, known: Checkpoint?, restored: Checkpoint, reason: String) {
        (self.origin, self.previous) = (origin, previous)
        (self.known, self.restored, self.reason) = (known, restored, reason)
    }

    public var text: String {
        """
        \(origin)/opening/v1
        previous \(previous)
        known \(known.map(Self.words) ?? "-")
        restored \(Self.words(restored))
        reason \(reason)

        """
    }

    private static func words(_ checkpoint: Checkpoint) -> String { "\(checkpoint.size) \(Base64.standard.encode(checkpoint.root.bytes))" }
}
