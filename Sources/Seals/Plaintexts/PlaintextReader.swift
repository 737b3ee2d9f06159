/// Reads what `PlaintextWriter` writes, and nothing else.
struct PlaintextReader {
    private var fields: [UInt8: [UInt8]] = [:]

    /// - Throws: `malformed` on another version, a tag out of order, a length
    ///   past the end, padding that is not zero or not minimal.
    init(_ bytes: [UInt8]) throws(SealError) {
        guard bytes.first == PlaintextWriter.version, bytes.count % PlaintextWriter.bucketByteCount == 0 else { throw .malformed }
        var position = 1
        var last: UInt8 = 0
        while position < bytes.count, bytes[position] != 0 {
            let tag = bytes[position]
            guard tag > last, position + 3 <= bytes.count else { throw .malformed }
            let start = position + 3
            let end = start + Int(bytes[position + 1]) << 8 + Int(bytes[position + 2])
            guard end - start <= PlaintextWriter.fieldMax, end <= bytes.count else { throw .malformed }
            fields[tag] = Array(bytes[start..<end])
            last = tag
            position = end
        }
        guard position < bytes.count, bytes.count - position <= PlaintextWriter.bucketByteCount,
            bytes[position...].allSatisfy({ $0 == 0 })
        else { throw .malformed }
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
