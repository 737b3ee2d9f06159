@testable import Clinics
@testable import Operations
@testable import Patients
import ServiceLifecycle
import Synchronization
import Testing
@testable import UseCases
@testable import Workers

@Suite struct PulseTests {
    private struct Worker: Service {
        let body: @Sendable () async -> Void
        func run() async throws { await body() }
    }

    private final class Count: Sendable {
        private let value = Atomic(0)
        var current: Int { value.load(ordering: .relaxed) }
        func add() { value.wrappingAdd(1, ordering: .relaxed) }
    }

    /// Runs `body` as a service until `isDone`, then shuts it down.
    private func run(_ body: @escaping @Sendable () async -> Void, until isDone: () -> Bool) async throws {
        let group = ServiceGroup(services: [Worker(body: body)], logger: Deliverable.logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            while !isDone() { try await Task.sleep(for: .milliseconds(1)) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test func itWorksAtOnceAndAtEverySignal() async throws {
        let count = Count()
        let (signals, signal) = AsyncStream.makeStream(of: Void.self)
        let pulse = Pulse(interval: .seconds(3600), signals: signals, clock: ContinuousClock())
        var signalled = 0
        try await run { await pulse.run { count.add() } } until: {
            if count.current > signalled, signalled < 3 {
                signalled += 1
                signal.yield()
            }
            return count.current >= 4
        }
        #expect(count.current == 4)
    }

    @Test func itWorksAtEveryTickWithoutSignals() async throws {
        let count = Count()
        let pulse = Pulse(interval: .milliseconds(1), signals: nil, clock: ContinuousClock())
        try await run { await pulse.run { count.add() } } until: { count.current >= 3 }
    }

    @Test func signalsDuringTheWorkMakeOneMoreRound() async throws {
        let count = Count()
        let (signals, signal) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        let pulse = Pulse(interval: .seconds(3600), signals: signals, clock: ContinuousClock())
        for _ in 0..<100 { signal.yield() }
        signal.finish()
        try await run {
            await pulse.run {
                count.add()
                if count.current == 1 { for await _ in released { break } }
            }
        } until: {
            if count.current == 1 { release.yield() }
            return count.current >= 1
        }
        #expect((1...3).contains(count.current))
    }

    @Test func aChoreIsDoneAgainAfterThePauseItAskedFor() async throws {
        let count = Count()
        let chore = Chore(clock: ContinuousClock())
        try await run {
            await chore.run {
                count.add()
                return count.current < 3 ? .zero : .seconds(3600)
            }
        } until: { count.current >= 3 }
        #expect(count.current == 3)
    }
}
