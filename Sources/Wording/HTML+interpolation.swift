public import Scheduling

extension HTML: ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) { utf8 = Array(value.utf8) }

    public init(stringInterpolation: StringInterpolation) { utf8 = stringInterpolation.utf8 }

    /// Collects the pieces of an interpolated literal: what the program wrote
    /// goes in as it is, every `String` is escaped.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var utf8: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            utf8.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: String) { utf8.append(contentsOf: literal.utf8) }

        public mutating func appendInterpolation(_ markup: HTML) { utf8.append(contentsOf: markup.utf8) }

        /// Works byte by byte, which is by scalar: in UTF-8 an ASCII byte is
        /// always a whole scalar and never a part of another one.
        public mutating func appendInterpolation(_ text: String) {
            var text = text
            text.withUTF8 { source in
                var start = 0
                for index in 0..<source.count where Self.isSpecial(source[index]) {
                    utf8.append(contentsOf: source[start..<index])
                    utf8.append(contentsOf: Self.entity(for: source[index]).utf8)
                    start = index + 1
                }
                utf8.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
            }
        }

        public mutating func appendInterpolation(_ number: Int) { utf8.append(contentsOf: String(number).utf8) }

        /// An id's text has no character that would need escaping.
        public mutating func appendInterpolation<Entity>(_ id: Identifier<Entity>) {
            utf8.append(contentsOf: id.description.utf8)
        }

        /// One bit for each of `" & ' < >`, all of them below 64.
        @inline(__always)
        private static func isSpecial(_ byte: UInt8) -> Bool {
            let specials: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
            return byte < 64 && (specials >> UInt64(byte)) & 1 != 0
        }

        private static func entity(for special: UInt8) -> String {
            switch special {
            case 0x26: "&amp;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            case 0x22: "&quot;"
            default: "&#39;"
            }
        }
    }
}
