/// Reads the text forms of schedules from left to right by bytes: thousands
/// of blocks are read at a start, and characters cost far more.
struct ByteReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { at == bytes.count }

    /// Whether this byte comes next; it is passed then.
    mutating func pass(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// Whether these bytes come next; they are passed then.
    mutating func pass(_ word: [UInt8]) -> Bool {
        guard bytes.count - at >= word.count else { return false }
        var offset = 0
        while offset < word.count {
            guard bytes[at + offset] == word[offset] else { return false }
            offset += 1
        }
        at += offset
        return true
    }

    /// A number of exactly so many decimal digits; nothing is passed when there are fewer.
    mutating func number(digits: Int) -> Int? {
        guard bytes.count - at >= digits else { return nil }
        var value = 0
        var offset = 0
        while offset < digits {
            let byte = bytes[at + offset]
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
            offset += 1
        }
        at += digits
        return value
    }

    /// A number as it writes itself, without sign and without a zero before
    /// it, of so many digits at most.
    mutating func number(digitsMax: Int) -> Int? {
        var count = 0
        while at + count < bytes.count, bytes[at + count] >= 0x30, bytes[at + count] <= 0x39 { count += 1 }
        guard count >= 1, count <= digitsMax, count == 1 || bytes[at] != 0x30 else { return nil }
        return number(digits: count)
    }
}
