public import Bytes
internal import Seals

/// A person's recovery codes as they are kept: a hash each, gone once used.
///
/// SHA-256 is enough for 60 random bits; the salt, one a set, keeps a guess
/// from being tried against everybody's codes at once.
public struct RecoveryCodes: Redacted, Hashable, Sendable {
    public static let codeCount = 10
    static let saltByteCount = 16
    private static let label = "creneau/v1 recovery code"

    /// 16 bytes; not secret.
    public let salt: [UInt8]
    /// Of the codes not used yet.
    public private(set) var hashes: [Digest32]

    /// A new set, in place of any earlier one, and the codes to show once.
    public static func make(using generator: inout some RandomNumberGenerator) -> (kept: RecoveryCodes, shown: [RecoveryCode]) {
        let salt = generator.bytes(saltByteCount)
        let codes = (0..<codeCount).map { _ in RecoveryCode(using: &generator) }
        return (RecoveryCodes(salt: salt, codes: codes), codes)
    }

    private init(salt: [UInt8], codes: [RecoveryCode]) {
        self.salt = salt
        hashes = codes.map { Self.hash($0, salt: salt) }
    }

    /// From what was stored; `nil` when the salt's length or the number is wrong.
    public init?(salt: [UInt8], hashes: [Digest32]) {
        guard salt.count == Self.saltByteCount, hashes.count <= Self.codeCount else { return nil }
        self.salt = salt
        self.hashes = hashes
    }

    /// Uses a code up. What remains must be durable before anyone is let in.
    ///
    /// Compared with each hash in full, wherever it is found.
    ///
    /// - Returns: whether it was one of those left.
    public mutating func use(_ code: RecoveryCode) -> Bool {
        let wanted = Self.hash(code, salt: salt)
        var found: Int?
        for (index, hash) in hashes.enumerated() where hash.isSame(as: wanted) { found = index }
        guard let found else { return false }
        hashes.remove(at: found)
        return true
    }

    private static func hash(_ code: RecoveryCode, salt: [UInt8]) -> Digest32 { Digest.labelled(label, salt + code.digits) }
}
