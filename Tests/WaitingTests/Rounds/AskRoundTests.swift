import Scheduling
import Testing

@testable import Waiting

/// Who gets a place that several were asked about.
@Suite struct AskRoundTests {
    private static let now = Instant(seconds: 1_790_006_400)

    private func key(_ number: Int) -> LineKey {
        LineKey(
            isFirst: false, band: 0, since: Self.now - 86_400 + Int64(number), request: RequestID(high: 0, low: UInt64(number)), metres: 0)
    }
    private func id(_ number: Int) -> RequestID { key(number).request }

    /// Of what changes a round, which the macro may not.
    private func expect(_ counts: Bool, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(counts, sourceLocation: sourceLocation)
    }

    /// Asked all at once, with half an hour to answer.
    private func round(_ numbers: ClosedRange<Int>) -> AskRound {
        AskRound(
            pace: AskPace(beginning: Self.now, start: Self.now + 5 * 3600, rule: .standard),
            asks: numbers.map { Ask(key: key($0), until: Self.now + 1800) })
    }

    @Test func theFirstInTheOrderHasItHoweverQuickTheOthersAre() {
        var round = round(1...3)
        expect(round.answer(id(3), .yes, at: Self.now + 1))
        expect(round.answer(id(2), .yes, at: Self.now + 2))
        #expect(round.step(at: Self.now + 2) == .wait(until: Self.now + 1800))
        #expect(!round.wouldGet(id(2), at: Self.now + 2) && round.wouldGet(id(1), at: Self.now + 2))
        expect(round.answer(id(1), .yes, at: Self.now + 1799))
        #expect(round.step(at: Self.now + 1799) == .give(id(1)))
    }

    @Test func aYesHasItAtOnceWhenAllBeforeSaidNo() {
        var round = round(1...3)
        expect(round.answer(id(3), .yes, at: Self.now + 1))
        expect(round.answer(id(1), .no, at: Self.now + 2))
        #expect(round.step(at: Self.now + 2) == .wait(until: Self.now + 1800))
        expect(round.answer(id(2), .no, at: Self.now + 3))
        #expect(round.step(at: Self.now + 3) == .give(id(3)))
    }

    @Test func aYesHasItWhenTheTimeOfAllBeforeIsOver() {
        var round = round(1...3)
        expect(round.answer(id(2), .yes, at: Self.now + 1))
        #expect(round.step(at: Self.now + 1799) == .wait(until: Self.now + 1800))
        #expect(round.step(at: Self.now + 1800) == .give(id(2)))
    }

    @Test func aLateASecondAndAStrangersAnswerChangeNothing() {
        var round = round(1...2)
        expect(!round.answer(id(1), .yes, at: Self.now + 1800))
        expect(!round.answer(id(9), .yes, at: Self.now))
        expect(round.answer(id(2), .no, at: Self.now))
        expect(!round.answer(id(2), .yes, at: Self.now + 1))
        #expect(round.asks.map(\.answer) == [nil, .no])
    }

    @Test func aYesCanBeTakenBack() {
        var round = round(1...2)
        expect(round.answer(id(2), .yes, at: Self.now))
        expect(round.answer(id(2), .no, at: Self.now + 1))
        expect(round.answer(id(1), .no, at: Self.now + 2))
        #expect(round.step(at: Self.now + 2, isLineEmpty: true) == .over)
    }

    /// Somebody whom the clinic puts first came after the round began.
    @Test func whoIsAskedLaterStandsWhereTheOrderPutsThem() {
        var round = round(1...1)
        let before = LineKey(isFirst: true, band: 0, since: Self.now, request: id(9), metres: 0)
        round.add([Ask(key: before, until: Self.now + 2700)])
        expect(round.answer(id(1), .yes, at: Self.now + 901))
        #expect(round.step(at: Self.now + 901) == .wait(until: Self.now + 2700))
        expect(round.answer(id(9), .yes, at: Self.now + 902))
        #expect(round.step(at: Self.now + 902) == .give(id(9)))
    }

    @Test func aNoIsMadeGoodAtOnceAndSilenceByTheClock() {
        let pace = AskPace(beginning: Self.now, start: Self.now + 5 * 3600, rule: .standard)
        var round = AskRound(pace: pace)
        #expect(pace.stepSeconds == 870)
        #expect(round.step(at: Self.now) == .ask(1))
        round.add([Ask(key: key(1), until: pace.until(askedAt: Self.now))])
        #expect(round.step(at: Self.now) == .wait(until: Self.now + 870))
        expect(round.answer(id(1), .no, at: Self.now + 60))
        #expect(round.step(at: Self.now + 60) == .ask(1))
        round.add([Ask(key: key(2), until: pace.until(askedAt: Self.now + 60))])
        #expect(round.step(at: Self.now + 869) == .wait(until: Self.now + 870))
        #expect(round.step(at: Self.now + 870) == .ask(2))
        // No at the last moment: the next step asks as many as after silence.
        expect(round.answer(id(2), .no, at: Self.now + 870))
        #expect(round.step(at: Self.now + 870) == .ask(3))
    }

    @Test func whereSomebodySaidYesNobodyElseIsAsked() {
        var round = round(1...3)
        expect(round.answer(id(3), .yes, at: Self.now))
        #expect(round.step(at: Self.now + 1799) == .wait(until: Self.now + 1800))
    }

    @Test func aLineThatIsEmptyEndsTheRoundWithItsLastAsk() {
        let round = round(1...1)
        #expect(round.step(at: Self.now + 900, isLineEmpty: true) != .over)
        #expect(round.step(at: Self.now + 1800, isLineEmpty: true) == .over)
        #expect(AskRound(pace: round.pace).step(at: Self.now, isLineEmpty: true) == .over)
    }

    @Test func aRoundEndsBeforeItsVisitAndAsksAtMostSoMany() {
        for ahead: Int64 in [600, 601, 900, 3600, 5 * 3600, 7 * 86_400] {
            let start = Self.now + ahead
            let pace = AskPace(beginning: Self.now, start: start, rule: .standard)
            var round = AskRound(pace: pace)
            var now = Self.now
            var number = 0
            while true {
                let step = round.step(at: now)
                if case .ask(let count) = step {
                    #expect(now <= pace.lastAsk)
                    round.add((0..<count).map { Ask(key: key(number + $0), until: pace.until(askedAt: now)) })
                    number += count
                } else if case .wait(let until) = step {
                    #expect(until > now && until < start)
                    now = until
                } else {
                    #expect(step == .over)
                    break
                }
            }
            #expect(number <= AskPace.asksMax && now <= start - 480)
        }
    }

    @Test func silenceCountsOnlyAfterTenMinutesOfTheDay() {
        #expect(AskPace.countsAsSilence(made: Self.now, until: Self.now + 600, atNight: false))
        #expect(!AskPace.countsAsSilence(made: Self.now, until: Self.now + 599, atNight: false))
        #expect(!AskPace.countsAsSilence(made: Self.now, until: Self.now + 1800, atNight: true))
    }
}
