import Scheduling
import Testing

@testable import Formats

@Suite struct TimeZoneComponentTests {
    /// A reader of the file must compute what the tz database says: at every
    /// half hour of the event's year the observance in force gives the offset.
    @Test(arguments: [("2026-01-15", 15), ("2026-03-08", 6), ("2026-03-08", 7), ("2026-11-01", 5), ("2026-11-01", 6)])
    func theObservancesSayWhatTheZoneSays(_ date: String, _ hour: Int) {
        let start = Samples.instant(date, hour)
        let component = TimeZoneComponent(zone: .toronto, rules: Samples.toronto, covering: start...(start + 1200))
        let begins = component.observances.map { (at: $0.onset.wallSeconds - Int64($0.offsetFrom), offset: $0.offsetTo) }
        var instant = Samples.instant("2026-01-01", 0)
        while instant < Samples.instant("2027-01-01", 0) {
            let inForce = begins.filter { $0.at <= instant.seconds }.max { $0.at < $1.at }
            #expect(inForce?.offset == Samples.toronto.offset(at: instant))
            instant = instant + 1800
        }
    }

    @Test func anOnsetIsWrittenOnTheClockInForceBefore() {
        let lines = Samples.lines(Samples.event())
        let spring = lines.firstIndex(of: "DTSTART:20260308T020000")!
        #expect(lines[spring - 1] == "BEGIN:DAYLIGHT")
        #expect(
            Array(lines[(spring + 1)...(spring + 4)]) == [
                "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400", "TZNAME:EDT", "END:DAYLIGHT",
            ])
        let autumn = lines.firstIndex(of: "DTSTART:20261101T020000")!
        #expect(
            Array(lines[(autumn - 1)...(autumn + 4)]) == [
                "BEGIN:STANDARD", "DTSTART:20261101T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:EST", "END:STANDARD",
            ])
    }

    @Test func aZoneWithoutChangesHasOneObservance() {
        let event = Samples.event(zone: .blancSablon, rules: Samples.blancSablon)
        let lines = Samples.lines(event)
        #expect(lines.count { $0 == "BEGIN:STANDARD" } == 1)
        #expect(!lines.contains("BEGIN:DAYLIGHT"))
        #expect(lines.contains("TZID:America/Blanc-Sablon"))
        #expect(lines.contains("TZOFFSETTO:-0400"))
    }

    @Test func anEventBeforeTheFirstKnownChangeIsCoveredToo() {
        let start = Samples.instant("2025-01-10", 15)
        let component = TimeZoneComponent(zone: .toronto, rules: Samples.toronto, covering: start...(start + 1200))
        #expect(component.observances.first?.offsetTo == -18_000)
        #expect(component.observances.first?.isDaylight == false)
        #expect(component.observances.first.map { $0.onset.wallSeconds < start.seconds } == true)
    }
}
