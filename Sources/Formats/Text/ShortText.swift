/// The words of a text message, brought to the alphabet that telephones
/// carry cheapest, and how many parts they are sent and paid in.
///
/// The GSM 7-bit alphabet (3GPP TS 23.038 §6.2.1) has `é`, `è`, `à` and `ù`
/// and lacks `ê`, `ç`, `ô`, the typographic apostrophe and the no-break
/// space; one character outside of it makes every part 70 long instead of
/// 160. So those are written with the nearest that it has.
public struct ShortText: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ words: String) {
        var words = words
        var result = ""
        // The spaces inside of French quotation marks are not for plain ones.
        for quoted in ["« ", "«\u{A0}", "«"] { words = words.replacing(quoted, with: "\"") }
        for quoted in [" »", "\u{A0}»", "»"] { words = words.replacing(quoted, with: "\"") }
        for scalar in words.unicodeScalars { result += Self.spelled(scalar) }
        description = result
    }

    public enum Alphabet: Hashable, Sendable { case gsm7, ucs2 }

    public var alphabet: Alphabet { description.unicodeScalars.allSatisfy { Self.septets($0) != nil } ? .gsm7 : .ucs2 }

    /// Parts it is sent in: 160 septets fit into one, 153 into each of
    /// several; or 70 and 67 UTF-16 units (3GPP TS 23.040 §9.2.3.24.1). No
    /// character is split over two.
    public var segments: Int {
        let costs: [Int] =
            switch alphabet {
            case .gsm7: description.unicodeScalars.map { Self.septets($0) ?? 1 }
            case .ucs2: description.unicodeScalars.map { $0.value > 0xFFFF ? 2 : 1 }
            }
        let (single, each) = alphabet == .gsm7 ? (160, 153) : (70, 67)
        guard costs.reduce(0, +) > single else { return 1 }
        var (count, room) = (1, each)
        for cost in costs {
            if cost > room { (count, room) = (count + 1, each) }
            room -= cost
        }
        return count
    }

    /// 1, or 2 for the extension's characters; `nil` outside of the alphabet.
    private static func septets(_ scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended = Set("^{}\\[~]|€".unicodeScalars)

    private static func spelled(_ scalar: Unicode.Scalar) -> String {
        if basic.contains(scalar) || extended.contains(scalar) { return String(Character(scalar)) }
        return spellings[scalar] ?? String(Character(scalar))
    }

    private static let spellings: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("'", "\u{2019}\u{2018}"), ("\"", "\u{201C}\u{201D}"), ("-", "\u{2010}\u{2011}\u{2013}\u{2014}"), ("...", "…"),
            (" ", "\u{A0}\u{202F}\u{2009}"), ("a", "âáãā"), ("A", "ÂÀÁÃ"), ("c", "ç"), ("e", "êëē"), ("E", "ÊËÈ"), ("i", "îïí"),
            ("I", "ÎÏÍÌ"), ("o", "ôóõ"), ("O", "ÔÓÒÕ"), ("u", "ûú"), ("U", "ÛÙÚ"), ("y", "ÿý"), ("oe", "œ"), ("OE", "Œ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (spelling, letters) in groups { for scalar in letters.unicodeScalars { table[scalar] = spelling } }
        return table
    }()
}
