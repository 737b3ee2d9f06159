internal import Crypto
internal import FoundationEssentials

/// SHA-256 (FIPS 180-4) of `label ‖ 0x00 ‖ bytes`: under a label of its own,
/// the hash of one kind of secret never stands for another's.
enum LabelledHash {
    static func sha256(_ label: String, _ bytes: [UInt8]) -> [UInt8] {
        Array(SHA256.hash(data: Array(label.utf8) + [0] + bytes))
    }
}
