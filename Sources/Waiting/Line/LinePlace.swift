import Scheduling

/// Where a request stands among those of one cell and kind.
struct LinePlace: Sendable, Comparable {
    /// Seconds since 1970.
    let since: Int64
    let id: RequestID

    init(_ request: StandingRequest) {
        since = request.since.seconds
        id = request.id
    }

    init(since: Int64, id: RequestID) {
        self.since = since
        self.id = id
    }

    static func < (left: Self, right: Self) -> Bool {
        left.since == right.since ? left.id < right.id : left.since < right.since
    }
}
