import Foundation
import Scheduling

@testable import Openings

/// The same promises kept the slow way: a list, filtered and sorted whole,
/// with the haversine for distance.
struct ReferenceIndex {
    private struct Key: Hashable {
        let clinic: ClinicID
        let start: Instant
        let id: SlotID
    }

    var clinics: [ClinicID: GeographicPosition] = [:]
    private var slots: [Key: IndexedSlot] = [:]

    var count: Int { slots.count }
    var all: [IndexedSlot] { slots.values.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }

    mutating func apply(_ change: OpeningChange) {
        switch change {
        case .available(let slot) where clinics[slot.clinic] != nil:
            slots[Key(clinic: slot.clinic, start: slot.start, id: slot.id)] = slot
        case .available:
            break
        case .gone(let id, let clinic, let start):
            slots[Key(clinic: clinic, start: start, id: id)] = nil
        }
    }

    mutating func prune(before instant: Instant) {
        slots = slots.filter { $0.value.start >= instant }
    }

    /// All that fits, in order; `query.limit` and `query.after` aside.
    func search(_ query: OpeningQuery, now: Instant) -> [OpeningHit] {
        slots.values.compactMap { slot -> (hit: OpeningHit, chordMetres: Int)? in
            guard slot.availableFrom <= now, slot.start >= max(query.from, now), slot.minutes >= query.minutesMin,
                query.until.map({ slot.start < $0 }) ?? true, query.modality.map({ $0 == slot.modality }) ?? true,
                query.languages.map({ !$0.isDisjoint(with: slot.languages) }) ?? true, slot.audience == query.audience,
                let position = clinics[slot.clinic]
            else { return nil }
            let metres = Self.haversine(query.near, position)
            guard Int(metres.rounded()) <= query.radiusMetres else { return nil }
            let hit = OpeningHit(
                slot: slot.id, clinic: slot.clinic, practitioner: slot.practitioner, start: slot.start,
                end: slot.start + Int64(slot.minutes) * 60, modality: slot.modality, distanceMetres: Int(metres.rounded())
            )
            let chord = 2 * GreatCircle.radiusMetres * sin(metres / 2 / GreatCircle.radiusMetres)
            return (hit, Int(chord.rounded()))
        }
        .sorted { ($0.hit.start, $0.chordMetres, $0.hit.slot) < ($1.hit.start, $1.chordMetres, $1.hit.slot) }
        .map(\.hit)
    }

    private static func haversine(_ first: GeographicPosition, _ second: GeographicPosition) -> Double {
        let degree = Double.pi / 180
        let latitudes = (first.latitude * degree, second.latitude * degree)
        let longitudes = (second.longitude - first.longitude) * degree
        let half =
            pow(sin((latitudes.1 - latitudes.0) / 2), 2)
            + cos(latitudes.0) * cos(latitudes.1) * pow(sin(longitudes / 2), 2)
        return 2 * GreatCircle.radiusMetres * asin(min(1, half.squareRoot()))
    }
}
