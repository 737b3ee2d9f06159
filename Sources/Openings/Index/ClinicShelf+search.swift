import Scheduling

extension ClinicShelf {
    /// Offers this clinic's fitting rows, in order, until the harvest has
    /// better ones.
    ///
    /// Reads through spans: counting references to what a snapshot holds
    /// anyway would cost more than reading it.
    func gather(
        into harvest: inout Harvest, filter: RowFilter, after cursor: OpeningCursor?, chordSquared: Double, shelf: Int
    ) {
        let chunks = chunks.span
        var index = chunk(reaching: filter.starts.first)
        while index < chunks.count, chunks[index].digest.firstStart <= harvest.startMax {
            defer { index += 1 }
            guard filter.mayAdmit(chunks[index].digest) else { continue }
            let rows = chunks[index].rows.span
            for place in chunks[index].index(from: filter.starts.first)..<rows.count {
                guard rows[place].start <= harvest.startMax else { return }
                guard filter.admits(rows[place]) else { continue }
                let find = Harvest.Find(row: rows[place], chordSquared: chordSquared, shelf: Int32(shelf))
                if let cursor, !find.isBehind(cursor) { continue }
                guard harvest.offer(find) else { return }
            }
        }
    }
}

extension Harvest.Find {
    func isBehind(_ cursor: OpeningCursor) -> Bool {
        (cursor.start.seconds, cursor.chordMetres, cursor.slot) < (row.start, chordMetres, row.id)
    }
}
