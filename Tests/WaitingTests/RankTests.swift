import Scheduling
import Testing
import Waiting

struct RankTests {
    @Test func aRankCountsAllWhoWaitThereWhateverTheirHours() {
        let line = Fixtures.line(
            Fixtures.request(1) { $0.minutes = 60 },
            Fixtures.request(2) { ($0.wish.earliest, $0.wish.latest) = (LocalTime("22:00")!, LocalTime("23:00")!) },
            Fixtures.request(3),
            Fixtures.request(4) { ($0.wish.languages, $0.wish.days) = (.english, WeekdaySet(.sunday)) },
            Fixtures.request(5) { ($0.wish.noticeMinutes, $0.wish.practitioner) = (Wish.noticeMax, Fixtures.otherPractitioner) },
            Fixtures.request(6) { ($0.wish.from, $0.wish.until) = (Fixtures.now + 900_000, Fixtures.now + 990_000) })
        let rank = line.rank(3)
        #expect(rank?.position == 3)
        #expect(rank?.count == 6)
        #expect(rank?.key == LineKey(isFirst: false, band: 0, since: Fixtures.request(3).since, request: Fixtures.id(3), metres: 0))
    }

    @Test func aRankFollowsThePublishedOrder() {
        let line = Fixtures.line(
            Fixtures.request(1) { $0.wish.cell = Fixtures.cell(rowsNorth: 5) },
            Fixtures.request(2), Fixtures.request(3),
            Fixtures.request(4) { $0.traits = .underTwo },
            Fixtures.request(5) { ($0.traits, $0.wish.cell) = (.underTwo, Fixtures.cell(rowsNorth: 5)) },
            Fixtures.request(6) { $0.traits = .referral })
        #expect([4, 5, 2, 3, 6, 1].map { line.rank($0)?.position } == [1, 2, 3, 4, 5, 6])
        #expect((1...6).allSatisfy { line.rank($0)?.count == 6 })
    }

    @Test func whoWouldNotGoThereHasNoRankAndIsNotCounted() {
        let line = Fixtures.line(
            Fixtures.request(1) { ($0.wish.cell, $0.wish.radiusKilometres) = (Fixtures.cell(rowsNorth: 3), 6) },
            Fixtures.request(2) { $0.wish.cell = Fixtures.cell(rowsNorth: 30) },
            Fixtures.request(3) { $0.wish.clinic = Fixtures.otherClinic },
            Fixtures.request(4) { $0.wish.until = Fixtures.now },
            Fixtures.request(5) { $0.wish.until = Fixtures.now + 1 },
            Fixtures.request(6) { $0.wish.clinic = Fixtures.clinic })
        #expect((1...4).allSatisfy { line.rank($0) == nil })
        #expect(line.rank(9) == nil)
        #expect(line.rank(5).map { [$0.position, $0.count] } == [1, 2])
        #expect(line.rank(6).map { [$0.position, $0.count] } == [2, 2])
        #expect(line.rank(3, at: Fixtures.otherClinic).map { [$0.position, $0.count] } == [1, 2])
    }

    @Test func aClinicOfTheSameDigestIsAnother() {
        let line = Fixtures.line(
            Fixtures.request(1) { $0.wish.clinic = ClinicID(high: 5, low: 6) },
            Fixtures.request(2) { $0.wish.clinic = ClinicID(high: 6, low: 5) })
        #expect(line.rank(1, at: ClinicID(high: 6, low: 5)) == nil)
        #expect(line.rank(2, at: ClinicID(high: 6, low: 5)).map { [$0.position, $0.count] } == [1, 1])
    }
}
