internal import CICU

/// An e-mail address we can write to.
///
/// The dot-atom form of RFC 5321 §4.1.2 with an ASCII domain: quoted local
/// parts, address literals and comments exist in the standard and in no one's
/// mailbox, and each is a way to smuggle something into a header.
public struct EmailAddress: Hashable, Sendable {
    /// As typed, without what nobody sees; the domain in lower case and in
    /// ASCII: `lou@xn--sant-epa.quebec` (UTS 46).
    public let text: String

    public static let lengthMax = 254
    public static let localPartMax = 64

    /// As its owner knows it: `lou@santé.quebec`.
    public var display: String {
        guard domain.contains("xn--") else { return text }
        return text.prefix(text.utf8.count - domain.utf8.count) + (Self.converted(domain, icu_domain_to_unicode) ?? domain)
    }

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
        let text = text.typedCode
        guard text.utf8.count <= Self.lengthMax, let at = text.utf8.lastIndex(of: 0x40) else { return nil }
        let local = Array(text.utf8[..<at])
        var domain = String(text[text.index(after: at)...])
        if domain.utf8.contains(where: { $0 >= 0x80 }) {
            guard let ascii = Self.converted(domain, icu_domain_to_ascii) else { return nil }
            domain = ascii
        }
        let bytes = domain.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        guard local.count + 1 + bytes.count <= Self.lengthMax, Self.isLocalPart(local[...]), Self.isDomain(bytes[...]) else { return nil }
        self.text = String(decoding: local, as: UTF8.self) + "@" + String(decoding: bytes, as: UTF8.self)
    }

    /// `nil` when it is no domain.
    private static func converted(
        _ domain: String, _ convert: (UnsafePointer<CChar>, Int32, UnsafeMutablePointer<CChar>, Int32) -> Int32
    ) -> String? {
        var output = [CChar](repeating: 0, count: 4 * lengthMax)
        let capacity = Int32(output.count)
        let written = domain.withCString { convert($0, Int32(domain.utf8.count), &output, capacity) }
        guard written > 0, written <= capacity else { return nil }
        return String(decoding: output.prefix(Int(written)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
