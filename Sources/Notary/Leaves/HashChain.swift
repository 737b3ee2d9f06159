public import Bytes
internal import Crypto
internal import FoundationEssentials

/// A chain in which each link fixes everything before it:
/// head' = SHA-256(0x02 ‖ head ‖ SHA-256(link)).
///
/// For a journal with a single writer, where a tree of proofs is not needed.
/// The first byte keeps it apart from the log's leaves and nodes.
public struct HashChain: Hashable, Sendable {
    public private(set) var head: Digest32

    /// Begins with the hash of a text that names what is chained.
    public init(of name: String) { head = Self.hash(Array(name.utf8)) }

    /// Goes on from a known head.
    public init(head: Digest32) { self.head = head }

    public mutating func append(_ link: some Sequence<UInt8>) {
        head = Self.hash([2] + head.bytes + Self.hash(Array(link)).bytes)
    }

    private static func hash(_ bytes: [UInt8]) -> Digest32 { SHA256.hash(data: bytes).withUnsafeBytes { Digest32(exactly: $0) } }
}
