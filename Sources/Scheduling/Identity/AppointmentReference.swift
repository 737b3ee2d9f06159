/// What a person reads to the clinic over the phone: `K7M-42Q`.
///
/// Six digits of Crockford's base 32 (30 bits). It names an appointment
/// within the service and never authenticates anyone.
public struct AppointmentReference: Hashable, Sendable, CustomStringConvertible {
    /// Six upper-case characters without the dash.
    public let code: String

    public init(using generator: inout some RandomNumberGenerator) {
        code = String(decoding: (0..<6).map { _ in Crockford.digits[Int.random(in: 0..<32, using: &generator)] }, as: UTF8.self)
            .uppercased()
    }

    /// Accepts what people type: any case, with or without dash or spaces,
    /// and the letters that look like digits (O, I, L).
    public init?(_ text: String) {
        var digits: [UInt8] = []
        for byte in text.typedCode.uppercased().utf8 where byte != 0x2D && byte != 0x20 {
            switch byte {
            case 0x4F: digits.append(0x30)  // O reads as 0
            case 0x49, 0x4C: digits.append(0x31)  // I and L read as 1
            default:
                guard Crockford.value(of: byte) != nil else { return nil }
                digits.append(byte)
            }
        }
        guard digits.count == 6 else { return nil }
        code = String(decoding: digits, as: UTF8.self)
    }

    public var description: String { code.prefix(3) + "-" + code.suffix(3) }
}
