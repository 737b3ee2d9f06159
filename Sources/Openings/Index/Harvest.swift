import Scheduling

/// The best openings seen so far, in order, and never more than wanted.
///
/// Once full, its last start bounds what is worth reading on any other
/// shelf: that is why a search costs what the clinics within the radius
/// cost, not what their slots do.
struct Harvest {
    struct Find {
        let row: SlotRow
        let chordSquared: Double
        /// Straight through the Earth, which orders places as the way over
        /// it does and needs no arc sine; in whole metres, so that a cursor
        /// can say it exactly.
        let chordMetres: Int32
        let shelf: Int32

        init(row: SlotRow, chordSquared: Double, shelf: Int32) {
            self.row = row
            self.chordSquared = chordSquared
            chordMetres = Int32((GreatCircle.radiusMetres * chordSquared.squareRoot()).rounded())
            self.shelf = shelf
        }

        /// Soonest, then nearest, then by id.
        static func < (left: Find, right: Find) -> Bool {
            if left.row.start != right.row.start { return left.row.start < right.row.start }
            if left.chordMetres != right.chordMetres { return left.chordMetres < right.chordMetres }
            return left.row.id < right.row.id
        }
    }

    private(set) var finds: [Find] = []
    private let countMax: Int
    /// Nothing that starts later is of interest.
    private(set) var startMax: Int64

    init(countMax: Int, startMax: Int64) {
        self.countMax = countMax
        self.startMax = startMax
        finds.reserveCapacity(countMax + 1)
    }

    /// - Returns: false when it came too late; so will all behind it on the
    ///   same shelf.
    mutating func offer(_ find: Find) -> Bool {
        if finds.count == countMax, !(find < finds[countMax - 1]) { return false }
        var (low, high) = (0, finds.count)
        while low < high {
            let middle = (low + high) / 2
            if finds[middle] < find { low = middle + 1 } else { high = middle }
        }
        finds.insert(find, at: low)
        if finds.count > countMax { finds.removeLast() }
        if finds.count == countMax { startMax = finds[countMax - 1].row.start }
        return true
    }
}
