/// The bytes of a tile of entries: each after its length, a big-endian uint16
/// (C2SP tlog-tiles, Log entries).
public enum EntryBundle {
    /// Bytes an entry has at most.
    public static let entryMax = 65_535

    /// - Precondition: no entry is longer than `entryMax`.
    public static func encode(_ entries: some Sequence<[UInt8]>) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            precondition(entry.count <= entryMax, "an entry of a log is longer than its length can say")
            bytes.append(UInt8(entry.count >> 8))
            bytes.append(UInt8(truncatingIfNeeded: entry.count))
            bytes.append(contentsOf: entry)
        }
        return bytes
    }

    /// Where each entry stands in `bytes`; those before the first that is not whole.
    public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(Tile.widthMax)
        var position = 0
        while position + 2 <= bytes.count {
            let end = position + 2 + Int(bytes[position]) << 8 + Int(bytes[position + 1])
            guard end <= bytes.count else { break }
            ranges.append((position + 2)..<end)
            position = end
        }
        return ranges
    }

    /// The entries, where they fill the bytes exactly.
    public static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
        let ranges = ranges(in: bytes)
        guard ranges.last?.upperBound ?? 0 == bytes.count else { return nil }
        return ranges.map { Array(bytes[$0]) }
    }
}
