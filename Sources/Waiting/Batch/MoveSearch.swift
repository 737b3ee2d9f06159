/// Whether whoever has a place could leave it: breadth first, from holder to
/// the places that suit them to their holders.
struct MoveSearch {
    /// Where it came by, in order.
    private(set) var seen: [Int]
    /// Whence, as an index in `seen`.
    private var origins: [Int] = [-1]
    private var unseen: PlaceSet
    /// The place that becomes of use at the end.
    private var end: Int?

    /// - Parameter unseen: where it may go.
    init(from place: Int, unseen: PlaceSet) {
        seen = [place]
        self.unseen = unseen
        self.unseen.remove(place)
    }

    /// What it cost.
    var steps: Int { seen.count }

    /// - Parameters:
    ///   - own: what whoever asks would give up.
    ///   - free: `nil` when no place is free.
    mutating func reaches(_ own: Int, holders: [Int], free: PlaceSet?, table: borrowing WishTable) -> Bool {
        func way(outOf place: Int) -> Int? {
            let holder = holders[place]
            return table.suits(holder, own) ? own : free.flatMap { table.first(holder, in: $0) }
        }
        end = way(outOf: seen[0])
        var index = 0
        while end == nil, index < seen.count {
            let holder = holders[seen[index]]
            var start = 0
            while end == nil, let place = table.first(holder, in: unseen, from: start) {
                unseen.remove(place)
                seen.append(place)
                origins.append(index)
                end = way(outOf: place)
                start = place + 1
            }
            index += 1
        }
        return end != nil
    }

    /// The moves it found, from the last to the first: each empties the place
    /// that the next one fills.
    var moves: [(from: Int, to: Int)] {
        guard var target = end else { return [] }
        var moves: [(from: Int, to: Int)] = []
        // The end was found from the place seen last.
        var index = seen.count - 1
        while index >= 0 {
            moves.append((from: seen[index], to: target))
            target = seen[index]
            index = origins[index]
        }
        return moves
    }
}
