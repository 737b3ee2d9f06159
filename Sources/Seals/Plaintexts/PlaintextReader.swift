import Bytes

/// Reads what `PlaintextWriter` writes, and nothing else.
struct PlaintextReader {
    private var fields: [UInt8: [UInt8]]

    /// - Throws: `malformed` on another version, a tag out of order, a length
    ///   past the end, padding that is not zero or not minimal.
    init(_ bytes: [UInt8]) throws(SealError) {
        do throws(ByteError) {
            fields = try Self.fields(bytes)
        } catch {
            throw .malformed
        }
    }

    private static func fields(_ bytes: [UInt8]) throws(ByteError) -> [UInt8: [UInt8]] {
        var reader = ByteReader(bytes)
        guard try reader.byte() == PlaintextWriter.version, bytes.count % PlaintextWriter.bucketByteCount == 0 else { throw .malformed }
        var fields: [UInt8: [UInt8]] = [:]
        var last: UInt8 = 0
        while let tag = reader.next, tag > last {
            last = try reader.byte()
            let count = Int(try reader.bigEndian(byteCount: 2))
            guard count <= PlaintextWriter.fieldMax else { throw .malformed }
            fields[tag] = try reader.raw(count)
        }
        let padding = reader.rest()
        guard (1...PlaintextWriter.bucketByteCount).contains(padding.count), padding.allSatisfy({ $0 == 0 }) else { throw .malformed }
        return fields
    }

    /// Takes a field away, so that `finish` knows what nobody asked for.
    mutating func bytes(_ tag: UInt8) -> [UInt8]? { fields.removeValue(forKey: tag) }

    mutating func textOrNil(_ tag: UInt8) throws(SealError) -> String? {
        guard let bytes = bytes(tag) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return text
    }

    mutating func text(_ tag: UInt8) throws(SealError) -> String {
        guard let text = try textOrNil(tag) else { throw .malformed }
        return text
    }

    /// A field whose text form is the canonical one of `Value`.
    mutating func value<Value: LosslessStringConvertible>(_ tag: UInt8, as type: Value.Type) throws(SealError) -> Value? {
        guard let text = try textOrNil(tag) else { return nil }
        guard let value = Value(text), value.description == text else { throw .malformed }
        return value
    }

    /// - Throws: `malformed` when a field is left that nobody knows.
    consuming func finish() throws(SealError) {
        guard fields.isEmpty else { throw .malformed }
    }
}
