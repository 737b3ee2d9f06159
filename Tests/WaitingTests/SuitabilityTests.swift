import Scheduling
import Testing
import Waiting

/// One rule, one value at its edge.
struct SuitabilityCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let suits: Bool
    var request: @Sendable (inout StandingRequest) -> Void = { _ in }
    var place: @Sendable (inout OfferedPlace) -> Void = { _ in }

    private static let start = Fixtures.place.start
    private static func time(_ text: String) -> LocalTime { LocalTime(text)! }

    static let lengths: [Self] = [
        Self(testDescription: "as usual", suits: true),
        Self(testDescription: "as long as needed", suits: true, request: { $0.minutes = 20 }),
        Self(testDescription: "a minute too short", suits: false, request: { $0.minutes = 21 }),
        Self(testDescription: "a day too short", suits: false, request: { $0.minutes = 3000 }, place: { $0.minutes = 2500 }),
    ]

    static let windows: [Self] = [
        Self(testDescription: "starts when the window does", suits: true, request: { $0.wish.from = start }),
        Self(testDescription: "starts a second before the window", suits: false, request: { $0.wish.from = start + 1 }),
        Self(testDescription: "starts a second before the end", suits: true, request: { $0.wish.until = start + 1 }),
        Self(testDescription: "starts at the very end", suits: false, request: { $0.wish.until = start }),
        Self(testDescription: "starts after the end", suits: false, request: { $0.wish.until = start - 3600 }),
        Self(testDescription: "any time", suits: true, request: { ($0.wish.from, $0.wish.until) = (.distantPast, .distantFuture) }),
        Self(
            testDescription: "one day, centuries on", suits: false,
            request: {
                ($0.wish.from, $0.wish.until) = (.distantFuture - 86_400, .distantFuture)
            }),
    ]

    static let clocks: [Self] = [
        Self(testDescription: "the earliest minute", suits: true, request: { $0.wish.earliest = time("09:30") }),
        Self(testDescription: "a minute too early", suits: false, request: { $0.wish.earliest = time("09:31") }),
        Self(testDescription: "the last minute", suits: true, request: { $0.wish.latest = time("09:31") }),
        Self(testDescription: "the minute that is too late", suits: false, request: { $0.wish.latest = time("09:30") }),
        Self(
            testDescription: "seconds into the last minute", suits: true, request: { $0.wish.latest = time("09:31") },
            place: {
                $0.localStart = LocalDateTime(date: $0.localStart.date, secondOfDay: 9 * 3600 + 30 * 60 + 59)
            }),
        Self(
            testDescription: "the day's first minute", suits: true,
            place: {
                $0.localStart = LocalDateTime(date: $0.localStart.date, secondOfDay: 0)
            }),
        Self(
            testDescription: "the day's last minute", suits: true,
            place: {
                $0.localStart = LocalDateTime(date: $0.localStart.date, secondOfDay: 86_399)
            }),
        Self(testDescription: "that day", suits: true, request: { $0.wish.days = WeekdaySet(.tuesday) }),
        Self(
            testDescription: "any day but that", suits: false,
            request: {
                $0.wish.days = .all.subtracting(WeekdaySet(.tuesday))
            }),
        Self(
            testDescription: "notice to the second", suits: true, request: { $0.wish.noticeMinutes = 10 },
            place: {
                $0.start = Fixtures.now + 600
            }),
        Self(
            testDescription: "a second's notice too little", suits: false, request: { $0.wish.noticeMinutes = 10 },
            place: {
                $0.start = Fixtures.now + 599
            }),
        Self(testDescription: "two days' notice not given", suits: false, request: { $0.wish.noticeMinutes = Wish.noticeMax }),
        Self(
            testDescription: "four days' notice, three given", suits: false, request: { $0.wish.noticeMinutes = 5760 },
            place: {
                $0.start = Fixtures.now + 4320 * 60
            }),
        Self(
            testDescription: "no notice, right now", suits: true, request: { $0.wish.noticeMinutes = 0 },
            place: {
                $0.start = Fixtures.now
            }),
        Self(
            testDescription: "already begun", suits: false, request: { $0.wish.noticeMinutes = 0 },
            place: {
                $0.start = Fixtures.now - 1
            }),
    ]

    static let kinds: [Self] = [
        Self(testDescription: "in person alone", suits: true, request: { $0.wish.modalities = ModalitySet(.inPerson) }),
        Self(
            testDescription: "anything but in person", suits: false,
            request: {
                $0.wish.modalities = .all.subtracting(ModalitySet(.inPerson))
            }),
        Self(
            testDescription: "video for who accepts it", suits: true,
            request: {
                $0.wish.modalities = ModalitySet(.video)
            }, place: { $0.modality = .video }),
        Self(testDescription: "another language", suits: false, request: { $0.wish.languages = .english }),
        Self(
            testDescription: "one language of two", suits: true, request: { $0.wish.languages = .english },
            place: {
                $0.languages = [.french, .english]
            }),
        Self(testDescription: "no language", suits: false, place: { $0.languages = [] }),
        Self(testDescription: "that clinic", suits: true, request: { $0.wish.clinic = Fixtures.clinic }),
        Self(testDescription: "another clinic", suits: false, request: { $0.wish.clinic = Fixtures.otherClinic }),
        Self(testDescription: "that person", suits: true, request: { $0.wish.practitioner = Fixtures.practitioner }),
        Self(testDescription: "another person", suits: false, request: { $0.wish.practitioner = Fixtures.otherPractitioner }),
        // The line tells them apart only at a second look.
        Self(
            testDescription: "a clinic of the same digest", suits: false,
            request: {
                $0.wish.clinic = ClinicID(high: 6, low: 5)
            }, place: { $0.clinic = ClinicID(high: 5, low: 6) }),
        Self(
            testDescription: "a person of the same digest", suits: false,
            request: {
                $0.wish.practitioner = PractitionerID(high: Fixtures.practitioner.low, low: Fixtures.practitioner.high)
            }),
    ]

    static let audiences: [Self] = [
        Self(testDescription: "referred, to a place for all", suits: true, request: { $0.traits = .referral }),
        Self(
            testDescription: "referred, as asked", suits: true, request: { $0.traits = [.referral, .underTwo] },
            place: {
                $0.audience = .referral
            }),
        Self(
            testDescription: "not referred", suits: false, request: { $0.traits = [.underTwo, .nightOffers] },
            place: {
                $0.audience = .referral
            }),
        Self(
            testDescription: "for the clinic's own people", suits: false, request: { $0.traits = .referral },
            place: {
                $0.audience = .enrolled
            }),
        Self(testDescription: "the clinic's reserve", suits: false, request: { $0.traits = .referral }, place: { $0.audience = .clinic }),
    ]
}

