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

        /// How long after the first one the first row of each eighth starts,
        /// in seconds: looking up a start then waits for memory two or three
        /// times instead of seven.
        private var eighths = SIMD8<Int32>(repeating: 0)

        /// Between which rows the first that starts at `start` or later is.
        func stretch(holding start: Int64, of count: Int) -> (low: Int, high: Int) {
            let delay = Int32(clamping: start - firstStart)
            guard delay > 0 else { return (0, 0) }
            // The first lane is 0 and lies before.
            var (low, high) = (1, 8)
            while low < high {
                let middle = (low + high) / 2
                if eighths[middle] < delay { low = middle + 1 } else { high = middle }
            }
            return ((low - 1) * count / 8, low * count / 8)
        }

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
            for eighth in 0..<8 where !rows.isEmpty {
                let row = rows[rows.index(rows.startIndex, offsetBy: eighth * rows.count / 8)]
                eighths[eighth] = Int32(clamping: row.start - firstStart)
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
        var (low, high) = digest.stretch(holding: start, of: rows.count)
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
