/// Writes JSON (RFC 8259) straight into bytes: the list of openings is the
/// service's hottest answer, and a general encoder costs more than the search.
///
/// The caller keeps the structure right; the writer sees to commas and escapes.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        open(0x7B)
        members(&self)
        close(0x7D)
    }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        open(0x5B)
        elements(&self)
        close(0x5D)
    }

    /// The name of the member whose value is written next. Names are the
    /// program's own and need no escape.
    package mutating func name(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func name(text name: String) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    package mutating func string(_ value: String) {
        separate()
        JSONString.write(value, to: &bytes)
        needsComma = true
    }

    /// A string of characters that need no escape, written in place.
    ///
    /// - Parameters:
    ///   - max: of its bytes.
    ///   - write: puts them at the front of a buffer of `max` bytes, and says how many.
    package mutating func plain(max: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
        separate()
        bytes.append(0x22)
        let from = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: max))
        let count = bytes.withUnsafeMutableBufferPointer { write(UnsafeMutableBufferPointer(rebasing: $0[from...])) }
        bytes.removeLast(max - count)
        bytes.append(0x22)
        needsComma = true
    }

    /// A value that was written before.
    package mutating func written(_ value: [UInt8]) {
        separate()
        bytes.append(contentsOf: value)
        needsComma = true
    }

    package mutating func integer(_ value: Int) { raw(String(value)) }

    package mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

    package mutating func null() { raw("null") }

    /// A number that is valid JSON already.
    package mutating func raw(_ literal: String) {
        separate()
        bytes.append(contentsOf: literal.utf8)
        needsComma = true
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }
}

extension JSONWriter {
    package mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        string(value)
    }

    package mutating func member(_ name: StaticString, _ value: String?) {
        self.name(name)
        if let value { string(value) } else { null() }
    }

    package mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        integer(value)
    }

    package mutating func flag(_ name: StaticString, _ value: Bool) {
        self.name(name)
        boolean(value)
    }
}
