import Scheduling

/// The slots of one clinic, by start, then id.
///
/// Chunks are values: a change copies the chunk it touches and the directory
/// of chunks, and leaves what earlier snapshots hold as it was.
struct ClinicShelf: Sendable {
    let clinic: ClinicID
    var position: GeographicPosition
    private(set) var chunks: [RowChunk] = []
    private(set) var count = 0

    init(_ clinic: IndexedClinic) {
        self.clinic = clinic.id
        position = clinic.position
    }

    /// Replaces all rows; of several with one place the last counts.
    mutating func fill(_ rows: inout [SlotRow]) {
        var isSorted = true
        for index in rows.indices.dropFirst() where !(rows[index - 1].place < rows[index].place) {
            isSorted = false
            break
        }
        if !isSorted { rows = Self.sortedWithoutRepeats(rows) }
        chunks = stride(from: 0, to: rows.count, by: RowChunk.rowsLoaded).map {
            RowChunk(rows[$0..<min($0 + RowChunk.rowsLoaded, rows.count)])
        }
        count = rows.count
    }

    private static func sortedWithoutRepeats(_ rows: [SlotRow]) -> [SlotRow] {
        let order = rows.indices.sorted {
            rows[$0].place == rows[$1].place ? $0 < $1 : rows[$0].place < rows[$1].place
        }
        var result: [SlotRow] = []
        result.reserveCapacity(rows.count)
        for index in order {
            if result.last?.place == rows[index].place { result.removeLast() }
            result.append(rows[index])
        }
        return result
    }

    /// The first chunk that reaches `start`; `chunks.count` when none does.
    func chunk(reaching start: Int64) -> Int {
        var (low, high) = (0, chunks.count)
        while low < high {
            let middle = (low + high) / 2
            if chunks[middle].digest.lastStart < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The chunk in which a place is, or would be put.
    private func chunk(holding place: RowPlace) -> Int {
        var (low, high) = (0, chunks.count)
        while low < high {
            let middle = (low + high) / 2
            let rows = chunks[middle].rows
            if rows[rows.count - 1].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func row(at place: RowPlace) -> SlotRow? {
        let chunk = chunk(holding: place)
        guard chunk < chunks.count else { return nil }
        let row = chunks[chunk].rows[chunks[chunk].index(of: place)]
        return row.place == place ? row : nil
    }

    mutating func put(_ row: SlotRow) {
        guard !chunks.isEmpty else {
            chunks = [RowChunk(CollectionOfOne(row))]
            count = 1
            return
        }
        let index = min(chunk(holding: row.place), chunks.count - 1)
        if chunks[index].put(row) { count += 1 }
        guard chunks[index].rows.count > RowChunk.rowsMax else { return }
        let rows = chunks[index].rows
        chunks.replaceSubrange(
            index...index,
            with: [RowChunk(rows[..<(rows.count / 2)]), RowChunk(rows[(rows.count / 2)...])]
        )
    }

    mutating func remove(_ place: RowPlace) {
        let index = chunk(holding: place)
        guard index < chunks.count, chunks[index].remove(place) else { return }
        count -= 1
        if chunks[index].rows.isEmpty {
            chunks.remove(at: index)
        } else {
            mergeIfSmall(index + 1)
            mergeIfSmall(index)
        }
    }

    /// Joins a chunk to the one before it when both are small.
    private mutating func mergeIfSmall(_ index: Int) {
        guard index > 0, index < chunks.count,
            chunks[index - 1].rows.count + chunks[index].rows.count <= RowChunk.rowsMerged
        else { return }
        chunks[index - 1] = RowChunk(chunks[index - 1].rows + chunks[index].rows)
        chunks.remove(at: index)
    }

    /// Drops what starts before `start`.
    mutating func prune(before start: Int64) {
        guard let first = chunks.first, first.digest.firstStart < start else { return }
        chunks.removeFirst(chunk(reaching: start))
        if !chunks.isEmpty { chunks[0].removePrefix(before: start) }
        mergeIfSmall(1)
        count = chunks.reduce(0) { $0 + $1.rows.count }
    }

    var memoryEstimate: Int {
        chunks.reduce(chunks.capacity * MemoryLayout<RowChunk>.stride) {
            $0 + $1.rows.capacity * MemoryLayout<SlotRow>.stride + Self.arrayHeaderBytes
        }
    }

    /// An array's own header and the allocator's.
    private static let arrayHeaderBytes = 48
}
