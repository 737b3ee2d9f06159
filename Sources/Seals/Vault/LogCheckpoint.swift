public import Bytes

/// A checkpoint of the log that the vault is asked to sign, with the proof
/// that it grew out of the last one that it signed.
public struct LogCheckpoint: Hashable, Sendable {
    /// The text of a C2SP checkpoint.
    public var text: String
    /// Leaves of the one before; 0 before the first.
    public var oldSize: Int
    /// RFC 6962 §2.1.2; empty where there was none before.
    public var proof: [Digest32]

    public init(text: String, oldSize: Int, proof: [Digest32]) {
        self.text = text
        self.oldSize = oldSize
        self.proof = proof
    }
}
