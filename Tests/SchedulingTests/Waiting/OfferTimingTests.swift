import Scheduling
import Testing

/// When somebody may be offered a place, and for how long it stands.
@Suite struct OfferTimingTests {
    private func hour(_ now: String, _ start: String, _ quiet: QuietHours? = .standard) -> OfferTiming.Hour {
        OfferTiming.hour(of: at(start), now: at(now), zone: Zones.toronto, quiet: quiet)
    }

    @Test(arguments: [
        // Freed by day.
        ("2026-11-24T08:00:00-05:00", "2026-11-24T08:30:00-05:00", OfferTiming.Hour.day),
        ("2026-11-24T20:59:59-05:00", "2026-11-25T08:30:00-05:00", .day),
        // Freed at 23:00 for 8:30: to who accepts night offers alone.
        ("2026-11-24T23:00:00-05:00", "2026-11-25T08:30:00-05:00", .night),
        ("2026-11-24T23:00:00-05:00", "2026-11-25T10:00:00-05:00", .night),
        // For later in the day, or another day: when people are awake.
        ("2026-11-24T23:00:00-05:00", "2026-11-25T10:00:01-05:00", .waits(until: at("2026-11-25T08:00:00-05:00"))),
        ("2026-11-24T21:00:00-05:00", "2026-11-30T09:00:00-05:00", .waits(until: at("2026-11-25T08:00:00-05:00"))),
        ("2026-11-25T07:59:59-05:00", "2026-11-25T14:00:00-05:00", .waits(until: at("2026-11-25T08:00:00-05:00"))),
        ("2026-11-25T03:00:00-05:00", "2026-11-25T09:59:00-05:00", .night),
    ])
    func theHourOfTheClinicSays(_ now: String, _ start: String, _ expected: OfferTiming.Hour) {
        #expect(hour(now, start) == expected)
        #expect(hour(now, start, nil) == .day)
    }

    /// In the night of 8 March 2026 the clocks skip an hour, on 1 November they repeat one.
    @Test(arguments: [
        ("2026-03-08T01:59:59-05:00", "2026-03-08T11:00:00-04:00", OfferTiming.Hour.waits(until: at("2026-03-08T08:00:00-04:00"))),
        ("2026-03-07T23:00:00-05:00", "2026-03-08T10:00:01-04:00", .waits(until: at("2026-03-08T08:00:00-04:00"))),
        ("2026-03-08T01:59:59-05:00", "2026-03-08T10:00:00-04:00", .night),
        ("2026-11-01T01:30:00-04:00", "2026-11-01T10:00:01-05:00", .waits(until: at("2026-11-01T08:00:00-05:00"))),
        ("2026-11-01T01:30:00-05:00", "2026-11-01T10:00:01-05:00", .waits(until: at("2026-11-01T08:00:00-05:00"))),
        ("2026-11-01T01:30:00-05:00", "2026-11-01T10:00:00-05:00", .night),
    ])
    func whenTheClocksChangeTheMorningIsTheClinics(_ now: String, _ start: String, _ expected: OfferTiming.Hour) {
        #expect(hour(now, start) == expected)
    }

    /// Quiet hours that would end at an hour that is skipped end when the clocks jump.
    @Test func anEndThatTheClocksSkipIsTheJump() throws {
        let quiet = try #require(QuietHours("21:00-02:30"))
        let waits = OfferTiming.Hour.waits(until: at("2026-03-08T03:00:00-04:00"))
        #expect(hour("2026-03-08T01:30:00-05:00", "2026-03-08T11:00:00-04:00", quiet) == waits)
        #expect(hour("2026-03-08T03:00:00-04:00", "2026-03-08T11:00:00-04:00", quiet) == .day)
    }
}
