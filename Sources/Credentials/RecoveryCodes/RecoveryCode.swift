internal import Bytes
internal import Scheduling

/// What lets a person in once when phone and key are lost: `K7M4-2QXR-9D0T`.
///
/// Twelve digits of Crockford's base 32, 60 bits: written on paper, typed
/// rarely, and far beyond guessing through a service that counts failures.
public struct RecoveryCode: Redacted, Sendable, Equatable {
    static let digitCount = 12

    /// ASCII, upper case, without hyphens.
    let digits: [UInt8]

    /// From a generator fit for secrets.
    public init(using generator: inout some RandomNumberGenerator) {
        // Of each byte the low five bits: every digit is as likely.
        let digits = generator.bytes(Self.digitCount).map { Crockford.digits[Int($0 & 31)] }
        self.digits = Array(String(decoding: digits, as: UTF8.self).uppercased().utf8)
    }

    /// Accepts what people type: any case, with or without hyphens, dashes
    /// and spaces, and the letters that look like digits (O, I, L).
    public init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        var digits: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "O", "o": digits.append(0x30)
            case "I", "i", "L", "l": digits.append(0x31)
            case _ where scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation: continue
            default:
                guard scalar.isASCII else { return nil }
                let digit = UInt8(scalar.value)
                let upper = (0x61...0x7A).contains(digit) ? digit - 0x20 : digit
                guard Crockford.value(of: upper) != nil else { return nil }
                digits.append(upper)
            }
        }
        guard digits.count == Self.digitCount else { return nil }
        self.digits = digits
    }

    /// As it is shown, once: three groups of four.
    public var text: String {
        stride(from: 0, to: Self.digitCount, by: 4).map { String(decoding: digits[$0..<($0 + 4)], as: UTF8.self) }
            .joined(separator: "-")
    }

    public static func == (left: Self, right: Self) -> Bool { ConstantTime.equal(left.digits, right.digits) }
}
