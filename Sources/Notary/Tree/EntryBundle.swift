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

    /// - Returns: where each entry stands in `bytes`; `nil` when they do not end with one.
    public static func ranges(in bytes: [UInt8]) -> [Range<Int>]? {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(Tile.widthMax)
        var position = 0
        while position < bytes.count {
            guard position + 2 <= bytes.count else { return nil }
            let end = position + 2 + Int(bytes[position]) << 8 + Int(bytes[position + 1])
            guard end <= bytes.count else { return nil }
            ranges.append((position + 2)..<end)
            position = end
        }
        return ranges
    }
}
