package import Seals

/// What all requests and answers have in common.
package enum VaultWire {
    /// First byte of every request and answer.
    package static let version: UInt8 = 1
    /// Larger requests end the connection. The longest that is asked for is a
    /// day's seals: 1,000 of 400 bytes, and 62 around each, are 0.5 MB.
    package static let requestMax = 1 << 20
    /// The longest answer is a key backup with `VaultSettings.accountsMax`
    /// accounts, of some 1 to 3 KB each; then come a date's backup, and 1,000
    /// opened seals with at most 1 MB. What is longer is refused as `tooMany`.
    package static let answerMax = 64 << 20

    /// An answer that is none.
    package static func failure(_ error: VaultError) -> [UInt8] { [version, AnswerKind.failure.rawValue] + error.wireBytes }

    /// Why there is no answer; `nil` when there may be one.
    ///
    /// - Throws: `unavailable` when it is not understood.
    static func failure(in bytes: [UInt8]) throws(VaultError) -> VaultError? {
        guard bytes.count >= 2, bytes[0] == version else { throw .unavailable }
        guard bytes[1] == AnswerKind.failure.rawValue else { return nil }
        return VaultError(wireBytes: Array(bytes.dropFirst(2))) ?? .unavailable
    }
}
