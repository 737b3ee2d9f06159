/// A Canadian postal code, `A1A 1A1`.
///
/// Never the letters D, F, I, O, Q or U; the first letter never W or Z
/// (Canada Post, *Addressing Guidelines*). Codes of every province are
/// accepted: people cross borders to be seen.
public struct PostalCode: Hashable, Sendable {
    /// Six upper-case characters without the space.
    public let code: String

    /// The forward sortation area: the first three characters.
    public var fsa: String { String(code.prefix(3)) }

    /// Whether the FSA is a rural one (second character 0), whose centroid
    /// says too little about where someone is.
    public var isRural: Bool { Self.isRural(fsa: fsa) }

    static func isRural(fsa: String) -> Bool { fsa.utf8.dropFirst().first == 0x30 }

    /// Whether `text` is a well-formed FSA in canonical form (`H2X`).
    static func isFSA(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 3 && fits(bytes)
    }

    private static let letters = Set("ABCEGHJKLMNPRSTVWXYZ".utf8)

    /// Letters at even positions, digits at odd ones.
    private static func fits(_ bytes: [UInt8]) -> Bool {
        for (position, byte) in bytes.enumerated() {
            if position % 2 == 1 {
                guard (0x30...0x39).contains(byte) else { return false }
            } else {
                guard letters.contains(byte) else { return false }
                if position == 0, byte == 0x57 || byte == 0x5A { return false }
            }
        }
        return true
    }
}

extension PostalCode {
    /// The forward sortation area that somebody means: of a whole code, or
    /// alone. Figures and letters that look alike are told apart by where they
    /// stand, and what follows the area may hold a slip: `GIR 5A2`, `G1R 5O2`.
    /// `nil` for what is no code.
    static func area(meantBy text: String) -> String? {
        let kept = text.uppercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }
        guard kept.count == 3 || kept.count == 6,
            kept.allSatisfy({ $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) })
        else { return nil }
        let bytes = kept.enumerated().map { position, scalar -> UInt8 in
            guard position % 2 == 1 else { return UInt8(scalar.value) }
            return switch scalar {
            case "O": 0x30
            case "I", "L": 0x31
            default: UInt8(scalar.value)
            }
        }
        // A name of six letters is a name: VALDOR.
        guard kept.count(where: { $0.properties.numericType != nil }) * 3 >= kept.count, fits(Array(bytes.prefix(3))) else { return nil }
        return String(decoding: bytes.prefix(3), as: UTF8.self)
    }
}

extension PostalCode: CustomStringConvertible, LosslessStringConvertible {
    /// `H2X 1Y4`.
    public var description: String { String(code.prefix(3)) + " " + String(code.suffix(3)) }

    /// Accepts any case, and spaces or dashes anywhere; `nil` for what no
    /// Canadian address could carry.
    public init?(_ text: String) {
        let text = text.typedCode
        guard text.utf8.count <= 32 else { return nil }
        let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }
        guard kept.allSatisfy(\.isASCII) else { return nil }
        let bytes = kept.map { scalar in
            let byte = UInt8(scalar.value)
            return (0x61...0x7A).contains(byte) ? byte - 32 : byte
        }
        guard bytes.count == 6, Self.fits(bytes) else { return nil }
        code = String(decoding: bytes, as: UTF8.self)
    }
}
