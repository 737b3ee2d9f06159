import Openings
import Scheduling
import Simulation

/// A province of openings made from a seed, one after another, so that what
/// is measured is the index and not a list of its input.
struct OpeningsBenchData: Sequence, Sendable {
    let clinics: [IndexedClinic]
    private let slotCount: Int
    private let generator: SplitMix64
    /// Monday 2026-11-02, 00:00 at Montréal.
    static let opening = Instant(seconds: 1_793_595_600)
    /// When searches happen: that Monday at 7:40, the hour of most demand.
    static let now = opening + 27_600

    init(slots: Int, clinics: Int, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        self.clinics = (0..<Swift.max(clinics, 1)).map { _ in
            IndexedClinic(
                id: ClinicID(at: Self.opening, using: &generator),
                position: OpeningsBenchTown.position(using: &generator)
            )
        }
        slotCount = slots
        self.generator = generator
    }

    var underestimatedCount: Int { slotCount }

    func makeIterator() -> some IteratorProtocol<IndexedSlot> {
        Slots(clinics: clinics, slotCount: slotCount, generator: generator)
    }

    /// In order of clinic and start, as the store's index gives them.
    private struct Slots: IteratorProtocol {
        let clinics: [IndexedClinic]
        let slotCount: Int
        var generator: SplitMix64
        var made = 0
        var practitioners: [PractitionerID] = []

        mutating func next() -> IndexedSlot? {
            guard made < slotCount else { return nil }
            // Every clinic gets its share, the first ones one more.
            let clinic = made * clinics.count / slotCount
            let first = (clinic * slotCount + clinics.count - 1) / clinics.count
            let share = ((clinic + 1) * slotCount + clinics.count - 1) / clinics.count - first
            if made == first {
                practitioners = (0..<6).map { _ in PractitionerID(at: opening, using: &generator) }
            }
            defer { made += 1 }
            return slot(of: clinics[clinic].id, place: made - first, share: share)
        }

        /// Six practitioners through 28 days of 8:00 to 20:00: the slots of
        /// one clinic lie evenly over them.
        private mutating func slot(of clinic: ClinicID, place: Int, share: Int) -> IndexedSlot {
            let quarters = 28 * 48
            let quarter = place * quarters / share
            let start = opening + Int64(quarter / 48) * 86_400 + 28_800 + Int64(quarter % 48) * 900
            let chance = generator.next() % 100
            return IndexedSlot(
                id: SlotID(at: opening, using: &generator), clinic: clinic,
                practitioner: practitioners[place % practitioners.count], start: start,
                minutes: [15, 15, 15, 20, 20, 30][Int(generator.next() % 6)],
                modality: chance < 80 ? .inPerson : chance < 95 ? .phone : .video,
                audience: generator.next() % 100 < 85 ? .everyone : .enrolled,
                languages: generator.next() % 2 == 0 ? .french : [.french, .english],
                availableFrom: generator.next() % 20 == 0 ? now + 200 : opening - 86_400
            )
        }
    }

    /// What people ask: near where they live, for a reason of 15 to 30
    /// minutes, now or from some hour of the next fortnight on.
    func queries(count: Int, radiusMetres: Int, seed: UInt64) -> [OpeningQuery] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let hours = generator.next() % 2 == 0 ? 0 : Int64(generator.next() % 336)
            return OpeningQuery(
                near: OpeningsBenchTown.position(using: &generator), radiusMetres: radiusMetres,
                minutesMin: [15, 15, 20, 30][Int(generator.next() % 4)], from: Self.now + hours * 3600,
                until: Self.now + (hours + 168) * 3600,
                modality: generator.next() % 5 == 0 ? .phone : generator.next() % 2 == 0 ? .inPerson : nil,
                languages: generator.next() % 4 == 0 ? .english : nil, limit: 20
            )
        }
    }
}
