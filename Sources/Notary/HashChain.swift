internal import Crypto
internal import FoundationEssentials

/// A chain in which each link fixes everything before it:
/// head' = SHA-256(0x02 ‖ head ‖ SHA-256(link)).
///
/// For a journal with a single writer, where a tree of proofs is not needed.
/// The first byte keeps it apart from the log's leaves and nodes.
public struct HashChain: Hashable, Sendable {
    /// 32 bytes.
    public private(set) var head: [UInt8]

    /// Begins with the hash of a text that names what is chained.
    public init(of name: String) { head = Array(SHA256.hash(data: Array(name.utf8))) }

    /// Goes on from a known head; `nil` unless 32 bytes.
    public init?(head: [UInt8]) {
        guard head.count == 32 else { return nil }
        self.head = head
    }

    public mutating func append(_ link: some Sequence<UInt8>) {
        head = Array(SHA256.hash(data: [2] + head + Array(SHA256.hash(data: Array(link)))))
    }
}
