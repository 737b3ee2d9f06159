import Scheduling

/// The people of one cell and one kind, who has waited longest first.
///
/// Three arrays with one index, so that a scan reads digests alone.
struct Lane: Sendable {
    private(set) var places: [LinePlace] = []
    private var digests: [RowDigest] = []
    private var requests: [StandingRequest] = []

    /// Each combination of the traits that a clinic may put first is a lane
    /// of its own: whatever the clinic chose, no lane holds both those who
    /// come first and others.
    static let kindCount = 4
    static func kind(of traits: StandingRequest.Traits) -> Int {
        traits.intersection([.underTwo, .referral]).rawValue
    }

    var count: Int { places.count }

    /// The first row that is not before `place`.
    func index(of place: LinePlace) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func entry(at place: LinePlace) -> WaitingEntry? {
        let index = index(of: place)
        guard index < places.count, places[index] == place else { return nil }
        return WaitingEntry(request: requests[index], hasOffer: digests[index].flags & RowDigest.Flag.free == 0)
    }

    mutating func put(_ entry: WaitingEntry) {
        let place = LinePlace(entry.request)
        let index = index(of: place)
        if index < places.count, places[index] == place {
            digests[index] = RowDigest(entry)
            requests[index] = entry.request
        } else {
            places.insert(place, at: index)
            digests.insert(RowDigest(entry), at: index)
            requests.insert(entry.request, at: index)
        }
    }

    mutating func remove(_ place: LinePlace) {
        let index = index(of: place)
        guard index < places.count, places[index] == place else { return }
        places.remove(at: index)
        digests.remove(at: index)
        requests.remove(at: index)
    }

    /// Rows read between two looks at whether anybody further is wanted.
    private static let strideCount = 64

    /// Offers whom the place suits, in order, until the harvest has better
    /// ones.
    func gather(into harvest: inout Harvest, filter: DigestFilter, question: PlaceQuestion, metres: Double) {
        let digests = digests.span
        var index = 0
        while index < digests.count {
            guard harvest.wants(places[index]) else { return }
            let end = min(index + Self.strideCount, digests.count)
            while let row = filter.firstAdmitted(of: digests, in: index..<end) {
                index = row + 1
                guard fits(row, question, metres: metres) else { continue }
                guard harvest.wants(places[row]) else { return }
                harvest.take(Harvest.Find(place: places[row], metres: metres))
            }
            index = end
        }
    }

    private func fits(_ index: Int, _ question: PlaceQuestion, metres: Double) -> Bool {
        !question.passing.contains(places[index].id)
            && requests[index].suits(question.place, now: question.now) && requests[index].reaches(metres: metres)
    }

    /// How many rows fit.
    /// - Parameter fits: asked of those whom the digest leaves open.
    func count(in rows: Range<Int>, filter: DigestFilter, fits: (StandingRequest) -> Bool) -> Int {
        let digests = digests.span
        var count = 0
        for index in rows where filter.admits(digests[index]) {
            if filter.isSure(digests[index]) || fits(requests[index]) { count += 1 }
        }
        return count
    }
}
