import Scheduling

/// The line itself: cells, their lanes, and where everybody stands.
struct LineState: Sendable {
    private(set) var cells = CellMap()
    /// `Lane.kindCount` a cell, one after another.
    private(set) var lanes: [Lane] = []
    private var register = RequestRegister()

    init() {}

    /// Of several entries of one id the last counts.
    init(_ entries: [WaitingEntry]) {
        var last: [RequestID: Int] = [:]
        last.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() { last[entry.request.id] = index }
        // In order of places, each is put at the end of its lane.
        let order = last.values
            .map { (place: LinePlace(entries[$0].request), index: $0) }
            .sorted { $0.place < $1.place }
        for (_, index) in order { put(entries[index]) }
    }

    var count: Int { register.count }

    func entry(of id: RequestID) -> WaitingEntry? {
        register[id].flatMap { lanes[Int($0.lane)].entry(at: LinePlace(since: $0.since, id: id)) }
    }

    mutating func put(_ entry: WaitingEntry) {
        let place = LinePlace(entry.request)
        let lane = lane(for: entry.request)
        let fresh = RequestRegister.Whereabouts(lane: Int32(lane), since: place.since)
        if let old = register.update(place.id, to: fresh), old.lane != lane || old.since != place.since {
            lanes[Int(old.lane)].remove(LinePlace(since: old.since, id: place.id))
        }
        lanes[lane].put(entry)
    }

    mutating func remove(_ id: RequestID) {
        guard let old = register.remove(id) else { return }
        lanes[Int(old.lane)].remove(LinePlace(since: old.since, id: id))
    }

    private mutating func lane(for request: StandingRequest) -> Int {
        let kind = Lane.kind(of: request.traits)
        if let lane = cells.lane(of: request.wish.cell) { return lane + kind }
        let lane = lanes.count
        cells.add(request.wish.cell, lane: lane)
        lanes.append(contentsOf: repeatElement(Lane(), count: Lane.kindCount))
        return lane + kind
    }
}
