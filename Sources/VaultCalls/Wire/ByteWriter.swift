/// Writes what goes over the socket and into key backups: integers big-endian
/// in 8 bytes, byte strings after their length in 4.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func byte(_ value: UInt8) { bytes.append(value) }

    package mutating func integer(_ value: Int) {
        for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// Of a known length, which is not written.
    package mutating func raw(_ value: [UInt8]) { bytes += value }

    package mutating func bytes(_ value: [UInt8]) {
        for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: value.count >> shift)) }
        bytes += value
    }

    package mutating func text(_ value: String) { bytes(Array(value.utf8)) }

    /// A byte 1 and the value, or a byte 0.
    package mutating func optional<Value>(_ value: Value?, _ write: (inout ByteWriter, Value) -> Void) {
        byte(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    package mutating func list<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
        integer(values.count)
        for value in values { write(&self, value) }
    }
}
