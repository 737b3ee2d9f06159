internal import Foundation
public import Seals

/// A password as typed, in the one form that is hashed.
///
/// Keyboards write the same character in different ways: so all spaces become
/// U+0020 (a French layout types a no-break one with the option key held),
/// and the whole is put in Normalization Form C (RFC 8265 §4.2.2). Upper and
/// lower case, and spaces at the ends, stay as they are.
public struct Password: Redacted, Sendable {
    /// In Unicode scalars after normalization, so that one counts the same on
    /// every device; NIST SP 800-63B counts that way.
    public static let lengthMin = 12
    /// In bytes of UTF-8 after normalization: no one types more, and more
    /// would be work for nothing.
    public static let byteCountMax = 1_024

    let text: String

    /// What was typed to sign in. No rule of choice applies, so that a
    /// password chosen under earlier rules is still read.
    ///
    /// - Throws: `tooLong` or `unusableCharacter`.
    public init(_ typed: String) throws(PasswordProblem) {
        // Normalizing shortens a text to a third at most.
        guard typed.utf8.count <= 3 * Self.byteCountMax else { throw .tooLong }
        var spaced = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .unassigned: throw .unusableCharacter
            case .spaceSeparator: spaced.append(" ")
            default: spaced.append(scalar)
            }
        }
        let text = String(spaced).precomposedStringWithCanonicalMapping
        guard text.utf8.count <= Self.byteCountMax else { throw .tooLong }
        self.text = text
    }

    /// For who hashes it, and for the way to the process that does.
    package var bytes: [UInt8] { Array(text.utf8) }

    /// Why `owner` may not choose it; `nil` when they may.
    public func problem(for owner: PasswordOwner) -> PasswordProblem? {
        guard text.unicodeScalars.count >= Self.lengthMin else { return .tooShort }
        let folded = PasswordFold.fold(text)
        guard Set(folded.unicodeScalars).count >= PasswordRules.differentMin else { return .tooCommon }
        let withoutOwner = PasswordRules.removing(owner.words, from: folded)
        guard withoutOwner.unicodeScalars.count >= PasswordRules.restMin else { return .namesOwner }
        let rest = PasswordRules.removing(CommonPasswords.words, from: withoutOwner)
        return rest.unicodeScalars.count >= PasswordRules.restMin ? nil : .tooCommon
    }
}
