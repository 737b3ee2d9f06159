import Scheduling

/// Everything the index knows at one moment. A value: who holds one keeps
/// it, whatever is applied to the next.
struct Snapshot: Sendable {
    private(set) var map = ClinicMap(positions: [])
    private(set) var shelves: [ClinicShelf] = []
    /// The shelf of each clinic.
    private var numbers: [ClinicID: Int] = [:]
    private(set) var practitioners = PractitionerRegister()

    init() {}

    /// - Parameter rows: one array a shelf; emptied on the way, so that both
    ///   forms never stand in memory whole.
    init(clinics: [IndexedClinic], rows: inout [[SlotRow]], practitioners: PractitionerRegister) {
        self.practitioners = practitioners
        upsert(clinics)
        for shelf in shelves.indices {
            shelves[shelf].fill(&rows[shelf])
            rows[shelf] = []
        }
    }

    var count: Int { shelves.reduce(0) { $0 + $1.count } }

    func number(of clinic: ClinicID) -> Int? { numbers[clinic] }
    func shelf(of clinic: ClinicID) -> ClinicShelf? { numbers[clinic].map { shelves[$0] } }

    mutating func upsert(_ clinics: [IndexedClinic]) {
        for clinic in clinics {
            if let number = numbers[clinic.id] {
                shelves[number].position = clinic.position
            } else {
                numbers[clinic.id] = shelves.count
                shelves.append(ClinicShelf(clinic))
            }
        }
        map = ClinicMap(positions: shelves.map(\.position))
    }

    /// - Returns: whether the change had a place: a known clinic, a start
    ///   the service can write.
    mutating func apply(_ change: OpeningChange) -> Bool {
        switch change {
        case .available(let slot):
            guard slot.start.isIndexable, let number = numbers[slot.clinic] else { return false }
            shelves[number].put(SlotRow(slot, practitioner: practitioners.number(of: slot.practitioner)))
        case .gone(let slot, let clinic, let start):
            guard let number = numbers[clinic] else { return false }
            shelves[number].remove(RowPlace(start: start.seconds, id: slot))
        }
        return true
    }

    mutating func prune(before instant: Instant) {
        for shelf in shelves.indices { shelves[shelf].prune(before: instant.seconds) }
    }

    func hit(_ find: Harvest.Find) -> OpeningHit {
        OpeningHit(
            slot: find.row.id,
            clinic: shelves[Int(find.shelf)].clinic,
            practitioner: practitioners[find.row.practitioner],
            start: Instant(seconds: find.row.start),
            end: Instant(seconds: find.row.start + Int64(find.row.traits.minutes) * 60),
            modality: find.row.traits.modality,
            distanceMetres: Int(GreatCircle.metres(chordSquared: find.chordSquared).rounded())
        )
    }

    /// Bytes of heap, by what was asked for; the allocator's rounding aside.
    var memoryEstimate: Int {
        shelves.reduce(shelves.capacity * MemoryLayout<ClinicShelf>.stride) { $0 + $1.memoryEstimate }
            + numbers.capacity * (MemoryLayout<ClinicID>.stride + MemoryLayout<Int>.stride)
            + practitioners.memoryEstimate + map.memoryEstimate
    }
}

extension Instant {
    /// Within what RFC 3339 can write and a cursor carries.
    var isIndexable: Bool { Instant.distantPast <= self && self <= Instant.distantFuture }
}
