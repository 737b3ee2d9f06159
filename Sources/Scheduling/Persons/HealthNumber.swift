/// A Québec health insurance number (NAM): four letters of the names, a birth
/// date, and two characters.
///
/// The RAMQ alone knows whether a number exists. Everything here warns and
/// nothing refuses a booking: people mistype, and cards carry the name of birth.
public struct HealthNumber: Hashable, Sendable {
    /// Twelve upper-case characters without spaces.
    public let code: String

    /// Four letters and eight digits, in any case, with spaces or dashes;
    /// `nil` for any other shape.
    public init?(_ text: String) {
        let text = text.typedCode
        guard text.utf8.count <= 32 else { return nil }
        let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }
        guard kept.allSatisfy(\.isASCII) else { return nil }
        let bytes = Array(String(kept).uppercased().utf8)
        guard bytes.count == 12, bytes[..<4].allSatisfy({ (0x41...0x5A).contains($0) }),
            bytes[4...].allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        code = String(decoding: bytes, as: UTF8.self)
    }

    /// The number as cards print it: `TEST 5412 2816`.
    public var display: String { code.prefix(4) + " " + code.dropFirst(4).prefix(4) + " " + code.suffix(4) }

    private var bytes: [UInt8] { Array(code.utf8) }

    /// The number made of the two digits at `position`.
    private func pair(_ position: Int) -> Int { Int(bytes[position] - 0x30) * 10 + Int(bytes[position + 1] - 0x30) }

    /// Whether the twelfth character is the one the RAMQ would compute.
    ///
    /// The century is not in the number, so the birth date gives it. The
    /// letters, four-digit year, sex, true month, day and eleventh character
    /// are weighed by their EBCDIC codes; the sum modulo 10 is the digit.
    public func checkDigitMatches(birthDate: LocalDate) -> Bool {
        let month = pair(6)
        func digits(_ value: Int) -> [UInt8] { [UInt8(0x30 + value / 10 % 10), UInt8(0x30 + value % 10)] }
        let letters = Array(bytes[..<4])
        let year = digits(birthDate.year / 100) + bytes[4..<6]
        let sexAndMonth = [month > 50 ? UInt8(0x46) : 0x4D] + digits(month > 50 ? month - 50 : month)
        let weighed = zip(letters + year + sexAndMonth + bytes[8..<11], Self.weights)
        return weighed.reduce(0) { $0 + Self.ebcdic($1.0) * $1.1 } % 10 == Int(bytes[11] - 0x30)
    }

    private static let weights = [1, 3, 7, 9, 1, 7, 1, 3, 4, 5, 7, 6, 9, 1]

    /// The code of a capital letter or digit in EBCDIC, where the alphabet
    /// stands in three runs.
    private static func ebcdic(_ byte: UInt8) -> Int {
        switch byte {
        case 0x41...0x49: 193 + Int(byte - 0x41)
        case 0x4A...0x52: 209 + Int(byte - 0x4A)
        case 0x53...0x5A: 226 + Int(byte - 0x53)
        default: 240 + Int(byte - 0x30)
        }
    }

    /// What does not agree; shown to the person, never in the way.
    public enum Warning: Hashable, Sendable, CaseIterable {
        /// Not four letters and eight digits; kept as typed.
        case shape
        case checkDigit, birthDate, familyName, givenName
    }

    /// Where the number disagrees with what else the person gave.
    ///
    /// Of the names only letters count, without accents; a family name
    /// shorter than three letters is padded with X.
    public func warnings(birthDate: LocalDate, givenName: String, familyName: String) -> [Warning] {
        var warnings: [Warning] = []
        let month = pair(6)
        let agrees =
            pair(4) == birthDate.year % 100 && (month == birthDate.month || month == birthDate.month + 50)
            && pair(8) == birthDate.day
        if !agrees { warnings.append(.birthDate) } else if !checkDigitMatches(birthDate: birthDate) { warnings.append(.checkDigit) }
        let family = Self.letters(of: familyName).prefix(3)
        if !code.hasPrefix(family + String(repeating: "X", count: 3 - family.count)) { warnings.append(.familyName) }
        if !code.dropFirst(3).hasPrefix(Self.letters(of: givenName).prefix(1)) { warnings.append(.givenName) }
        return warnings
    }

    private static func letters(of name: String) -> String {
        NameFold.letters(name).uppercased().filter { $0.isASCII && $0.isLetter }
    }
}
