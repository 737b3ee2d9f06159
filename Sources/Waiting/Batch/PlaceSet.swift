/// Some of a batch's places, by their index from the earliest: a bit a place.
struct PlaceSet: Sendable, Equatable {
    private(set) var words: [UInt64]

    static func wordCount(for count: Int) -> Int { (count + 63) / 64 }

    /// None of so many.
    init(count: Int) { words = [UInt64](repeating: 0, count: Self.wordCount(for: count)) }

    /// All of so many.
    static func all(count: Int) -> PlaceSet {
        var set = PlaceSet(count: count)
        for word in set.words.indices { set.words[word] = ~0 }
        if count % 64 > 0 { set.words[set.words.count - 1] = 1 << UInt64(count % 64) - 1 }
        return set
    }

    func contains(_ place: Int) -> Bool { words[place >> 6] >> UInt64(place & 63) & 1 == 1 }
    mutating func insert(_ place: Int) { words[place >> 6] |= 1 << UInt64(place & 63) }
    mutating func remove(_ place: Int) { words[place >> 6] &= ~(1 << UInt64(place & 63)) }

    /// The earliest.
    var first: Int? {
        words.firstIndex { $0 != 0 }.map { $0 << 6 + words[$0].trailingZeroBitCount }
    }

    mutating func subtract(_ other: PlaceSet) {
        for word in words.indices { words[word] &= ~other.words[word] }
    }
}
