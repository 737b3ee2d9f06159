/// Who of those that are served gets which place: in their order, each the
/// earliest that leaves one to everybody.
///
/// Somebody can have a place if whoever has it, and whom that displaces in
/// turn, find others, the last of them a free one or the one given up. Where
/// all of that fails, the places it went through belong to those who have
/// them: nobody else can ever have one. So they become a block of their own,
/// and what was found out once is not asked again.
struct Assignment {
    private let table: WishTable
    private var holders: [Int]
    /// Of each person served, by index.
    private(set) var seats: [Int]
    /// All of them in the first block.
    private var free: PlaceSet
    /// Not yet settled.
    private var open: PlaceSet
    private var blocks: [Block]
    /// In which block each place is.
    private var blockOf: [Int]
    /// Whoever takes a free place leaves another: there are always as many.
    private let hasFree: Bool
    private var stepsLeft: Int
    /// Every place is what the rule says.
    private(set) var isExact = true

    /// Places between which people can perhaps still move. A small one is a
    /// list: a bit a place for each of thousands would fill the memory.
    private enum Block {
        /// Those that left since are in it.
        case few([Int])
        case many(PlaceSet)
    }

    init(_ admission: Admission, stepsMax: Int) {
        table = admission.table
        holders = admission.holders
        seats = admission.seats
        free = admission.freePlaces
        open = .all(count: admission.table.placeCount)
        blocks = [.many(open)]
        blockOf = [Int](repeating: 0, count: admission.table.placeCount)
        hasFree = free.first != nil
        stepsLeft = stepsMax
    }

    mutating func settle() {
        for person in seats.indices {
            improve(person)
            close(seats[person])
        }
    }

    /// Nobody else moves there.
    private mutating func close(_ place: Int) {
        open.remove(place)
        remove([place], from: blockOf[place])
    }

    private mutating func improve(_ person: Int) {
        let own = seats[person]
        guard let earliest = table.first(person, in: open), earliest < own else { return }
        var candidates = places(of: blockOf[own])
        while let place = table.first(person, in: candidates), place < own {
            if free.contains(place) {
                free.remove(place)
                free.insert(own)
                sit(person, place)
                return
            }
            guard stepsLeft > 0 else {
                isExact = false
                return
            }
            var search = MoveSearch(from: place, unseen: candidates)
            let canMove = search.reaches(own, holders: holders, free: hasFree ? free : nil, table: table)
            stepsLeft -= search.steps
            if canMove {
                for move in search.moves {
                    if free.contains(move.to) {
                        free.remove(move.to)
                        free.insert(own)
                    }
                    sit(holders[move.from], move.to)
                }
                sit(person, place)
                return
            }
            for place in search.seen { candidates.remove(place) }
            split(search.seen, from: blockOf[own])
        }
    }

    private mutating func sit(_ person: Int, _ place: Int) {
        seats[person] = place
        holders[place] = person
    }
}

extension Assignment {
    private func places(of block: Int) -> PlaceSet {
        switch blocks[block] {
        case .many(let places): return places
        case .few(let places):
            var set = PlaceSet(count: table.placeCount)
            for place in places where blockOf[place] == block && open.contains(place) { set.insert(place) }
            return set
        }
    }

    private mutating func remove(_ places: [Int], from block: Int) {
        guard case .many(var set) = blocks[block] else { return }
        // Taken out, so that it is not copied.
        blocks[block] = .few([])
        for place in places { set.remove(place) }
        blocks[block] = .many(set)
    }

    /// - Parameter seen: all that can be reached from its first, in the order
    ///   in which it was found.
    private mutating func split(_ seen: [Int], from block: Int) {
        remove(seen, from: block)
        var rest = PlaceSet(count: table.placeCount)
        for place in seen { rest.insert(place) }
        var kept: [Int] = []
        // From the end of the chains: whoever can go nowhere has a block for
        // themselves, which leaves the one before them less to go to.
        for place in seen.reversed() {
            rest.remove(place)
            if table.first(holders[place], in: rest) == nil {
                begin(.few([place]), with: [place])
            } else {
                rest.insert(place)
                kept.append(place)
            }
        }
        stepsLeft -= seen.count
        guard !kept.isEmpty else { return }
        begin(kept.count > PlaceSet.wordCount(for: table.placeCount) ? .many(rest) : .few(kept), with: kept)
    }

    private mutating func begin(_ block: Block, with places: [Int]) {
        for place in places { blockOf[place] = blocks.count }
        blocks.append(block)
    }
}
