import Scheduling
import Testing
import UseCases

@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Serving

struct RequestRateTests {
    private let start = World.start
    private let here = NetworkPrefix.local

    @Test func aMinutesRequestsMayComeAtOnceAndNoMore() {
        let rate = RequestRate(limit: 60)
        for _ in 0..<60 { #expect(rate.take(here, at: start) == .allowed) }
        #expect(rate.take(here, at: start) == .refused(retryAfterSeconds: 1))
    }

    @Test func whatWasUsedComesBackEvenly() {
        let rate = RequestRate(limit: 60)
        for _ in 0..<60 { _ = rate.take(here, at: start) }
        #expect(rate.take(here, at: start + 1) == .allowed)
        #expect(rate.take(here, at: start + 1) != .allowed)
        for _ in 0..<60 { #expect(rate.take(here, at: start + 90) == .allowed) }
    }

    @Test func oneNetworkDoesNotSpendAnothers() throws {
        let rate = RequestRate(limit: 1)
        let other = try #require(NetworkPrefix(addressBytes: [203, 0, 113, 9]))
        #expect(rate.take(here, at: start) == .allowed)
        #expect(rate.take(here, at: start) == .refused(retryAfterSeconds: 60))
        #expect(rate.take(other, at: start) == .allowed)
    }

    @Test func zeroIsNoLimit() {
        let rate = RequestRate(limit: 0)
        for _ in 0..<10_000 { #expect(rate.take(here, at: start) == .allowed) }
    }

    @Test func aClockPutBackLocksNobodyOut() {
        let rate = RequestRate(limit: 60)
        for _ in 0..<60 { _ = rate.take(here, at: start) }
        let earlier = start - 86_400
        #expect(rate.take(here, at: earlier) != .allowed)
        #expect(rate.take(here, at: earlier + 2) == .allowed)
    }
}
