/// Reads JSON (RFC 8259), strictly and with limits, for client data alone.
///
/// A framework's decoder lets the later of two equal names win, and another
/// party may have read the earlier: here a name given twice is an error.
/// Unpaired surrogates are one too, for they have no UTF-8.
struct JSONReader {
    static let depthMax = 8
    static let valuesMax = 128

    struct Malformed: Error {}

    private let bytes: [UInt8]
    private var position = 0
    private var valueCount = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The one value that `bytes` are, with white space around it.
    static func decode(_ bytes: [UInt8]) throws(Malformed) -> JSONValue {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Malformed() }
        var reader = JSONReader(bytes)
        let value = try reader.value(depth: 1)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw Malformed() }
        return value
    }

    private mutating func value(depth: Int) throws(Malformed) -> JSONValue {
        valueCount += 1
        guard depth <= Self.depthMax, valueCount <= Self.valuesMax else { throw Malformed() }
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try expect("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try expect("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try expect("null")
            return .null
        default:
            try number()
            return .number
        }
    }

    private mutating func object(depth: Int) throws(Malformed) -> JSONValue {
        try expect("{")
        var members: [String: JSONValue] = [:]
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            let name = try string()
            skipSpace()
            try expect(":")
            guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else { throw Malformed() }
            skipSpace()
        } while take(",")
        try expect("}")
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Malformed) -> JSONValue {
        try expect("[")
        skipSpace()
        if take("]") { return .array }
        repeat {
            _ = try value(depth: depth + 1)
            skipSpace()
        } while take(",")
        try expect("]")
        return .array
    }

    private mutating func string() throws(Malformed) -> String {
        try expect("\"")
        var text: [UInt8] = []
        while let byte = peek, byte >= 0x20 {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try escaped()
            default: text.append(byte)
            }
        }
        throw Malformed()
    }

    /// What stands for the escape whose backslash was read, in UTF-8.
    private mutating func escaped() throws(Malformed) -> [UInt8] {
        guard let byte = peek else { throw Malformed() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var code = try hexUnit()
            if (0xD800...0xDBFF).contains(code) {
                try expect("\\u")
                let low = try hexUnit()
                guard (0xDC00...0xDFFF).contains(low) else { throw Malformed() }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw Malformed() }
            return Array(String(scalar).utf8)
        default: throw Malformed()
        }
    }

    private mutating func hexUnit() throws(Malformed) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw Malformed() }
            position += 1
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }

    private mutating func number() throws(Malformed) {
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
    }

    /// One or more.
    private mutating func digits() throws(Malformed) {
        let start = position
        while let byte = peek, (0x30...0x39).contains(byte) { position += 1 }
        guard position > start else { throw Malformed() }
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { wanted in
            guard bytes[position...].starts(with: wanted) else { return false }
            position += wanted.count
            return true
        }
    }

    private mutating func expect(_ text: StaticString) throws(Malformed) {
        guard take(text) else { throw Malformed() }
    }
}
