import NIOCore
import Testing

@testable import Desk
@testable import Front
@testable import Operations
@testable import Patients
@testable import Serving
@testable import UseCases

@Suite struct ExchangeTests {
    private static let limits = ConnectionLimits(
        headSeconds: 10, bodySeconds: 30, paceBytes: 100, graceSeconds: 5, takeSeconds: 60, drainBytes: 1000, drainSeconds: 2)

    private static func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

    @Test func aHeadHasItsTimeInAllHoweverOftenAByteComes() {
        var exchange = Exchange(Self.limits)
        #expect(exchange.deadline == nil)
        for second: Int64 in 0...9 {
            #expect(exchange.bytes(1, at: Self.at(second)) == true)
            #expect(exchange.deadline == Self.at(10))
            #expect(exchange.due(at: Self.at(second)) == .nothing)
        }
        #expect(exchange.due(at: Self.at(10)) == .slowHead)
        #expect(exchange.answerBegins() == true)
    }

    @Test func aBodyMustKeepItsPaceOnceTheGraceIsOver() {
        var exchange = Exchange(Self.limits)
        _ = exchange.bytes(100, at: Self.at(0))
        #expect(exchange.head(at: Self.at(0), isLast: false) == true)
        #expect(exchange.deadline == Self.at(5))
        #expect(exchange.body(700) == true)
        #expect(exchange.deadline == Self.at(12))
        #expect(exchange.due(at: Self.at(11)) == .nothing)
        #expect(exchange.due(at: Self.at(12)) == .slowBody)
        // Whoever reads it answers, and that is the end.
        #expect(exchange.answerBegins() == true)
        #expect(exchange.answerEnds(at: Self.at(13)) == true)
        #expect(exchange.isDraining && exchange.deadline == Self.at(15))
        #expect(exchange.due(at: Self.at(15)) == .close)
    }

    @Test func noPaceGivesABodyMoreThanItsTime() {
        var exchange = Exchange(Self.limits)
        #expect(exchange.head(at: Self.at(0), isLast: false) == true)
        for second: Int64 in 0..<30 {
            #expect(exchange.body(1000) == true)
            #expect(exchange.due(at: Self.at(second)) == .nothing)
        }
        #expect(exchange.due(at: Self.at(30)) == .slowBody)
    }

    @Test func whatIsAllThereHasNoDeadlineWhileItIsAnswered() {
        var exchange = Exchange(Self.limits)
        _ = exchange.bytes(100, at: Self.at(0))
        #expect(exchange.head(at: Self.at(0), isLast: false) == true)
        #expect(exchange.requestEnds() == true)
        #expect(exchange.deadline == nil)
        #expect(!exchange.answerBegins() && !exchange.answerEnds(at: Self.at(100)))
        #expect(exchange.deadline == nil && !exchange.isDraining && !exchange.isOwed)
    }

    @Test func anAnswerBeforeTheBodyEndsTheConnection() {
        var exchange = Exchange(Self.limits)
        #expect(exchange.head(at: Self.at(0), isLast: false) == true)
        #expect(exchange.answerBegins() && exchange.answerEnds(at: Self.at(0)))
        // Thrown away unread, and only so much of it.
        #expect(!exchange.bytes(1000, at: Self.at(1)) && !exchange.hasDrainedEnough)
        #expect(!exchange.bytes(1, at: Self.at(1)) && exchange.hasDrainedEnough)
    }

    @Test func requestsInARowAreAnsweredInARow() {
        var exchange = Exchange(Self.limits)
        for _ in 0..<3 {
            #expect(exchange.head(at: Self.at(0), isLast: false) == true)
            #expect(exchange.requestEnds() == true)
        }
        // The head of a fourth waits for its turn, and its time begins then.
        _ = exchange.bytes(1, at: Self.at(0))
        for _ in 0..<3 {
            #expect(exchange.deadline == nil)
            #expect(!exchange.answerBegins() && !exchange.answerEnds(at: Self.at(100)))
        }
        #expect(exchange.deadline == Self.at(110))
    }

    @Test func nothingIsTakenAfterTheLastRequest() {
        var exchange = Exchange(Self.limits)
        #expect(exchange.head(at: Self.at(0), isLast: false) && exchange.requestEnds())
        #expect(exchange.head(at: Self.at(0), isLast: true) && exchange.requestEnds())
        #expect(!exchange.head(at: Self.at(0), isLast: false) && !exchange.body(1) && !exchange.requestEnds())
        #expect(!exchange.bytes(1001, at: Self.at(0)) && exchange.hasDrainedEnough)
        #expect(!exchange.answerBegins() && !exchange.answerEnds(at: Self.at(1)))
        #expect(exchange.answerBegins() && exchange.answerEnds(at: Self.at(1)))
    }

    @Test func whoTakesNothingOfItsAnswerIsLeft() {
        var exchange = Exchange(Self.limits)
        exchange.canWrite(false, left: 9, at: Self.at(0))
        exchange.canWrite(false, left: 9, at: Self.at(50))
        #expect(exchange.deadline == Self.at(60))
        exchange.canWrite(true, left: 0, at: Self.at(55))
        #expect(exchange.deadline == nil)
        exchange.canWrite(false, left: 9, at: Self.at(55))
        #expect(exchange.due(at: Self.at(114)) == .nothing && exchange.due(at: Self.at(115)) == .close)
    }

    @Test func whoTakesALittleOfItsAnswerNowAndThenIsNotLeft() {
        var exchange = Exchange(Self.limits)
        exchange.canWrite(false, left: 1000, at: Self.at(0))
        exchange.isLeft(999, at: Self.at(60))
        #expect(exchange.due(at: Self.at(60)) == .nothing && exchange.deadline == Self.at(120))
        exchange.isLeft(999, at: Self.at(120))
        #expect(exchange.due(at: Self.at(120)) == .close)
    }

    @Test func anAnswerThatIsUnderWayCannotBecomeAnother() {
        var exchange = Exchange(Self.limits)
        #expect(exchange.head(at: Self.at(0), isLast: false) == true)
        #expect(exchange.answerBegins() == true)
        #expect(exchange.due(at: Self.at(5)) == .close)
    }
}
