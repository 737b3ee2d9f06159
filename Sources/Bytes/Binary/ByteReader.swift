/// Reads what `ByteWriter` writes. Every length is checked against what is
/// left before anything is allocated.
package struct ByteReader {
    /// Room made for a list at once: a few bytes can say that very many items
    /// follow, each of which takes far more in memory than a byte.
    private static let reservedMax = 1_024

    private let all: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) { all = bytes }

    private var left: Int { all.count - position }

    package var isAtEnd: Bool { left == 0 }

    /// What `byte` will read.
    package var next: UInt8? { left == 0 ? nil : all[position] }

    package mutating func byte() throws(ByteError) -> UInt8 {
        guard let byte = next else { throw .malformed }
        position += 1
        return byte
    }

    package mutating func bool() throws(ByteError) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw .malformed
        }
    }

    package mutating func integer() throws(ByteError) -> Int { Int(truncatingIfNeeded: try unsigned()) }

    package mutating func unsigned() throws(ByteError) -> UInt64 { try bigEndian(byteCount: 8) }

    /// At most 8 bytes, the most significant first.
    package mutating func bigEndian(byteCount: Int) throws(ByteError) -> UInt64 {
        guard byteCount <= left else { throw .malformed }
        var value: UInt64 = 0
        for _ in 0..<byteCount {
            value = value << 8 | UInt64(all[position])
            position += 1
        }
        return value
    }

    /// How many items follow, each of which takes a byte at least.
    package mutating func count() throws(ByteError) -> Int {
        let count = try integer()
        guard (0...left).contains(count) else { throw .malformed }
        return count
    }

    package mutating func raw(_ count: Int) throws(ByteError) -> [UInt8] {
        guard count >= 0, count <= left else { throw .malformed }
        defer { position += count }
        return Array(all[position..<(position + count)])
    }

    package mutating func digest() throws(ByteError) -> Digest32 {
        guard let digest = Digest32(try raw(Digest32.byteCount)) else { throw .malformed }
        return digest
    }

    package mutating func bytes() throws(ByteError) -> [UInt8] { try raw(Int(try bigEndian(byteCount: 4))) }

    package mutating func text() throws(ByteError) -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else { throw .malformed }
        return text
    }

    package mutating func optional<Value>(_ read: (inout ByteReader) throws(ByteError) -> Value) throws(ByteError) -> Value? {
        try bool() ? try read(&self) : nil
    }

    package mutating func list<Value>(_ read: (inout ByteReader) throws(ByteError) -> Value) throws(ByteError) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(min(count, Self.reservedMax))
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// All that is left.
    package mutating func rest() -> [UInt8] {
        defer { position = all.count }
        return Array(all[position...])
    }

    /// - Throws: `malformed` when something is left.
    package func finish() throws(ByteError) {
        guard left == 0 else { throw .malformed }
    }
}
