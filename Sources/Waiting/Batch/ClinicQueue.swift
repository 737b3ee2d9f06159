public import Scheduling

/// Those who could be offered a place at a clinic, in its published order.
public struct ClinicQueue: Hashable, Sendable {
    public struct Person: Hashable, Sendable {
        public let request: StandingRequest
        public let key: LineKey

        public init(request: StandingRequest, key: LineKey) {
            self.request = request
            self.key = key
        }
    }

    public let clinic: ClinicID
    /// Where distances were measured from.
    public let position: GeographicPosition
    public let now: Instant
    /// Each once, by key.
    public let people: [Person]

    /// - Parameter people: in any order. Of several of one id the first in
    ///   the published order counts.
    public init(clinic: ClinicID, position: GeographicPosition, now: Instant, people: [Person]) {
        self.clinic = clinic
        self.position = position
        self.now = now
        // Keys move, and people, of hundreds of bytes, do so once.
        let order = people.indices.map { (key: people[$0].key, index: $0) }.sorted { $0.key < $1.key }
        var seen: Set<RequestID> = []
        seen.reserveCapacity(people.count)
        self.people = order.filter { seen.insert($0.key.request).inserted }.map { people[$0.index] }
    }
}