struct SuitabilityTests {
    @Test(
        arguments: [
            SuitabilityCase.lengths, SuitabilityCase.windows, SuitabilityCase.clocks, SuitabilityCase.kinds,
            SuitabilityCase.audiences,
        ].joined().map { $0 })
    func aPlaceGoesToWhomItSuitsAlone(_ example: SuitabilityCase) {
        let request = Fixtures.request(1, example.request)
        var place = Fixtures.place
        example.place(&place)
        #expect(request.suits(place, now: Fixtures.now) == example.suits)
        // The line gives the same answer in its own terms.
        let line = Fixtures.line(request)
        #expect(line.first(for: place) == (example.suits ? request.id : nil))
        #expect(line.count(for: place) == (example.suits ? 1 : 0))
    }

    @Test func distanceIsMeasuredFromTheMiddleOfTheCell() throws {
        let cell = Fixtures.cell(rowsNorth: 2)
        // 4.003 km.
        let metres = GreatCircle.metres(from: cell.centre, to: Fixtures.place.position)
        #expect(metres > 4000 && metres < 4010)
        let near = Fixtures.line(Fixtures.request(1) { ($0.wish.cell, $0.wish.radiusKilometres) = (cell, 4) })
        #expect(near.first() == nil)
        let far = Fixtures.line(Fixtures.request(1) { ($0.wish.cell, $0.wish.radiusKilometres) = (cell, 5) })
        let chosen = try #require(far.first(for: Fixtures.place, by: .standard, now: Fixtures.now, atNight: false, passing: []))
        #expect(chosen.key.metres == 4003)
    }

    @Test func whoIsNextDoorNeedsNoRadiusToSpeakOf() {
        #expect(Fixtures.line(Fixtures.request(1) { $0.wish.radiusKilometres = 1 }).first() == Fixtures.id(1))
    }

    @Test func theClinicOffersNoFurtherThanItsLastBand() {
        let line = Fixtures.line(
            Fixtures.request(1) { ($0.wish.cell, $0.wish.radiusKilometres) = (Fixtures.cell(rowsNorth: 3), 200) })
        // 6.005 km.
        #expect(line.first(by: OfferRule(bands: [6], first: [], answerMinutes: 15)!) == nil)
        #expect(line.first(by: OfferRule(bands: [7], first: [], answerMinutes: 15)!) == Fixtures.id(1))
    }
}
