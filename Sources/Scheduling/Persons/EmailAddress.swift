/// An e-mail address we can write to.
///
/// The dot-atom form of RFC 5321 §4.1.2 with an ASCII domain: quoted local
/// parts, address literals and comments exist in the standard and in no one's
/// mailbox, and each is a way to smuggle something into a header.
public struct EmailAddress: Hashable, Sendable {
    /// As typed, trimmed of surrounding spaces; the domain in lower case.
    public let text: String

    public static let lengthMax = 254
    public static let localPartMax = 64

    /// What follows the `@`.
    public var domain: String { String(text[text.lastIndex(of: "@")!...].dropFirst()) }

    private static let atomMarks = Set("!#$%&'*+-/=?^_`{|}~".utf8)

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Atoms of one character or more, separated by single dots.
    private static func isLocalPart(_ bytes: ArraySlice<UInt8>) -> Bool {
        (1...localPartMax).contains(bytes.count)
            && bytes.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { atom in
                !atom.isEmpty && atom.allSatisfy { isAlphanumeric($0) || atomMarks.contains($0) }
            }
    }

    /// Two labels or more (RFC 1035 §2.3.1), the last not all digits.
    private static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        let labels = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, !last.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
                && label.allSatisfy { isAlphanumeric($0) || $0 == 0x2D }
        }
    }
}

extension EmailAddress: CustomStringConvertible, LosslessStringConvertible {
    public var description: String { text }

    /// `nil` for anything that is not one address in the form above.
    public init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.count <= Self.lengthMax, let at = bytes.lastIndex(of: 0x40),
            Self.isLocalPart(bytes[..<at]), Self.isDomain(bytes[(at + 1)...])
        else { return nil }
        let domain = bytes[(at + 1)...].map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        self.text = String(decoding: bytes[...at], as: UTF8.self) + String(decoding: domain, as: UTF8.self)
    }
}
