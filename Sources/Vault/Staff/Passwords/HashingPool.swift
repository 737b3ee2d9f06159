internal import NIOPosix
internal import Synchronization

/// Hashes passwords on one thread, so that a flood of sign-ins takes one core
/// and the vault's other work waits for none of it.
final class HashingPool: Sendable {
    /// Passwords that may wait while one is hashed: about a second's work.
    static let waitingMax = 32

    private let thread = NIOThreadPool(numberOfThreads: 1)
    /// Waiting or being hashed.
    private let taken = Mutex(0)

    init() { thread.start() }

    /// `done` is called once, on the pool's thread; at once with `busy` when
    /// too many wait.
    func submit(_ work: @escaping @Sendable () -> HashResult, done: @escaping @Sendable (HashResult) -> Void) {
        let isTaken = taken.withLock { count in
            guard count <= Self.waitingMax else { return false }
            count += 1
            return true
        }
        guard isTaken else { return done(.busy) }
        thread.submit { [self] state in
            let result = state == .active ? work() : .busy
            taken.withLock { $0 -= 1 }
            done(result)
        }
    }

    /// Returns when all that was submitted is done.
    func finish() async {
        try? await thread.runIfActive {}
        try? await thread.shutdownGracefully()
    }
}
