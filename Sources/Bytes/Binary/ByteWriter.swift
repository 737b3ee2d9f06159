/// Writes values as bytes, one after the other: integers big-endian, in 8
/// bytes where nothing else is said, byte strings after their length in 4.
/// Values of the domain are extensions of it, where they are at home.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// A 1, or a 0.
    package mutating func bool(_ value: Bool) { byte(value ? 1 : 0) }

    package mutating func integer(_ value: Int) { bigEndian(value, byteCount: 8) }

    package mutating func unsigned(_ value: UInt64) { bigEndian(value, byteCount: 8) }

    /// Its low `byteCount` bytes, the most significant first.
    package mutating func bigEndian(_ value: some FixedWidthInteger, byteCount: Int) {
        for shift in stride(from: 8 * (byteCount - 1), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// Of a known length, which is not written.
    package mutating func raw(_ value: [UInt8]) { bytes += value }

    package mutating func digest(_ value: Digest32) {
        let words = value.words
        for index in words.indices { unsigned(words[index]) }
    }

    package mutating func bytes(_ value: [UInt8]) {
        bigEndian(value.count, byteCount: 4)
        bytes += value
    }

    package mutating func text(_ value: String) {
        bigEndian(value.utf8.count, byteCount: 4)
        bytes += value.utf8
    }

    /// A byte 1 and the value, or a byte 0.
    package mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
        bool(value != nil)
        if let value { write(&self, value) }
    }

    /// How many, and each.
    package mutating func list<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
        integer(values.count)
        for value in values { write(&self, value) }
    }
}
