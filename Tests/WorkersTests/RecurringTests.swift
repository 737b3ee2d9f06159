import ServiceLifecycle
import Synchronization
import Testing

@testable import Workers

@Suite struct RecurringTests {
    private struct Worker: Service {
        let body: @Sendable () async -> Void
        func run() async throws { await body() }
    }

    /// Rounds that were begun, counted, and told as they are.
    private final class Rounds: Sendable {
        private let value = Atomic(0)
        private let begun: AsyncStream<Int>
        private let begin: AsyncStream<Int>.Continuation

        init() { (begun, begin) = AsyncStream.makeStream() }

        var count: Int { value.load(ordering: .relaxed) }

        @discardableResult
        func add() -> Int {
            let count = value.add(1, ordering: .relaxed).newValue
            begin.yield(count)
            return count
        }

        /// Waits until the round of that number has begun.
        func reach(_ number: Int) async {
            guard count < number else { return }
            for await count in begun where count >= number { return }
        }
    }

    private let clock = SteppedClock()
    private let rounds = Rounds()

    private var recurring: Recurring { Recurring(clock: clock) }

    /// Runs `work` as a service beside `body`, and shuts it down after.
    private func run(_ work: @escaping @Sendable () async -> Void, beside body: @Sendable () async -> Void) async throws {
        let group = ServiceGroup(services: [Worker(body: work)], logger: Deliverable.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            await body()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func aRoundIsDoneAtOnceAndAtEveryTick() async throws {
        try await run { [recurring, rounds] in
            await recurring.every(.seconds(5)) { rounds.add() }
        } beside: {
            for round in 1...4 {
                await rounds.reach(round)
                guard round < 4 else { break }
                #expect(await clock.wakeNext() == .seconds(5))
            }
        }
        #expect(rounds.count == 4)
        #expect(clock.now.offset == .seconds(15))
    }

    @Test func aSignalIsARoundBetweenTheTicks() async throws {
        let (signals, signal) = AsyncStream.makeStream(of: Void.self)
        try await run { [recurring, rounds] in
            await recurring.every(.seconds(3600), or: signals) { rounds.add() }
        } beside: {
            for round in 1...4 {
                await rounds.reach(round)
                if round < 4 { signal.yield() }
            }
            // Signals that end leave the ticks.
            signal.finish()
            await clock.wakeNext()
            await rounds.reach(5)
        }
        #expect(rounds.count == 5)
    }

    @Test func signalsDuringARoundAreOneMoreRound() async throws {
        let sent = Atomic(0)
        let (heard, hear) = AsyncStream.makeStream(of: Void.self)
        let signals = AsyncStream<Void> {
            if sent.add(1, ordering: .relaxed).newValue <= 100 { return () }
            hear.finish()
            return nil
        }
        try await run { [recurring, rounds] in
            await recurring.every(.seconds(3600), or: signals) {
                // The first goes on until all hundred have been heard.
                if rounds.add() == 1 { for await _ in heard {} }
            }
        } beside: {
            await rounds.reach(2)
        }
        #expect(rounds.count == 2)
    }

    @Test(arguments: [false, true])
    func aRoundUnderWayAtShutdownIsFinishedAndNoneBegins(asksForItsPause: Bool) async throws {
        let (signals, signal) = AsyncStream.makeStream(of: Void.self)
        let finished = Atomic(0)
        try await run { [recurring, rounds] in
            let round = { @Sendable in
                rounds.add()
                try? await gracefulShutdown()
                if !Task.isCancelled { finished.add(1, ordering: .relaxed) }
            }
            if asksForItsPause {
                await recurring.afterItsPause {
                    await round()
                    return .zero
                }
            } else {
                await recurring.every(.seconds(5), or: signals, round)
            }
        } beside: {
            await rounds.reach(1)
            signal.yield()
        }
        #expect(rounds.count == 1)
        #expect(finished.load(ordering: .relaxed) == 1)
    }

    @Test func aRoundIsDoneAgainAfterThePauseItAskedFor() async throws {
        try await run { [recurring, rounds] in
            await recurring.afterItsPause { .seconds(rounds.add()) }
        } beside: {
            for round in 1...3 { #expect(await clock.wakeNext() == .seconds(round)) }
            // The fourth's pause ends with the service.
            await rounds.reach(4)
        }
        #expect(rounds.count == 4)
        #expect(clock.now.offset == .seconds(6))
    }
}
