package import Seals

/// Reads what `ByteWriter` writes. Every length is checked against what is
/// left before anything is allocated.
package struct ByteReader {
    private let all: [UInt8]
    private var position = 0

    package init(_ bytes: [UInt8]) { all = bytes }

    private var left: Int { all.count - position }

    package var isAtEnd: Bool { left == 0 }

    /// What `byte` will read.
    package var next: UInt8? { left == 0 ? nil : all[position] }

    package mutating func byte() throws(VaultError) -> UInt8 { try raw(1)[0] }

    package mutating func integer() throws(VaultError) -> Int {
        Int(truncatingIfNeeded: try raw(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    /// How many items follow, each of which takes a byte at least.
    package mutating func count() throws(VaultError) -> Int {
        let count = try integer()
        guard (0...left).contains(count) else { throw .refused(.malformed) }
        return count
    }

    package mutating func raw(_ count: Int) throws(VaultError) -> [UInt8] {
        guard count >= 0, count <= left else { throw .refused(.malformed) }
        defer { position += count }
        return Array(all[position..<(position + count)])
    }

    package mutating func bytes() throws(VaultError) -> [UInt8] {
        try raw(Int(raw(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }))
    }

    package mutating func text() throws(VaultError) -> String {
        guard let text = String(validating: try bytes(), as: UTF8.self) else { throw .refused(.malformed) }
        return text
    }

    package mutating func optional<Value>(_ read: (inout ByteReader) throws(VaultError) -> Value) throws(VaultError) -> Value? {
        switch try byte() {
        case 0: nil
        case 1: try read(&self)
        default: throw .refused(.malformed)
        }
    }

    package mutating func list<Value>(_ read: (inout ByteReader) throws(VaultError) -> Value) throws(VaultError) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    /// - Throws: `refused(.malformed)` when something is left.
    package func finish() throws(VaultError) {
        guard left == 0 else { throw .refused(.malformed) }
    }
}
