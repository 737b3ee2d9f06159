internal import NIOPosix
internal import Synchronization

/// Hashes passwords on one thread, so that a flood of sign-ins takes one core
/// and the vault's other work waits for none of it. Strangers and those whom
/// the vault knows wait in two lines: a flood fills the strangers' alone, and
/// the other goes first.
final class HashingPool: Sendable {
    /// Passwords that may wait in each line while one is hashed: about a
    /// second's work.
    static let waitingMax = 32

    private struct Job: Sendable {
        var work: @Sendable () -> HashResult
        var done: @Sendable (HashResult) -> Void
    }

    private struct Lines: Sendable {
        var known: [Job] = []
        var strangers: [Job] = []

        /// Whether there was room.
        mutating func add(_ job: Job, isKnown: Bool) -> Bool {
            guard (isKnown ? known : strangers).count < HashingPool.waitingMax else { return false }
            if isKnown { known.append(job) } else { strangers.append(job) }
            return true
        }

        mutating func next() -> Job? {
            if !known.isEmpty { return known.removeFirst() }
            return strangers.isEmpty ? nil : strangers.removeFirst()
        }
    }

    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let lines = Mutex(Lines())

    init() { thread.start() }

    /// `done` is called once, on the pool's thread; at once with `busy` when
    /// too many wait.
    ///
    /// - Parameter isKnown: the password of a browser that signed in before,
    ///   or of someone who is signed in.
    func submit(isKnown: Bool, _ work: @escaping @Sendable () -> HashResult, done: @escaping @Sendable (HashResult) -> Void) {
        guard lines.withLock({ $0.add(Job(work: work, done: done), isKnown: isKnown) }) else { return done(.busy) }
        // As many turns as jobs, whichever each then takes.
        thread.submit { [self] state in
            guard let job = lines.withLock({ $0.next() }) else { return }
            job.done(state == .active ? job.work() : .busy)
        }
    }

    /// Returns when all that was submitted is done.
    func finish() async {
        try? await thread.runIfActive {}
        try? await thread.shutdownGracefully()
    }
}
