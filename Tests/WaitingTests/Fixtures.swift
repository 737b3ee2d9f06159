import Scheduling
import Waiting

/// One place, one clinic, and people who wait at known distances from it.
enum Fixtures {
    /// Monday 2026-09-21, 12:00 in Montréal.
    static let now = Instant(seconds: 1_790_006_400)
    static let montreal = PlaceCell(GeographicPosition(latitude: 45.5019, longitude: -73.5674)!)
    static let clinic = ClinicID(high: 1, low: 1)
    static let otherClinic = ClinicID(high: 1, low: 2)
    static let practitioner = PractitionerID(high: 2, low: 1)
    static let otherPractitioner = PractitionerID(high: 2, low: 2)

    /// In the middle of the fixtures' cell, Tuesday at 9:30, for 20 minutes.
    static let place = OfferedPlace(
        slot: SlotID(high: 3, low: 1), clinic: clinic, position: montreal.centre, practitioner: practitioner,
        start: Instant(seconds: 1_790_083_800),
        localStart: LocalDateTime(date: LocalDate(year: 2026, month: 9, day: 22)!, time: LocalTime(hour: 9, minute: 30)!),
        minutes: 20, modality: .inPerson, audience: .everyone, languages: [.french])

    static func id(_ number: Int) -> RequestID { RequestID(high: 0, low: UInt64(number)) }

    /// The cell so many rows of 2.0 km further north.
    static func cell(rowsNorth rows: Int) -> PlaceCell { PlaceCell(code: montreal.code + Int64(rows) << 20)! }

    /// Suits `place`, from next door, unless `change` says otherwise; has
    /// waited the longer, the smaller its number.
    static func request(_ number: Int, _ change: (inout StandingRequest) -> Void = { _ in }) -> StandingRequest {
        let since = now - 86_400 + Int64(number)
        var request = StandingRequest(
            id: id(number), since: since,
            wish: Wish(cell: montreal, radiusKilometres: 50, from: since, until: since + 14 * 86_400), traits: [], minutes: 15)
        change(&request)
        return request
    }

    static func line(_ requests: StandingRequest...) -> WaitingLine {
        let line = WaitingLine()
        line.replaceAll(with: requests.map { WaitingEntry(request: $0, hasOffer: false) })
        return line
    }
}

extension WaitingLine {
    func first(
        for place: OfferedPlace = Fixtures.place, by rule: OfferRule = .standard, atNight: Bool = false, passing: Set<RequestID> = []
    ) -> RequestID? {
        first(for: place, by: rule, now: Fixtures.now, atNight: atNight, passing: passing)?.request
    }

    func order(
        for place: OfferedPlace = Fixtures.place, by rule: OfferRule = .standard, passing: Set<RequestID> = [], limit: Int = 100
    ) -> [RequestID] {
        order(for: place, by: rule, now: Fixtures.now, atNight: false, passing: passing, limit: limit).map(\.request)
    }

    func count(for place: OfferedPlace = Fixtures.place, by rule: OfferRule = .standard, passing: Set<RequestID> = []) -> Int {
        count(for: place, by: rule, now: Fixtures.now, atNight: false, passing: passing)
    }

    func rank(_ number: Int, at clinic: ClinicID = Fixtures.clinic, by rule: OfferRule = .standard) -> Rank? {
        rank(of: Fixtures.id(number), at: clinic, position: Fixtures.place.position, by: rule, now: Fixtures.now)
    }
}
