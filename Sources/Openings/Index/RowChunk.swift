import Scheduling

/// A stretch of a clinic's rows in order, small enough to copy when one of
/// them changes, with a digest that lets a search pass it by unread.
///
/// Arrays are always made to measure: growing by doubling would cost more
/// memory than the rows themselves.
struct RowChunk: Sendable {
    /// Never empty.
    private(set) var rows: [SlotRow]
    private(set) var digest: Digest

    /// A full chunk is split in halves.
    static let rowsMax = 128
    /// Chunks are loaded with room to grow.
    static let rowsLoaded = 96
    /// Neighbours that fit in this together become one.
    static let rowsMerged = 64

    /// What the rows have between them.
    struct Digest: Sendable, Equatable {
        var firstStart: Int64
        var lastStart: Int64
        var availableFromMin: Int64
        /// A bit for each `SlotTraits.kind` present.
        var kinds: UInt32 = 0
        var minutesMax = 0
        var languages: LanguageSet = []

        init(_ rows: some RandomAccessCollection<SlotRow>) {
            firstStart = rows.first?.start ?? .max
            lastStart = rows.last?.start ?? .min
            availableFromMin = .max
            for row in rows {
                availableFromMin = min(availableFromMin, row.availableFrom)
                kinds |= 1 << row.traits.kind
                minutesMax = max(minutesMax, row.traits.minutes)
                languages.formUnion(row.traits.languages)
            }
        }
    }

    init(_ rows: some RandomAccessCollection<SlotRow>) {
        self.rows = Array(rows)
        digest = Digest(rows)
    }

    /// The first row at or behind a place; `rows.count` when there is none.
    func index(of place: RowPlace) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The first row that starts at `start` or later.
    func index(from start: Int64) -> Int {
        guard digest.firstStart < start else { return 0 }
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Inserts, or replaces the row of the same place.
    /// - Returns: whether there is one row more.
    mutating func put(_ row: SlotRow) -> Bool {
        let index = index(of: row.place)
        let isNew = index == rows.count || rows[index].place != row.place
        replace(index..<(isNew ? index : index + 1), with: CollectionOfOne(row))
        return isNew
    }

    /// - Returns: whether it was there.
    mutating func remove(_ place: RowPlace) -> Bool {
        let index = index(of: place)
        guard index < rows.count, rows[index].place == place else { return false }
        replace(index..<(index + 1), with: EmptyCollection())
        return true
    }

    /// Drops what starts before `start`.
    mutating func removePrefix(before start: Int64) {
        replace(0..<index(from: start), with: EmptyCollection())
    }

    private mutating func replace(_ range: Range<Int>, with middle: some Collection<SlotRow>) {
        var fresh: [SlotRow] = []
        fresh.reserveCapacity(rows.count - range.count + middle.count)
        fresh += rows[..<range.lowerBound]
        fresh += middle
        fresh += rows[range.upperBound...]
        rows = fresh
        digest = Digest(fresh)
    }
}
