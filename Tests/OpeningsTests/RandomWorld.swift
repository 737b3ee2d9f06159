import Openings
import Scheduling
import TestKit

/// A small, crowded province: few places, few starts, few kinds, so that
/// ties, replacements and boundaries happen all the time.
struct RandomWorld {
    var generator: SeededGenerator
    private var slotCount: UInt64 = 0
    let clinicCount: UInt64

    init(seed: UInt64, clinicCount: UInt64 = 24) {
        generator = SeededGenerator(seed: seed)
        self.clinicCount = clinicCount
    }

    /// Mostly around Montréal; some share one place; some far, two of them
    /// where longitude means nothing or wraps.
    mutating func clinics() -> [IndexedClinic] {
        (1...clinicCount).map { number in
            let place =
                switch number % 8 {
                case 0: position(45.5, -73.6)
                case 1: position(55.3 + .random(in: 0...7, using: &generator), .random(in: -79 ... -64, using: &generator))
                case 2 where number < 8: position(89.99, .random(in: -180...180, using: &generator))
                case 3 where number < 8: position(52, 179.999)
                default: position(.random(in: 45.2...45.9, using: &generator), .random(in: -74.2 ... -73.2, using: &generator))
                }
            return IndexedClinic(id: clinicID(number), position: place)
        }
    }

    mutating func instant() -> Instant { monday + Int64(generator.next() % 96) * 900 }

    mutating func slot() -> IndexedSlot {
        slotCount += 1
        // Ids come in no order, and some share their upper half.
        let id = SlotID(high: generator.next() % 4, low: generator.next() << 20 | slotCount)
        return IndexedSlot(
            id: id, clinic: clinicID(1 + generator.next() % clinicCount),
            practitioner: generator.next() % 4 == 0 ? nil : PractitionerID(high: 9, low: generator.next() % 50),
            start: instant(), minutes: [10, 15, 20, 30, 60][Int(generator.next() % 5)],
            modality: Modality.allCases.randomElement(using: &generator)!,
            audience: generator.next() % 3 == 0 ? SlotAudience.allCases.randomElement(using: &generator)! : .everyone,
            languages: LanguageSet(rawValue: UInt8(generator.next() % 4)), availableFrom: availability()
        )
    }

    mutating func availability() -> Instant {
        generator.next() % 3 == 0 ? instant() : .distantPast
    }

    /// New, changed and gone slots, some of them twice, some unheard of.
    mutating func changes(of known: [IndexedSlot], count: Int) -> [OpeningChange] {
        (0..<count).map { _ in
            guard let old = known.randomElement(using: &generator), generator.next() % 2 == 0 else {
                return .available(slot())
            }
            if generator.next() % 2 == 0 { return .gone(old.id, clinic: old.clinic, start: old.start) }
            var changed = old
            changed.availableFrom = availability()
            changed.minutes = [15, 45][Int(generator.next() % 2)]
            return .available(changed)
        }
    }

    mutating func query() -> OpeningQuery {
        let near =
            switch generator.next() % 10 {
            case 0: position(89.5, .random(in: -180...180, using: &generator))
            case 1: position(52.1, -179.9)
            case 2: position(58, -72)
            case 3: position(45.5, -73.6)
            default: position(.random(in: 45.2...45.9, using: &generator), .random(in: -74.2 ... -73.2, using: &generator))
            }
        let from = instant()
        return OpeningQuery(
            near: near,
            radiusMetres: [0, 5_000, 20_000, 60_000, 700_000, OpeningQuery.radiusMetresMax].randomElement(using: &generator)!,
            minutesMin: [0, 15, 20, 45].randomElement(using: &generator)!, from: from,
            until: generator.next() % 3 == 0 ? from + Int64(generator.next() % 40_000) : nil,
            modality: generator.next() % 3 == 0 ? Modality.allCases.randomElement(using: &generator)! : nil,
            languages: generator.next() % 3 == 0 ? LanguageSet(rawValue: UInt8(1 + generator.next() % 3)) : nil,
            audience: generator.next() % 4 == 0 ? .enrolled : .everyone,
            limit: [1, 3, 20, 100].randomElement(using: &generator)!
        )
    }
}
