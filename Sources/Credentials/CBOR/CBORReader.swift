/// Reads CBOR (RFC 8949) as authenticators write it, from bytes that may be
/// anyone's.
///
/// Definite lengths only, no tags, integers and text as keys, no key twice.
/// The shortest form of a number is not insisted on: what is read is compared
/// as a value, and what is kept is kept as the bytes it came in. No length is
/// believed before that many bytes are seen to be there, and depth and number
/// of items are limited, so that memory stays a small multiple of the input.
struct CBORReader {
    static let depthMax = 8
    static let itemsMax = 512

    private let bytes: [UInt8]
    /// Of the next byte to be read.
    private(set) var position: Int
    private var itemCount = 0

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The one item that `bytes` are.
    static func decode(_ bytes: [UInt8]) throws(CBORError) -> CBORValue {
        var reader = CBORReader(bytes)
        let value = try reader.item()
        guard reader.position == bytes.count else { throw .trailing }
        return value
    }

    /// The next item; `position` is behind it afterwards.
    mutating func item() throws(CBORError) -> CBORValue { try item(depth: 1) }

    private mutating func item(depth: Int) throws(CBORError) -> CBORValue {
        guard depth <= Self.depthMax else { throw .tooDeep }
        itemCount += 1
        guard itemCount <= Self.itemsMax else { throw .tooMany }
        let head = try number(byteCount: 1)
        let (major, info) = (head >> 5, head & 0x1F)
        if major == 7 { return try simple(info) }
        let argument = try argument(info)
        switch major {
        case 0: return .unsigned(argument)
        case 1: return .negative(count: argument)
        case 2: return .bytes(Array(try take(argument)))
        case 3:
            guard let text = String(validating: try take(argument), as: UTF8.self) else { throw .badText }
            return .text(text)
        case 4: return try array(argument, depth: depth)
        case 5: return try map(argument, depth: depth)
        default: throw .unsupported
        }
    }

    private mutating func array(_ count: UInt64, depth: Int) throws(CBORError) -> CBORValue {
        guard count <= Self.itemsMax else { throw .tooMany }
        var items: [CBORValue] = []
        for _ in 0..<count { items.append(try item(depth: depth + 1)) }
        return .array(items)
    }

    private mutating func map(_ count: UInt64, depth: Int) throws(CBORError) -> CBORValue {
        guard count <= Self.itemsMax else { throw .tooMany }
        var entries: [CBORKey: CBORValue] = [:]
        for _ in 0..<count {
            let key: CBORKey
            switch try item(depth: depth + 1) {
            case .text(let text): key = .text(text)
            case let value:
                guard let integer = value.integer else { throw .unsupported }
                key = .integer(integer)
            }
            guard entries.updateValue(try item(depth: depth + 1), forKey: key) == nil else { throw .duplicateKey }
        }
        return .map(entries)
    }

    /// Major type 7 (§3.3).
    private mutating func simple(_ info: UInt64) throws(CBORError) -> CBORValue {
        switch info {
        case 20: return .boolean(false)
        case 21: return .boolean(true)
        case 22: return .null
        case 24:
            // Below 32 the one-byte form is the only one there is.
            guard try number(byteCount: 1) >= 32 else { throw .unsupported }
            return .other
        default:
            _ = try argument(info)
            return .other
        }
    }

    private mutating func argument(_ info: UInt64) throws(CBORError) -> UInt64 {
        switch info {
        case ..<24: return info
        case 24...27: return try number(byteCount: 1 << (info - 24))
        case 31: throw .indefiniteLength
        default: throw .unsupported
        }
    }

    /// An unsigned number, most significant byte first.
    private mutating func number(byteCount: UInt64) throws(CBORError) -> UInt64 {
        try take(byteCount).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private mutating func take(_ count: UInt64) throws(CBORError) -> ArraySlice<UInt8> {
        guard count <= UInt64(bytes.count - position) else { throw .truncated }
        let start = position
        position += Int(count)
        return bytes[start..<position]
    }
}
