import Bytes

/// Writes the one form that plaintexts have before they are sealed.
///
/// `version (1)`, then fields in rising order of tag, each `tag (1) ‖ length
/// (2, big-endian) ‖ bytes`, then a zero tag and zeros up to a multiple of 64
/// bytes, so that the length of a seal says little of what is in it. A value
/// has exactly one form.
struct PlaintextWriter {
    static let version: UInt8 = 1
    static let bucketByteCount = 64
    static let fieldMax = 1024

    private var writer = ByteWriter()

    init() { writer.byte(Self.version) }

    /// Fields come in rising order of tag.
    mutating func field(_ tag: UInt8, _ value: [UInt8]) throws(SealError) {
        guard value.count <= Self.fieldMax else { throw .tooLong }
        writer.byte(tag)
        writer.bigEndian(value.count, byteCount: 2)
        writer.raw(value)
    }

    mutating func field(_ tag: UInt8, _ text: String?) throws(SealError) {
        if let text { try field(tag, Array(text.utf8)) }
    }

    consuming func finish() -> [UInt8] {
        writer.byte(0)
        let rest = writer.bytes.count % Self.bucketByteCount
        if rest > 0 { writer.raw([UInt8](repeating: 0, count: Self.bucketByteCount - rest)) }
        return writer.bytes
    }
}
