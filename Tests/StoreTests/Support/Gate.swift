import Foundation

/// Holds an engine's thread where a test wants it. Never waited for by a task.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let arrivals: AsyncStream<Void>
    private let arrive: AsyncStream<Void>.Continuation

    init() { (arrivals, arrive) = AsyncStream.makeStream() }

    /// On the engine's thread: says that it is here, and waits.
    func hold() {
        arrive.yield()
        semaphore.wait()
    }

    /// In the test: waits until the thread is held.
    func reached() async {
        for await _ in arrivals { return }
    }

    func open() { semaphore.signal() }
}
