import Foundation
import Scheduling
import TestKit
import Testing

@Suite struct RFC3339Tests {
    @Test func theExamplesOfTheStandardAreRead() {
        #expect(RFC3339.parse("1985-04-12T23:20:50.52Z")?.seconds == 482_196_050)
        #expect(RFC3339.parse("1996-12-19T16:39:57-08:00") == RFC3339.parse("1996-12-20T00:39:57Z"))
        #expect(RFC3339.parse("1990-12-31T23:59:60Z") == RFC3339.parse("1991-01-01T00:00:00Z"))
        #expect(RFC3339.parse("1990-12-31T15:59:60-08:00") == RFC3339.parse("1991-01-01T00:00:00Z"))
        #expect(RFC3339.parse("1937-01-01T12:00:27.87+00:20")?.seconds == -1_041_337_173)
        #expect(RFC3339.parse("2026-11-03t14:05:00z") == RFC3339.parse("2026-11-03T14:05:00-00:00"))
    }

    @Test(arguments: [
        "", "2026-11-03", "2026-11-03T14:05:00", "2026-11-03T14:05Z", "2026-11-03 14:05:00Z", "2026-11-03T24:00:00Z",
        "2026-11-03T14:60:00Z", "2026-11-03T14:05:61Z", "2026-11-03T14:05:60Z", "2026-11-03T14:05:00.Z",
        "2026-11-03T14:05:00+5:00", "2026-11-03T14:05:00+0500", "2026-11-03T14:05:00+24:00", "2026-11-03T14:05:00+05:60",
        "2026-02-30T14:05:00Z", "2026-11-03T14:05:00ZZ", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00",
        "2026-11-03T14:05:00,5Z", "2026-11-03T1４:05:00Z", "2026-11-03T14:05:00.1234567890123456789012345678Z1",
    ])
    func whatTheStandardDoesNotAllowIsRefused(_ text: String) {
        #expect(RFC3339.parse(text) == nil)
    }

    @Test func instantsAreWrittenWithZOrAnOffset() {
        let instant = at("2026-11-03T19:05:00Z")
        #expect(RFC3339.format(instant) == "2026-11-03T19:05:00Z")
        #expect(RFC3339.format(instant, offsetSeconds: -18_000) == "2026-11-03T14:05:00-05:00")
        #expect(RFC3339.format(instant, offsetSeconds: 20_700) == "2026-11-04T00:50:00+05:45")
        #expect(RFC3339.format(instant, offsetSeconds: 0) == "2026-11-03T19:05:00+00:00")
        #expect(RFC3339.format(instant, in: Zones.toronto) == "2026-11-03T14:05:00-05:00")
    }

    @Test func secondsOfAnOffsetAreDroppedAndTheInstantStays() {
        let instant = at("1880-06-01T12:00:00Z")
        let text = RFC3339.format(instant, offsetSeconds: -17_632)
        #expect(text == "1880-06-01T07:07:00-04:53")
        #expect(RFC3339.parse(text) == instant)
    }

    @Test func theEndsOfTimeAreWritable() {
        #expect(RFC3339.format(.distantFuture) == "9999-12-31T23:59:59Z")
        #expect(RFC3339.format(Instant(seconds: .max)) == "9999-12-31T23:59:59Z")
        #expect(RFC3339.format(Instant(seconds: .min)) == "0001-01-01T00:00:00Z")
        #expect(RFC3339.format(.distantFuture, offsetSeconds: 3600) == "9999-12-31T23:59:59+01:00")
    }

    @Test func anyInstantRoundTripsAndAgreesWithFoundation() {
        let seed: UInt64 = 3339
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let reference = ISO8601DateFormatter()
        for _ in 0..<2000 {
            let instant = Instant(seconds: Int64.random(in: 0...253_402_300_799 - 86_400, using: &generator))
            let offset = Int.random(in: -23 * 60...23 * 60, using: &generator) * 60
            #expect(RFC3339.parse(RFC3339.format(instant)) == instant)
            #expect(RFC3339.parse(RFC3339.format(instant, offsetSeconds: offset)) == instant)
            #expect(RFC3339.format(instant) == reference.string(from: Date(timeIntervalSince1970: Double(instant.seconds))))
        }
    }
}
