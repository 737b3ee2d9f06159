internal import Bytes

/// Writes JSON text byte by byte, escaping strings as RFC 8785 §3.2.2.2 does.
package struct CanonicalWriter {
    private var bytes: [UInt8] = []

    package init(capacity: Int) { bytes.reserveCapacity(capacity) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Text that is JSON already.
    package mutating func raw(_ json: String) { bytes.append(contentsOf: json.utf8) }

    /// A string with its quotes.
    package mutating func string(_ value: String) { JSONString.write(value, to: &bytes) }
}
