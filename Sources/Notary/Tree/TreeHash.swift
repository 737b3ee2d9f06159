public import Bytes
internal import Crypto

/// The hashes of RFC 6962 §2.1, SHA-256: leaves and nodes begin with another
/// byte each, so that neither can be taken for the other.
public enum TreeHash {
    /// Of a tree without leaves.
    public static let empty = digest([])

    /// SHA-256(0x00 ‖ entry).
    public static func leaf(_ entry: some Collection<UInt8>) -> Digest32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: entry.count + 1) { buffer in
            buffer.initializeElement(at: 0, to: 0)
            _ = buffer[1...].initialize(fromContentsOf: entry)
            return digest(UnsafeRawBufferPointer(buffer))
        }
    }

    /// SHA-256(0x01 ‖ left ‖ right).
    public static func node(_ left: Digest32, _ right: Digest32) -> Digest32 {
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * Digest32.byteCount, alignment: 8) { buffer in
            buffer[0] = 1
            left.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[1..<33]))
            right.write(to: UnsafeMutableRawBufferPointer(rebasing: buffer[33..<65]))
            return digest(UnsafeRawBufferPointer(buffer))
        }
    }

    private static func digest(_ bytes: [UInt8]) -> Digest32 { bytes.withUnsafeBytes { digest($0) } }

    private static func digest(_ bytes: UnsafeRawBufferPointer) -> Digest32 {
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return hash.finalize().withUnsafeBytes { Digest32(exactly: $0) }
    }
}
