import Scheduling
import TestKit
import Testing

@Suite struct TZifTests {
    private static let types = [
        TZifBuilder.LocalType(offset: -19_052, name: "LMT"), TZifBuilder.LocalType(offset: -18_000, name: "EST"),
        TZifBuilder.LocalType(offset: -14_400, isDaylight: true, name: "EDT"),
    ]
    private static let file = TZifBuilder(
        footer: "EST5EDT,M3.2.0,M11.1.0", types: types,
        transitions: [(-2_366_736_148, 1), (1_173_596_400, 2), (1_194_156_000, 1)]
    )

    @Test(arguments: ["2", "3", "4"] as [Character])
    func theFooterTakesOverAfterTheLastTransition(_ version: Character) throws {
        var file = Self.file
        file.version = version
        let zone = try ZoneRules(tzif: file.bytes)
        #expect(zone.abbreviation(at: at("1850-01-01T00:00:00Z")) == "LMT")
        #expect(zone.offset(at: Instant(seconds: -2_366_736_149)) == -19_052)
        #expect(zone.offset(at: Instant(seconds: -2_366_736_148)) == -18_000)
        #expect(zone.offset(at: at("2007-07-01T00:00:00Z")) == -14_400)
        #expect(
            zone.transitions(from: at("2007-01-01T00:00:00Z"), through: at("2008-12-31T00:00:00Z")).map(\.instant) == [
                at("2007-03-11T07:00:00Z"), at("2007-11-04T06:00:00Z"), at("2008-03-09T07:00:00Z"), at("2008-11-02T06:00:00Z"),
            ])
    }

    @Test func theFirstVersionHasNoFooter() throws {
        var file = Self.file
        file.version = "\0"
        file.transitions.removeFirst()
        let zone = try ZoneRules(tzif: file.bytes)
        #expect(zone.offset(at: at("2007-07-01T00:00:00Z")) == -14_400)
        #expect(zone.offset(at: at("2026-07-01T00:00:00Z")) == -18_000)
    }

    @Test func entriesThatChangeNothingAreNoTransitions() throws {
        let zone = try ZoneRules(tzif: TZifBuilder(types: Self.types, transitions: [(0, 1), (1000, 1), (2000, 2)]).bytes)
        #expect(zone.transitions(from: Instant(seconds: -1), through: Instant(seconds: 3000)).map(\.instant.seconds) == [0, 2000])
        #expect(zone.transitions(from: Instant(seconds: 1), through: Instant(seconds: 1999)).isEmpty)
    }

    @Test func damagedFilesAreRefusedAndNeverTrusted() {
        let bytes = Self.file.bytes
        #expect(throws: ZoneRulesError.notTZif) { try ZoneRules(tzif: []) }
        #expect(throws: ZoneRulesError.notTZif) { try ZoneRules(tzif: Array("TZiX".utf8) + bytes.dropFirst(4)) }
        for count in 4..<bytes.count {
            // Cut right after the second block there is simply no footer.
            let isWhole = count == bytes.count - Self.file.footer.utf8.count - 2
            #expect((try? ZoneRules(tzif: Array(bytes[..<count]))) == nil || isWhole, "cut at \(count)")
        }
        var leaping = Self.file
        leaping.leapCount = 1
        #expect(throws: ZoneRulesError.self) { try ZoneRules(tzif: leaping.bytes) }
        let backwards = TZifBuilder(types: Self.types, transitions: [(1000, 1), (1000, 2)])
        #expect(throws: ZoneRulesError.inconsistent) { try ZoneRules(tzif: backwards.bytes) }
        let unknownType = TZifBuilder(types: Self.types, transitions: [(1000, 3)])
        #expect(throws: ZoneRulesError.inconsistent) { try ZoneRules(tzif: unknownType.bytes) }
        let farOffset = TZifBuilder(types: [TZifBuilder.LocalType(offset: 100_000)])
        #expect(throws: ZoneRulesError.inconsistent) { try ZoneRules(tzif: farOffset.bytes) }
    }

    @Test func randomDamageNeverTraps() {
        let seed: UInt64 = 9636
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let bytes = Self.file.bytes
        for _ in 0..<20_000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let zone = try? ZoneRules(tzif: damaged) else { continue }
            _ = zone.resolve(zone.local(at: at("2026-11-01T05:30:00Z")))
            _ = zone.startOfDay(date("2126-03-10"))
        }
    }
}

