import Scheduling
import TestKit
import Waiting

/// Random people and places, close enough in space and time to meet often,
/// with many values at the edges of each other.
struct RandomWorld {
    var generator: SeededGenerator
    let now = Fixtures.now
    /// Towns with clinics: the second where columns are narrow, the third on
    /// both sides of a meridian and of the equator.
    private static let towns = [(45.5, -73.6), (62.4, -77.9), (0.0, 0.0)]

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    mutating func one<T>(of values: [T]) -> T { values[number(0...values.count - 1)] }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    mutating func position() -> GeographicPosition {
        let town = one(of: Self.towns)
        // A third in the town's middle: cells with hundreds of people.
        let spread = one(of: [0, 30, 300])
        return GeographicPosition(
            latitude: town.0 + Double(number(-spread...spread)) / 1000,
            longitude: town.1 + Double(number(-spread...spread)) / 1000)!
    }

    mutating func clinic() -> ClinicID { ClinicID(high: 1, low: UInt64(number(1...3))) }
    mutating func practitioner() -> PractitionerID { PractitionerID(high: 2, low: UInt64(number(1...2))) }

    mutating func entry(_ id: Int) -> WaitingEntry {
        let from = now + Int64(number(-30...30)) * 3600
        var wish = Wish(
            cell: PlaceCell(position()), radiusKilometres: one(of: [1, 5, 10, 30, 50, 200]), from: from,
            until: from + Int64(number(1...120)) * 3600)
        if chance(20) { wish.days = WeekdaySet(rawValue: number(1...127)) }
        if chance(20) {
            wish.earliest = LocalTime(minutes: number(0...23) * 60)!
            wish.latest = LocalTime(minutes: wish.earliest.minutes + number(1...8) * 7)!
        } else if chance(50) {
            wish.earliest = LocalTime(minutes: number(0...12) * 60)!
        }
        if chance(20) { wish.modalities = ModalitySet(rawValue: number(1...7)) }
        wish.languages = chance(30) ? one(of: [.french, .english]) : [.french, .english]
        if chance(20) { wish.clinic = clinic() }
        if chance(10) { wish.practitioner = practitioner() }
        wish.noticeMinutes = one(of: [0, 10, 60, 60, 600, Wish.noticeMax])
        let request = StandingRequest(
            id: Fixtures.id(id), since: now - Int64(number(0...500)) * 60, wish: wish,
            traits: chance(60) ? [] : StandingRequest.Traits(rawValue: number(0...7)), minutes: one(of: [10, 15, 20, 30, 60]))
        return WaitingEntry(request: request, hasOffer: chance(10))
    }

    mutating func place() -> OfferedPlace {
        let start = now + Int64(number(-1...60)) * one(of: [60, 600, 3600])
        return OfferedPlace(
            slot: SlotID(high: 3, low: generator.next()), clinic: clinic(),
            // Some right in the middle of a cell, some anywhere.
            position: chance(50) ? position() : PlaceCell(position()).centre, practitioner: practitioner(), start: start,
            localStart: LocalDateTime(wallSeconds: start.seconds - 4 * 3600), minutes: one(of: [10, 20, 30, 60]),
            modality: one(of: [.inPerson] + Modality.allCases),
            audience: chance(85) ? .everyone : one(of: SlotAudience.allCases),
            languages: one(of: [.french, .english, [.french, .english]]))
    }

    mutating func rule() -> OfferRule {
        let bands = Set((0..<number(1...OfferRule.bandsMax)).map { _ in number(1...60) }).sorted()
        return OfferRule(
            bands: bands, first: one(of: [[], .underTwo, .referral, [.underTwo, .referral]]), answerMinutes: 15)!
    }
}
