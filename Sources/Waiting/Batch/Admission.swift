import Scheduling

/// Who of a queue gets a place at all, one person after the other.
///
/// Whoever comes is in when a chain of moves ends at a free place: they take
/// somebody's, who takes somebody else's, and so on. Only that keeps as many
/// as possible in, and lets whoever was first stay.
///
/// Always the shortest chain is taken: then all chains together stay short
/// (Bernstein, Holm and Rotenberg, "Online Bipartite Matching with Amortized
/// O(log² n) Replacements", JACM 66(5), 2019), whatever people wish. It is
/// found by distances that are never too great and only grow, as in Goldberg
/// and Tarjan's maximum flow, so that what one person's search learnt helps
/// the next.
struct Admission {
    private(set) var table: WishTable
    /// Who has a place, by their row; -1 for nobody.
    private(set) var holders: [Int]
    /// Of each row.
    private(set) var seats: [Int] = []

    /// At least so many moves from a place, taken from whom it is, to a free
    /// one.
    private var distances: [Int]
    /// The places by that distance; the free ones first. None is empty
    /// between two that are not.
    private var levels: [PlaceSet]
    private var levelCounts: [Int]
    /// From which a free place can perhaps be reached.
    private var alive: PlaceSet
    /// The least distance of the places that suit a row, at least.
    private var nearest: [Int] = []

    /// Which of several free places is taken.
    private var takesLatest = false

    private static let never = Int.max

    init(_ table: WishTable) {
        self.table = table
        let count = table.placeCount
        holders = [Int](repeating: -1, count: count)
        distances = [Int](repeating: 0, count: count)
        levels = [.all(count: count)]
        levelCounts = [count]
        alive = .all(count: count)
    }

    /// The same people, seated anew: the last comes first and takes the
    /// latest place. So the early ones are left to those who will get them,
    /// and few have to move for it (`Assignment`).
    func reseated() -> Admission {
        var fresh = Admission(table)
        fresh.takesLatest = true
        fresh.nearest = [Int](repeating: 0, count: table.count)
        fresh.seats = seats
        for row in seats.indices.reversed() {
            let isSeated = fresh.seat(row)
            assert(isSeated, "all of them have a place in another way")
        }
        return fresh
    }

    var hasFreePlaces: Bool { levelCounts[0] > 0 }
    /// Those that would suit somebody who has another.
    var freePlaces: PlaceSet { table.suitable(of: levels[0]) }

    /// - Returns: whether they got a place: the next row.
    mutating func admit(_ request: StandingRequest, except excluded: [Int]) -> Bool {
        guard table.append(request, except: excluded) else { return false }
        let row = table.count - 1
        nearest.append(0)
        seats.append(-1)
        if table.first(row, in: alive) != nil, seat(row) { return true }
        nearest.removeLast()
        seats.removeLast()
        table.removeLast()
        return false
    }

    /// Follows distances downhill. Where that leads nowhere, the distance was
    /// too small, and one step back there may be another way.
    private mutating func seat(_ newcomer: Int) -> Bool {
        var path: [Int] = []
        var row = newcomer
        while true {
            let distance = nearest[row]
            if let place = next(row, distance) {
                if distance == 0 {
                    move(newcomer, along: path, to: place)
                    return true
                }
                let holder = holders[place]
                let least = Self.further(nearest[holder])
                if least > distance {
                    put(place, at: least)
                } else {
                    path.append(place)
                    row = holder
                }
            } else {
                nearest[row] = nextLevel(after: distance, of: row)
                guard let place = path.popLast() else {
                    if nearest[row] == Self.never { return false }
                    continue
                }
                put(place, at: Self.further(nearest[row]))
                row = path.last.map { holders[$0] } ?? newcomer
            }
        }
    }

    private func next(_ row: Int, _ distance: Int) -> Int? {
        takesLatest ? table.last(row, in: levels[distance]) : table.first(row, in: levels[distance])
    }

    private static func further(_ distance: Int) -> Int { distance == never ? never : distance + 1 }

    /// The first level further away with a place that suits.
    private func nextLevel(after distance: Int, of row: Int) -> Int {
        guard distance < levels.count else { return Self.never }
        for level in (distance + 1)..<max(levels.count, distance + 1) where levelCounts[level] > 0 {
            if table.first(row, in: levels[level]) != nil { return level }
        }
        return Self.never
    }

    /// Everybody on the path moves one on.
    private mutating func move(_ newcomer: Int, along path: [Int], to free: Int) {
        levels[0].remove(free)
        levelCounts[0] -= 1
        place(free, at: 1)
        var target = free
        for place in path.reversed() {
            let holder = holders[place]
            holders[target] = holder
            seats[holder] = target
            target = place
        }
        holders[target] = newcomer
        seats[newcomer] = target
    }

    /// Moves an occupied place to a greater distance.
    private mutating func put(_ place: Int, at distance: Int) {
        let old = distances[place]
        // Lost already, when a level below it became empty.
        guard old != Self.never else { return }
        levels[old].remove(place)
        levelCounts[old] -= 1
        if distance == Self.never { lose(place) } else { self.place(place, at: distance) }
        // A chain passes every distance on its way, so that beyond an empty
        // one nothing leads to a free place any more, or ever will.
        guard levelCounts[old] == 0 else { return }
        for level in (old + 1)..<max(levels.count, old + 1) where levelCounts[level] > 0 {
            while let lost = levels[level].first {
                levels[level].remove(lost)
                lose(lost)
            }
            levelCounts[level] = 0
        }
    }

    private mutating func place(_ place: Int, at distance: Int) {
        while levels.count <= distance {
            levels.append(PlaceSet(count: table.placeCount))
            levelCounts.append(0)
        }
        levels[distance].insert(place)
        levelCounts[distance] += 1
        distances[place] = distance
    }

    private mutating func lose(_ place: Int) {
        distances[place] = Self.never
        alive.remove(place)
    }
}
