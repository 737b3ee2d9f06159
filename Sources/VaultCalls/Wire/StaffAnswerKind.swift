package import Bytes

/// First byte of what staff and operators are answered; see `AnswerKind`.
package enum StaffAnswerKind: UInt8 {
    case refused = 1, done, challenge, signedIn, invitation, grant, methods, creation, timeCodeSecret, recoveryCodes, staff, link
    case added, opened, tokens, corrected, signIns, ended, notices
}

extension ByteWriter {
    package mutating func kind(_ kind: StaffAnswerKind) { byte(kind.rawValue) }
}

extension ByteReader {
    /// - Throws: `malformed` when another kind stands here.
    package mutating func expect(_ kind: StaffAnswerKind) throws(ByteError) {
        guard try byte() == kind.rawValue else { throw .malformed }
    }
}
