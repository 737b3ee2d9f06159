import Scheduling
import Testing

@testable import Workers

@Suite struct SetbackTests {
    private let now = Instant(seconds: 1_795_000_000)

    @Test func itsBeginningAndItsEndAreNewsOnce() {
        let setback = Setback()
        #expect(!setback.ends())
        #expect(setback.begins())
        #expect(!setback.begins())
        #expect(!setback.isResting(at: now))
        #expect(setback.ends())
        #expect(!setback.ends())
        #expect(setback.begins())
    }

    @Test func whoRestsRestsAnewAfterEachFailure() {
        let setback = Setback(restSeconds: 5)
        #expect(!setback.isResting(at: now))
        #expect(setback.begins(at: now))
        #expect(setback.isResting(at: now + 4))
        #expect(!setback.isResting(at: now + 5))
        #expect(!setback.begins(at: now + 5))
        #expect(setback.isResting(at: now + 9))
        #expect(setback.ends())
        #expect(!setback.isResting(at: now + 9))
    }

    @Test func aRestThatARunawayClockLeftIsOver() {
        let setback = Setback(restSeconds: 5)
        #expect(setback.begins(at: now + 3600))
        #expect(!setback.isResting(at: now))
    }
}
