import Scheduling

/// The first few found so far of one class and band, in order.
struct Harvest {
    struct Find {
        let place: LinePlace
        let metres: Double
    }

    private(set) var finds: [Find] = []
    private let countMax: Int

    /// - Parameter countMax: at least 1.
    init(countMax: Int) { self.countMax = countMax }

    /// Whether somebody there would be among the first.
    func wants(_ place: LinePlace) -> Bool { finds.count < countMax || place < finds[finds.count - 1].place }

    /// Takes a find that it wants.
    mutating func take(_ find: Find) {
        if finds.count == countMax { finds.removeLast() }
        var (low, high) = (0, finds.count)
        while low < high {
            let middle = (low + high) / 2
            if finds[middle].place < find.place { low = middle + 1 } else { high = middle }
        }
        finds.insert(find, at: low)
    }
}
