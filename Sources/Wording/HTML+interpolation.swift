public import Scheduling

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { text = value }

    public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

    /// Collects the pieces of an interpolated literal: what the program wrote
    /// goes in as it is, every `String` is escaped.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var text = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ markup: HTML) { text += markup.text }

        public mutating func appendInterpolation(_ plain: String) {
            // Most text has nothing to escape, and a byte tells: in UTF-8 an
            // ASCII byte is always a whole scalar and never a part of another.
            guard plain.utf8.contains(where: Self.isSpecial) else {
                text += plain
                return
            }
            for scalar in plain.unicodeScalars {
                switch scalar {
                case "&": text += "&amp;"
                case "<": text += "&lt;"
                case ">": text += "&gt;"
                case "\"": text += "&quot;"
                case "'": text += "&#39;"
                default: text.unicodeScalars.append(scalar)
                }
            }
        }

        public mutating func appendInterpolation(_ number: Int) { text += String(number) }

        /// An id's text has no character that would need escaping.
        public mutating func appendInterpolation<Entity>(_ id: Identifier<Entity>) { text += id.description }

        /// One bit for each of `" & ' < >`, all of them below 64.
        private static let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

        @inline(__always)
        private static func isSpecial(_ byte: UInt8) -> Bool { byte < 64 && specials & (1 << UInt64(byte)) != 0 }
    }
}
