internal import Crypto
internal import FoundationEssentials

/// Hashes of the transparency log (RFC 6962 §2.1).
public enum MerkleHash {
    /// SHA-256(0x00 ‖ data), 32 bytes.
    public static func leaf(_ data: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: [0] + data)) }

    /// The hash of a leaf's published text.
    public static func leaf(_ text: String) -> [UInt8] { leaf(Array(text.utf8)) }
}
