public import Scheduling

/// Places of one clinic that open at once, given out together.
///
/// One after another would waste some: the first place could go to somebody
/// whom any would suit, and the last then suit nobody who is left. Together:
///
/// 1. As many people as possible get a place.
/// 2. Of all the ways to do that, people enter in the clinic's published
///    order: each is in if they can be beside everybody who is in already.
///    Who is in stays in, and may only be moved to another place that suits.
/// 3. In the same order, each gets the earliest place that still leaves one
///    to everybody who is in. Of those that start together, a draw that
///    anybody can repeat says which counts as earlier (`Batch.draw`).
///
/// The third rule is exact to 1,200 places, and in practice far
/// beyond. A larger batch that would take too long stops moving people: see
/// `stepsMax`. The first two rules hold whatever the size.
public enum Batch {
    /// A place, and who it is to be offered to.
    public struct Match: Hashable, Sendable {
        public let slot: SlotID
        public let request: RequestID
        /// Why this one, before those behind.
        public let key: LineKey

        public init(slot: SlotID, request: RequestID, key: LineKey) {
            self.slot = slot
            self.request = request
            self.key = key
        }
    }

    /// Steps of looking for who could move where, in all. Counted and not
    /// timed, so that a batch comes out the same on any machine: 1 to 5 s.
    /// When they are spent, whoever is left keeps the place that rules 1 and
    /// 2 gave them.
    static let stepsMax = 5_000_000

    /// Gives the places out.
    ///
    /// The same places, queue and seed give the same answer, in whatever
    /// order they come.
    ///
    /// - Parameters:
    ///   - places: each slot once, of the clinic and at the position that the
    ///     queue is of. Others are left out: how far people would come to
    ///     them, the queue does not know.
    ///   - passing: who had which of these very slots offered before.
    ///   - seed: published before the places open, so that nobody chose it
    ///     for its outcome.
    /// - Returns: in the published order of the people.
    public static func match(
        _ places: [OfferedPlace], with queue: ClinicQueue, passing: [SlotID: Set<RequestID>], seed: UInt64
    ) -> [Match] {
        run(places, with: queue, passing: passing, seed: seed, stepsMax: stepsMax).matches
    }

    /// - Returns: also, whether the steps sufficed.
    static func run(
        _ places: [OfferedPlace], with queue: ClinicQueue, passing: [SlotID: Set<RequestID>], seed: UInt64, stepsMax: Int
    ) -> (matches: [Match], isExact: Bool) {
        let places = inOrder(places.filter { $0.clinic == queue.clinic && $0.position == queue.position }, seed: seed)
        let passed = indices(passing, places)
        var admission = Admission(WishTable(places, now: queue.now))
        var served: [LineKey] = []
        for person in queue.people {
            guard admission.hasFreePlaces else { break }
            if admission.admit(person.request, except: passed[person.request.id] ?? []) { served.append(person.key) }
        }
        var assignment = Assignment(admission.reseated(), stepsMax: stepsMax)
        assignment.settle()
        let matches = zip(served, assignment.seats).map { key, seat in
            Match(slot: places[seat].slot, request: key.request, key: key)
        }
        return (matches, assignment.isExact)
    }

    /// By slots for the batch, by people for who is asked.
    private static func indices(_ passing: [SlotID: Set<RequestID>], _ places: [OfferedPlace]) -> [RequestID: [Int]] {
        var indices: [RequestID: [Int]] = [:]
        for (index, place) in places.enumerated() {
            for id in passing[place.slot] ?? [] { indices[id, default: []].append(index) }
        }
        return indices
    }
}