@Suite struct ZoneFooterTests {
    @Test func aRuleSouthOfTheEquatorIsOnSummerTimeAtNewYear() {
        let zone = Zones.zone("AEST-10AEDT,M10.1.0,M4.1.0/3")
        #expect(zone.offset(at: at("2026-01-01T00:00:00Z")) == 39_600)
        #expect(zone.offset(at: at("2026-07-01T00:00:00Z")) == 36_000)
        #expect(zone.offset(at: at("2026-04-04T15:59:59Z")) == 39_600)
        #expect(zone.offset(at: at("2026-04-04T16:00:00Z")) == 36_000)
    }

    @Test func winterTimeCanBeTheExceptionAsInIreland() {
        let zone = Zones.zone("IST-1GMT0,M10.5.0,M3.5.0/1")
        #expect(zone.offset(at: at("2026-07-01T00:00:00Z")) == 3600)
        #expect(zone.offset(at: at("2026-12-01T00:00:00Z")) == 0)
        #expect(zone.isDaylight(at: at("2026-12-01T00:00:00Z")))
        #expect(zone.offset(at: at("2026-10-25T01:00:00Z")) == 0)
    }

    @Test func hoursMayBeNegativeOrBeyondADay() {
        let greenland = Zones.zone("<-02>2<-01>,M3.5.0/-1,M10.5.0/0")
        #expect(greenland.abbreviation(at: at("2026-01-01T00:00:00Z")) == "-02")
        #expect(greenland.offset(at: at("2026-03-29T00:59:59Z")) == -7200)
        #expect(greenland.offset(at: at("2026-03-29T01:00:00Z")) == -3600)
        // The Friday before the last Sunday of March, as 50 hours after the Thursday before.
        let israel = Zones.zone("IST-2IDT,M3.4.4/26,M10.5.0")
        #expect(israel.offset(at: at("2026-03-26T23:59:59Z")) == 7200)
        #expect(israel.offset(at: at("2026-03-27T00:00:00Z")) == 10_800)
    }

    @Test func summerTimeMayLastAllYear() {
        let zone = Zones.zone("XXX3EDT4,0/0,J365/23")
        for month in 1...12 {
            #expect(zone.offset(at: at("2028-\(month < 10 ? "0" : "")\(month)-01T03:00:00Z")) == -14_400)
        }
        #expect(zone.transitions(from: at("2026-01-01T00:00:00Z"), through: at("2030-01-01T04:00:00Z")).isEmpty)
        #expect(zone.transitions(from: at("2110-01-02T00:00:00Z"), through: at("2115-01-01T04:00:00Z")).isEmpty)
    }

    @Test func daysOfTheYearCountTheLeapDayOrNot() {
        let julian = Zones.zone("AAA0BBB,J60/0,J300/0")
        #expect(julian.offset(at: at("2028-02-29T12:00:00Z")) == 0)
        #expect(julian.offset(at: at("2028-03-01T00:00:00Z")) == 3600)
        #expect(julian.offset(at: at("2027-03-01T00:00:00Z")) == 3600)
        let zeroBased = Zones.zone("AAA0BBB,59/0,299/0")
        #expect(zeroBased.offset(at: at("2028-02-29T00:00:00Z")) == 3600)
        #expect(zeroBased.offset(at: at("2027-02-28T23:00:00Z")) == 0)
        #expect(zeroBased.offset(at: at("2027-03-01T00:00:00Z")) == 3600)
    }

    @Test(arguments: [
        "E5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0",
        "EST5EDT,M3.2.0/168,M11.1.0", "EST25", "EST5:60", "EST5EDT,J0,J300", "EST5EDT,366,1", "EST5EDT,M3.2.0,M11.1.0x", "<EST5",
        "EST5 ", "EST5EDT,M3.2,M11.1.0", "EST99999999999999999999",
    ])
    func whatIsNoTZStringIsRefused(_ text: String) {
        #expect(throws: ZoneRulesError.footer) { try ZoneRules(tzif: TZifBuilder(footer: text).bytes) }
    }
}
