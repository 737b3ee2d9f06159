public import Scheduling
import Simulation

/// People who wait, in bulk: each near one of the clinics, with hours and days
/// of their own.
public struct BenchCrowd: Sendable {
    private var generator: SplitMix64
    private let clinics: [Clinic]
    private let now: Instant

    public init(clinics: [Clinic], seed: UInt64, now: Instant) {
        generator = SplitMix64(seed: seed &+ 77)
        self.clinics = clinics
        self.now = now
    }

    public mutating func identifier<Entity>() -> Identifier<Entity> { Identifier(at: now, using: &generator) }

    /// Somebody who has waited for up to ten days, for two weeks to come.
    public mutating func next() -> StandingRequest {
        let cell = cell()
        let isPicky = Int.random(in: 0..<4, using: &generator) == 0
        let wish = Wish(
            cell: cell, radiusKilometres: [5, 10, 20, 50].randomElement(using: &generator) ?? 20, from: now - 60, until: now + 14 * 86_400,
            days: isPicky ? WeekdaySet(rawValue: Int.random(in: 1...127, using: &generator)) : .all,
            modalities: isPicky ? ModalitySet(Modality.allCases.randomElement(using: &generator) ?? .inPerson) : .all,
            noticeMinutes: [30, 60, 120].randomElement(using: &generator) ?? 60)
        return StandingRequest(
            id: identifier(), since: now - Int64.random(in: 0..<864_000, using: &generator), wish: wish,
            traits: Int.random(in: 0..<10, using: &generator) == 0 ? .underTwo : [],
            minutes: [10, 15].randomElement(using: &generator) ?? 15)
    }

    private mutating func cell() -> PlaceCell {
        while true {
            guard let clinic = clinics.randomElement(using: &generator) else { preconditionFailure("nobody waits for no clinic") }
            let near = GeographicPosition(
                latitude: clinic.position.latitude + Double.random(in: -0.1...0.1, using: &generator),
                longitude: clinic.position.longitude + Double.random(in: -0.15...0.15, using: &generator))
            if let cell = near.flatMap({ PlaceCell($0) }) { return cell }
        }
    }
}
