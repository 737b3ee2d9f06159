import Scheduling

/// Which cells with people in them are within reach, without looking at the
/// others.
///
/// Rows from south to north, and columns from west to east in each: a
/// question reads a stretch of every row its circle touches. A cell stays
/// once somebody was in it: there are few, and people come back.
struct CellMap: Sendable {
    private struct Site: Sendable {
        let vector: SIMD4<Double>
        let row: Int32
        let column: Int32
        /// The first of the cell's lanes.
        let lane: Int32
    }

    /// A cell within reach of a clinic.
    struct Near: Sendable {
        let lane: Int
        let metres: Double
        let band: Int
        /// The least radius that covers the distance, in whole kilometres.
        let kilometres: Int
    }

    /// By row, then column.
    private var sites: [Site] = []

    /// The first site that is not before this square.
    private func index(row: Int, column: Int) -> Int {
        var (low, high) = (0, sites.count)
        while low < high {
            let middle = (low + high) / 2
            if (Int(sites[middle].row), Int(sites[middle].column)) < (row, column) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func lane(of cell: PlaceCell) -> Int? {
        let index = index(row: cell.row, column: cell.column)
        guard index < sites.count, sites[index].row == cell.row, sites[index].column == cell.column else { return nil }
        return Int(sites[index].lane)
    }

    /// - Parameter cell: one that is not here yet.
    mutating func add(_ cell: PlaceCell, lane: Int) {
        let site = Site(
            vector: GreatCircle.vector(of: cell.centre), row: Int32(cell.row), column: Int32(cell.column), lane: Int32(lane))
        sites.insert(site, at: index(row: cell.row, column: cell.column))
    }

    /// The cells whose middle is within the rule's last band, in no order
    /// that means anything.
    func cells(around position: GeographicPosition, by rule: OfferRule) -> [Near] {
        guard let reach = rule.bands.last else { return [] }
        // A metre more, so that rounding loses nobody at the edge.
        let window = CellWindow(around: position, metres: Double(reach) * 1000 + 1)
        let chordSquaredMax = GreatCircle.chordSquared(metres: Double(reach) * 1000 + 1)
        let vector = GreatCircle.vector(of: position)
        var found: [Near] = []
        for row in window.rows {
            var index = index(row: row, column: window.columns.lowerBound)
            while index < sites.count, sites[index].row == row, sites[index].column <= window.columns.upperBound {
                let site = sites[index]
                index += 1
                let chordSquared = GreatCircle.chordSquared(site.vector, vector)
                guard chordSquared <= chordSquaredMax else { continue }
                let metres = GreatCircle.metres(chordSquared: chordSquared)
                guard let band = rule.band(ofMetres: metres) else { continue }
                found.append(
                    Near(lane: Int(site.lane), metres: metres, band: band, kilometres: Self.kilometres(covering: metres)))
            }
        }
        return found
    }

    /// Exact, though the quotient is rounded.
    static func kilometres(covering metres: Double) -> Int {
        let kilometres = Int((metres / 1000).rounded(.up))
        return metres <= Double(kilometres) * 1000 ? kilometres : kilometres + 1
    }
}
