package import Bytes
import Credentials
import Scheduling
package import Seals

extension StaffRefusal {
    /// A code, and where there is one its number.
    package var wireBytes: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .signInFailed: writer.byte(1)
        case .tooManyTries(let seconds):
            writer.byte(2)
            writer.integer(seconds)
        case .signedOut: writer.byte(3)
        case .notAllowed: writer.byte(4)
        case .proofNeeded: writer.byte(5)
        case .linkSpent: writer.byte(6)
        case .capReached(let seconds):
            writer.byte(7)
            writer.integer(seconds)
        case .password(let problem):
            writer.byte(8)
            writer.byte(problem.wireByte)
        case .codeWrong: writer.byte(9)
        case .passkeyRefused: writer.byte(10)
        case .lastMethod: writer.byte(11)
        case .unknownStaff: writer.byte(12)
        case .malformed: writer.byte(13)
        case .tooMany: writer.byte(14)
        case .knownElsewhere: writer.byte(15)
        case .unknownSignIn: writer.byte(16)
        case .otherRole(let role):
            writer.byte(17)
            writer.text(role.rawValue)
        }
        return writer.bytes
    }

    package init(_ reader: inout ByteReader) throws(ByteError) {
        switch try reader.byte() {
        case 1: self = .signInFailed
        case 2: self = .tooManyTries(retryAfterSeconds: try reader.integer())
        case 3: self = .signedOut
        case 4: self = .notAllowed
        case 5: self = .proofNeeded
        case 6: self = .linkSpent
        case 7: self = .capReached(retryAfterSeconds: try reader.integer())
        case 8:
            guard let problem = PasswordProblem(wireByte: try reader.byte()) else { throw .malformed }
            self = .password(problem)
        case 9: self = .codeWrong
        case 10: self = .passkeyRefused
        case 11: self = .lastMethod
        case 12: self = .unknownStaff
        case 13: self = .malformed
        case 14: self = .tooMany
        case 15: self = .knownElsewhere
        case 16: self = .unknownSignIn
        case 17:
            guard let role = StaffRole(rawValue: try reader.text()) else { throw .malformed }
            self = .otherRole(role)
        default: throw .malformed
        }
    }
}

extension PasswordProblem {
    fileprivate var wireByte: UInt8 {
        switch self {
        case .tooShort: 1
        case .tooLong: 2
        case .unusableCharacter: 3
        case .namesOwner: 4
        case .tooCommon: 5
        }
    }

    fileprivate init?(wireByte: UInt8) {
        switch wireByte {
        case 1: self = .tooShort
        case 2: self = .tooLong
        case 3: self = .unusableCharacter
        case 4: self = .namesOwner
        case 5: self = .tooCommon
        default: return nil
        }
    }
}
