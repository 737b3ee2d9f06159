import Scheduling

/// Which places of a batch suit whom.
///
/// A line for each person of 100,000 would be 250 MB at 20,000 places. Here
/// a person is a stretch of time and a few masks, and many share those:
/// there are but so many weekdays, hours and languages.
struct WishTable {
    private struct Row {
        /// Of places, not empty.
        let stretch: Range<Int>
        /// Where its masks are listed.
        let masks: Range<Int>
        /// Its last mask is its own: somebody had some of these places
        /// offered before.
        let hasOwnMask: Bool

        /// Those of the stretch.
        var words: ClosedRange<Int> { stretch.lowerBound >> 6...(stretch.upperBound - 1) >> 6 }
    }

    /// From the earliest.
    private let places: [OfferedPlace]
    private let now: Instant
    private let wordCount: Int
    private let anybody: StandingRequest
    /// The lengths of the places, ascending.
    private let lengths: [Int]
    private let practitioners: Set<PractitionerID>
    /// Those that suit anybody at all.
    private let all: PlaceSet

    private var known: [WishFacet: Allowance] = [:]
    private var masks: [UInt64] = []
    private var lists: [Int32] = []
    private var rows: [Row] = []

    private enum Allowance {
        case all, none
        case mask(Int32)
    }

    /// - Parameter places: from the earliest.
    init(_ places: [OfferedPlace], now: Instant) {
        self.places = places
        self.now = now
        wordCount = PlaceSet.wordCount(for: places.count)
        // Without a place nobody is asked, wherever they are.
        let position = places.first?.position ?? GeographicPosition(latitudeMicrodegrees: 0, longitudeMicrodegrees: 0)!
        let anybody = WishFacet.anybody(near: position)
        self.anybody = anybody
        lengths = Set(places.map(\.minutes)).sorted()
        practitioners = Set(places.map(\.practitioner))
        var all = PlaceSet(count: places.count)
        for (index, place) in places.enumerated() where anybody.suits(place, now: now) { all.insert(index) }
        self.all = all
    }

    var placeCount: Int { places.count }
    var count: Int { rows.count }

    /// Adds a row.
    ///
    /// - Parameter excluded: places that suit, and are not to be had.
    /// - Returns: `false`, and adds none, when it is known already that no
    ///   place suits.
    mutating func append(_ request: StandingRequest, except excluded: [Int]) -> Bool {
        let stretch = stretch(of: request.wish)
        guard !stretch.isEmpty else { return false }
        let start = lists.count
        for facet in WishFacet.facets(of: request) {
            switch allowance(facet) {
            case .all: break
            case .mask(let mask): lists.append(mask)
            case .none:
                lists.removeSubrange(start...)
                return false
            }
        }
        if !excluded.isEmpty {
            var mask = PlaceSet.all(count: places.count)
            for place in excluded { mask.remove(place) }
            lists.append(add(mask))
        }
        rows.append(Row(stretch: stretch, masks: start..<lists.count, hasOwnMask: !excluded.isEmpty))
        return true
    }

    /// Takes the last row back.
    mutating func removeLast() {
        let row = rows.removeLast()
        lists.removeSubrange(row.masks)
        if row.hasOwnMask { masks.removeLast(wordCount) }
    }

    /// The earliest place of a set that suits and is not before `start`.
    func first(_ row: Int, in set: borrowing PlaceSet, from start: Int = 0) -> Int? {
        let row = rows[row]
        let low = max(row.stretch.lowerBound, start)
        guard low < row.stretch.upperBound else { return nil }
        var word = low >> 6
        var bits = set.words[word] & (~0 << UInt64(low & 63))
        while true {
            if bits != 0 {
                bits &= allowed(row, word)
                if bits != 0 { return word << 6 + bits.trailingZeroBitCount }
            }
            guard word < row.words.upperBound else { return nil }
            word += 1
            bits = set.words[word]
        }
    }

    /// The latest place of a set that suits.
    func last(_ row: Int, in set: borrowing PlaceSet) -> Int? {
        let row = rows[row]
        for word in row.words.reversed() where set.words[word] != 0 {
            let bits = set.words[word] & allowed(row, word)
            if bits != 0 { return word << 6 + 63 - bits.leadingZeroBitCount }
        }
        return nil
    }

    func suits(_ row: Int, _ place: Int) -> Bool {
        let row = rows[row]
        return row.stretch.contains(place) && allowed(row, place >> 6) >> UInt64(place & 63) & 1 == 1
    }

    /// The places of a set that suit anybody here.
    func suitable(of set: borrowing PlaceSet) -> PlaceSet {
        var suitable = PlaceSet(count: places.count)
        for word in set.words.indices where set.words[word] != 0 {
            var bits: UInt64 = 0
            for row in rows where bits != set.words[word] && row.words.contains(word) {
                bits |= set.words[word] & allowed(row, word)
            }
            while bits != 0 {
                suitable.insert(word << 6 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
        return suitable
    }

    /// What a row leaves of one of its words.
    private func allowed(_ row: Row, _ word: Int) -> UInt64 {
        var bits = all.words[word]
        let (low, last) = (row.stretch.lowerBound, row.stretch.upperBound - 1)
        if word == low >> 6 { bits &= ~0 << UInt64(low & 63) }
        if word == last >> 6 { bits &= ~0 >> UInt64(63 - last & 63) }
        for index in row.masks { bits &= masks[Int(lists[index]) &* wordCount &+ word] }
        return bits
    }
}

extension WishTable {
    /// Places come in order of time, so what starts too soon is before the
    /// stretch, and what is too late behind it.
    private func stretch(of wish: Wish) -> Range<Int> {
        var (soon, late) = (anybody, anybody)
        soon.wish.from = wish.from
        soon.wish.noticeMinutes = wish.noticeMinutes
        late.wish.until = wish.until
        let low = boundary { !suitsInTime(soon, $0) }
        return low..<max(low, boundary { suitsInTime(late, $0) })
    }

    /// Whatever else the place is.
    private func suitsInTime(_ request: StandingRequest, _ place: OfferedPlace) -> Bool {
        var place = place
        (place.audience, place.languages) = (.everyone, anybody.wish.languages)
        return request.suits(place, now: now)
    }

    /// The first place of which it is not true.
    private func boundary(_ isTrue: (OfferedPlace) -> Bool) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if isTrue(places[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A facet of which there may be as many as people is first made one of
    /// those that the places tell apart.
    private mutating func allowance(_ facet: WishFacet) -> Allowance {
        switch facet {
        case .minutes(let minutes):
            guard let length = lengths.first(where: { $0 >= minutes }) else { return .none }
            return remembered(.minutes(length))
        case .practitioner(let practitioner?) where !practitioners.contains(practitioner): return .none
        case .clinic(let clinic?) where clinic != places.first?.clinic: return .none
        default: return remembered(facet)
        }
    }

    private mutating func remembered(_ facet: WishFacet) -> Allowance {
        if let allowance = known[facet] { return allowance }
        var request = anybody
        facet.narrow(&request)
        var mask = PlaceSet(count: places.count)
        for (index, place) in places.enumerated() where request.suits(place, now: now) { mask.insert(index) }
        let allowance: Allowance =
            if mask == all { .all } else if mask == PlaceSet(count: places.count) { .none } else { .mask(add(mask)) }
        known[facet] = allowance
        return allowance
    }

    private mutating func add(_ mask: PlaceSet) -> Int32 {
        masks += mask.words
        return Int32(masks.count / wordCount - 1)
    }
}
