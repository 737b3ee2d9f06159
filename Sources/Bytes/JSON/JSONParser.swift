/// Reads JSON strictly (RFC 8259): no duplicate names, no lone surrogates, no
/// NaN, nothing after the value, and no deeper than any call of ours needs.
///
/// A framework's decoder lets the later of two equal names win, and another
/// party may have read the earlier.
package struct JSONParser {
    package static let depthMax = 16

    package enum Problem: Error, Equatable {
        case notUTF8
        case malformed
        case tooDeep
        case tooMany
        case duplicateName
        case loneSurrogate
    }

    private let bytes: [UInt8]
    private let depthMax: Int
    private let valuesMax: Int
    private var position = 0
    private var valueCount = 0

    /// The one value that `bytes` are, with white space around it.
    ///
    /// - Parameters:
    ///   - depthMax: of arrays and objects in one another.
    ///   - valuesMax: of everything, names apart.
    package static func parse(_ bytes: [UInt8], depthMax: Int = JSONParser.depthMax, valuesMax: Int = .max) throws(Problem) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
        var parser = JSONParser(bytes: bytes, depthMax: depthMax, valuesMax: valuesMax)
        let value = try parser.value(depth: 0)
        parser.skipSpaces()
        guard parser.position == bytes.count else { throw .malformed }
        return value
    }

    private init(bytes: [UInt8], depthMax: Int, valuesMax: Int) {
        self.bytes = bytes
        self.depthMax = depthMax
        self.valuesMax = valuesMax
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpaces() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(Problem) {
        guard take(byte) else { throw .malformed }
    }

    private mutating func value(depth: Int) throws(Problem) -> JSONValue {
        guard depth <= depthMax else { throw .tooDeep }
        valueCount += 1
        guard valueCount <= valuesMax else { throw .tooMany }
        skipSpaces()
        switch next {
        case 0x7B: return try object(depth: depth)
        case 0x5B: return try array(depth: depth)
        case 0x22: return .string(try string())
        case 0x74: return try literal("true", .boolean(true))
        case 0x66: return try literal("false", .boolean(false))
        case 0x6E: return try literal("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func literal(_ text: String, _ value: JSONValue) throws(Problem) -> JSONValue {
        guard bytes[position...].starts(with: text.utf8) else { throw .malformed }
        position += text.utf8.count
        return value
    }

    private mutating func object(depth: Int) throws(Problem) -> JSONValue {
        try expect(0x7B)
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipSpaces()
        if take(0x7D) { return .object([]) }
        repeat {
            skipSpaces()
            let name = try string()
            // Two parsers may pick different ones of a pair: pick neither.
            guard names.insert(name).inserted else { throw .duplicateName }
            skipSpaces()
            try expect(0x3A)
            members.append(JSONValue.Member(name: name, value: try value(depth: depth + 1)))
            skipSpaces()
        } while take(0x2C)
        try expect(0x7D)
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Problem) -> JSONValue {
        try expect(0x5B)
        var elements: [JSONValue] = []
        skipSpaces()
        if take(0x5D) { return .array([]) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpaces()
        } while take(0x2C)
        try expect(0x5D)
        return .array(elements)
    }

    private mutating func number() throws(Problem) -> String {
        let start = position
        _ = take(0x2D)
        if !take(0x30) { try digits() }
        if take(0x2E) { try digits() }
        if take(0x65) || take(0x45) {
            if !take(0x2B) { _ = take(0x2D) }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws(Problem) {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        guard position > start else { throw .malformed }
    }

    private mutating func string() throws(Problem) -> String {
        try expect(0x22)
        var result: [UInt8] = []
        while let byte = next {
            position += 1
            switch byte {
            case 0x22: return String(decoding: result, as: UTF8.self)
            case 0x5C: result += try escaped().utf8
            case 0..<0x20: throw .malformed
            default: result.append(byte)
            }
        }
        throw .malformed
    }

    private mutating func escaped() throws(Problem) -> String {
        guard let byte = next else { throw .malformed }
        position += 1
        switch byte {
        case 0x22: return "\""
        case 0x5C: return "\\"
        case 0x2F: return "/"
        case 0x62: return "\u{08}"
        case 0x66: return "\u{0C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: return String(try scalar())
        default: throw .malformed
        }
    }

    private mutating func scalar() throws(Problem) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), take(0x5C), take(0x75) else { throw .loneSurrogate }
        let second = try codeUnit()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        else { throw .loneSurrogate }
        return scalar
    }

    private mutating func codeUnit() throws(Problem) -> UInt16 {
        guard position + 4 <= bytes.count else { throw .malformed }
        var value: UInt16 = 0
        for byte in bytes[position..<position + 4] {
            guard let digit = Hex.value(of: byte) else { throw .malformed }
            value = value << 4 | UInt16(digit)
        }
        position += 4
        return value
    }
}
