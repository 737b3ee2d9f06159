/// A telephone number of the North American Numbering Plan, with an optional
/// extension.
///
/// The area code and the exchange each begin with 2 to 9 and do not end in
/// `11`, which are service codes (NANPA; ATIS-0300051).
public struct PhoneNumber: Hashable, Sendable {
    /// Ten digits: area code, exchange, line.
    public let digits: String
    /// One to six digits.
    public let `extension`: String?

    public static let extensionDigitsMax = 6

    /// ITU-T E.164 form, `+15142859286`; an extension has no place in it.
    public var e164: String { "+1" + digits }

    /// Whether a text message may go there: to Canada or the United States,
    /// and to no extension. The plan's other countries and its premium numbers
    /// cost whoever sends, which is what makes floods of codes pay (NANPA,
    /// *Geographic Area Codes*; 900 is premium).
    public var takesTexts: Bool { `extension` == nil && !Self.areasWithoutTexts.contains(String(digits.prefix(3))) }

    private static let areasWithoutTexts: Set<String> = [
        "242", "246", "264", "268", "284", "345", "441", "473", "649", "658", "664", "721", "758", "767", "784", "809", "829", "849",
        "868", "869", "876", "900",
    ]

    /// As people of Québec write it: `514 285-9286, poste 150` in French,
    /// `514 285-9286, ext. 150` in English (Office québécois de la langue
    /// française, *Banque de dépannage linguistique*).
    public func display(in language: Language) -> String {
        let number = digits.prefix(3) + " " + digits.dropFirst(3).prefix(3) + "-" + digits.suffix(4)
        guard let `extension` else { return String(number) }
        return number + (language == .french ? ", poste " : ", ext. ") + `extension`
    }

    /// `nil` unless both parts are well formed.
    public init?(digits: String, extension: String? = nil) {
        let bytes = Array(digits.utf8)
        guard bytes.count == 10, bytes.allSatisfy(Self.isDigit),
            bytes[0] >= 0x32, bytes[3] >= 0x32,
            !(bytes[1] == 0x31 && bytes[2] == 0x31), !(bytes[4] == 0x31 && bytes[5] == 0x31)
        else { return nil }
        if let `extension` {
            guard (1...Self.extensionDigitsMax).contains(`extension`.utf8.count), `extension`.utf8.allSatisfy(Self.isDigit)
            else { return nil }
        }
        self.digits = digits
        self.extension = `extension`
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension PhoneNumber: CustomStringConvertible, LosslessStringConvertible {
    /// E.164, then RFC 3966's `;ext=150`: what the store keeps, and what
    /// `init(_:)` reads back.
    public var description: String { e164 + (`extension`.map { ";ext=" + $0 } ?? "") }

    /// Reads what people type: `514-285-9286`, `(514) 285.9286 poste 150`,
    /// `+1 514 285 9286 x150`. `nil` when anything is left unexplained.
    public init?(_ text: String) {
        let text = text.typedCode
        guard text.utf8.count <= 64 else { return nil }
        let lowered = text.lowercased()
        let isMark = { (character: Character) in character.isLetter || character == "#" || character == ";" }
        let number = lowered.prefix { !isMark($0) }
        let rest = lowered.dropFirst(number.count)
        guard var digits = Self.digits(of: number, separators: "+(). -/,\u{A0}\u{202F}\u{2010}\u{2011}\u{2013}") else { return nil }
        if number.contains("+") {
            let first = number.first { $0 != " " && $0 != "(" }
            guard first == "+", number.filter({ $0 == "+" }).count == 1, digits.hasPrefix("1"), digits.utf8.count == 11 else { return nil }
        }
        if digits.utf8.count == 11, digits.hasPrefix("1") { digits.removeFirst() }
        guard !rest.isEmpty else {
            self.init(digits: digits)
            return
        }
        let mark = rest.prefix { !$0.isNumber }
        guard Self.extensionMarks.contains(mark.filter { $0.isLetter || $0 == "#" }),
            let `extension` = Self.digits(of: rest.dropFirst(mark.count), separators: " \u{A0}")
        else { return nil }
        self.init(digits: digits, extension: `extension`)
    }

    /// Whether `text` is a number of another numbering plan, with its country's
    /// code, that is of no use here: `+33 6 12 34 56 78`, `0033 6 12 34 56 78`.
    static func isForeign(_ text: String) -> Bool {
        let text = text.typedCode
        guard let digits = digits(of: text[...], separators: "+(). -/\u{2010}\u{2011}\u{2013}"), (7...17).contains(digits.utf8.count) else {
            return false
        }
        return text.hasPrefix("+") ? !digits.hasPrefix("1") : digits.hasPrefix("00") || (digits.hasPrefix("011") && digits.utf8.count > 11)
    }

    private static let extensionMarks: Set<String> = ["poste", "p", "ext", "extension", "x", "#"]

    /// The digits of `text`; `nil` when it holds anything else than digits
    /// and `separators`.
    private static func digits(of text: Substring, separators: String) -> String? {
        var result = ""
        for character in text {
            if let byte = character.asciiValue, isDigit(byte) {
                result.append(character)
            } else if !separators.contains(character) {
                return nil
            }
        }
        return result
    }
}
