package import Bytes

/// First byte of an answer after the version. Calls that are answered alike
/// share one: whoever asked knows what was asked, and another kind says that
/// this is no answer to it.
package enum AnswerKind: UInt8 {
    case verificationKey = 1, keys, particulars, delivery, sealed, blindTokens, keyIDs, journal, backup, dayKeyBackup, staff, toOperator
    case pulse = 32, offers, accepted, contactChanged
    case failure = 0xFF
}

extension ByteWriter {
    package mutating func kind(_ kind: AnswerKind) { byte(kind.rawValue) }
}

extension ByteReader {
    /// - Throws: `malformed` when another kind stands here.
    package mutating func expect(_ kind: AnswerKind) throws(ByteError) {
        guard try byte() == kind.rawValue else { throw .malformed }
    }
}
