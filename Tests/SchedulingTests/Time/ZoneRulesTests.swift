import Foundation
import Scheduling
import TestKit
import Testing

@Suite struct ZoneRulesTests {
    /// Every second around every change of the three zones over 20 years,
    /// against the zone data that Foundation carries.
    @Test(arguments: [
        ("America/Toronto", Zones.toronto, 42), ("America/Halifax", Zones.halifax, 42), ("America/Blanc-Sablon", Zones.blancSablon, 0),
    ])
    func everyTransitionOfTwentyYearsAgreesWithFoundation(_ name: String, _ zone: ZoneRules, _ count: Int) throws {
        let reference = try #require(TimeZone(identifier: name))
        let transitions = zone.transitions(from: at("2020-01-01T00:00:00Z"), through: at("2040-12-31T23:59:59Z"))
        #expect(transitions.count == count)
        var expected: [Int64] = []
        var cursor = Date(timeIntervalSince1970: Double(at("2020-01-01T00:00:00Z").seconds))
        while let next = reference.nextDaylightSavingTimeTransition(after: cursor),
            next.timeIntervalSince1970 < Double(at("2041-01-01T00:00:00Z").seconds)
        {
            expected.append(Int64(next.timeIntervalSince1970))
            cursor = next
        }
        #expect(transitions.map(\.instant.seconds) == expected)
        for transition in transitions {
            for step: Int64 in [-7201, -7200, -3601, -3600, -1799, -1, 0, 1, 1800, 3599, 3600, 7200] {
                let instant = transition.instant + step
                let date = Date(timeIntervalSince1970: Double(instant.seconds))
                #expect(zone.offset(at: instant) == reference.secondsFromGMT(for: date))
                #expect(zone.isDaylight(at: instant) == reference.isDaylightSavingTime(for: date))
                try roundTrip(instant, in: zone)
            }
            #expect(transition.offsetBefore == zone.offset(at: transition.instant - 1))
            #expect(transition.offsetAfter == zone.offset(at: transition.instant))
            #expect(transition.abbreviation == zone.abbreviation(at: transition.instant))
            #expect(transition.isDaylight == zone.isDaylight(at: transition.instant))
            clockFace(around: transition, in: zone)
        }
    }

    /// What the wall clock shows at an instant resolves to that instant.
    private func roundTrip(_ instant: Instant, in zone: ZoneRules) throws {
        switch zone.resolve(zone.local(at: instant)) {
        case .unique(let found): #expect(found == instant)
        case .overlap(let first, let second):
            #expect(first == instant || second == instant)
            #expect(first < second)
            #expect(zone.local(at: first) == zone.local(at: second))
        case .gap: Issue.record("a clock shows \(zone.local(at: instant))")
        }
    }

    /// Every minute of the wall clock for two hours on each side.
    private func clockFace(around transition: ZoneTransition, in zone: ZoneRules) {
        let change = Int64(transition.offsetAfter - transition.offsetBefore)
        let before = transition.instant.seconds + Int64(transition.offsetBefore)
        for minute: Int64 in -120...120 {
            let wall = before + minute * 60
            let resolution = zone.resolve(LocalDateTime(wallSeconds: wall))
            let early = Instant(seconds: wall - Int64(transition.offsetBefore))
            let late = Instant(seconds: wall - Int64(transition.offsetAfter))
            if change > 0, wall >= before, wall < before + change {
                #expect(resolution == .gap(transition: transition.instant))
            } else if change < 0, wall < before, wall >= before + change {
                #expect(resolution == .overlap(first: early, second: late))
            } else {
                #expect(resolution == .unique(early < transition.instant ? early : late))
            }
        }
    }

    @Test func offsetsAgreeWithFoundationAtAnyInstant() throws {
        let seed: UInt64 = 8536
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let reference = try #require(TimeZone(identifier: "America/Toronto"))
        for _ in 0..<20_000 {
            let seconds = Int64.random(in: at("2008-01-01T00:00:00Z").seconds...at("2037-12-31T00:00:00Z").seconds, using: &generator)
            #expect(
                Zones.toronto.offset(at: Instant(seconds: seconds))
                    == reference.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        }
    }

    @Test func theRuleGoesOnBeyondWhatIsLaidOut() {
        for (year, start, end) in [(2100, "03-14", "11-07"), (2101, "03-13", "11-06"), (2102, "03-12", "11-05"), (9998, "03-08", "11-01")] {
            let transitions = Zones.toronto.transitions(from: at("\(year)-01-01T00:00:00Z"), through: at("\(year)-12-31T23:59:59Z"))
            #expect(transitions.map(\.instant) == [at("\(year)-\(start)T07:00:00Z"), at("\(year)-\(end)T06:00:00Z")])
            #expect(Zones.toronto.offset(at: at("\(year)-\(start)T07:00:00Z")) == -14_400)
            #expect(Zones.toronto.offset(at: at("\(year)-\(end)T06:00:00Z")) == -18_000)
        }
        let across = Zones.toronto.transitions(from: at("2099-12-01T00:00:00Z"), through: at("2103-01-31T00:00:00Z"))
        #expect(across.count == 6)
        #expect(zip(across, across.dropFirst()).allSatisfy { $0.instant < $1.instant && $0.offsetAfter == $1.offsetBefore })
        #expect(Zones.toronto.abbreviation(at: Instant(seconds: .max)) == "EST")
        #expect(Zones.toronto.resolve(wall("9999-07-01", "12:00")).first != nil)
    }

    @Test func aDayStartsAtMidnightOrWhereTheClocksJumpedTo() {
        #expect(Zones.toronto.startOfDay(date("2026-03-08")) == at("2026-03-08T00:00:00-05:00"))
        let midnightJump = Zones.zone("AAA3BBB,M10.3.0/0,M2.3.0/0")
        #expect(midnightJump.startOfDay(date("2026-10-18")) == at("2026-10-18T03:00:00Z"))
        #expect(midnightJump.local(at: midnightJump.startOfDay(date("2026-10-18"))) == wall("2026-10-18", "01:00"))
    }

    @Test func aZoneThatSkippedADayAnswersTheInstantItDid() {
        let samoa = ZoneRules(
            offset: -36_000, abbreviation: "-10", isDaylight: true,
            transitions: [
                ZoneTransition(
                    instant: at("2011-12-30T10:00:00Z"), offsetBefore: -36_000, offsetAfter: 50_400, abbreviation: "+14", isDaylight: true)
            ]
        )
        #expect(samoa.resolve(wall("2011-12-30", "12:00")) == .gap(transition: at("2011-12-30T10:00:00Z")))
        #expect(samoa.startOfDay(date("2011-12-30")) == at("2011-12-30T10:00:00Z"))
        #expect(samoa.resolve(wall("2011-12-29", "23:59")) == .unique(at("2011-12-30T09:59:00Z")))
        #expect(samoa.resolve(wall("2011-12-31", "00:00")) == .unique(at("2011-12-30T10:00:00Z")))
    }
}
