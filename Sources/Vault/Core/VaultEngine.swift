internal import NIOPosix
internal import Scheduling
internal import Seals
internal import Synchronization

/// Runs a core on one thread of its own, with group commit: whatever arrives
/// while the journal is being synced forms the next batch. No timer.
final class VaultEngine: VaultTransport {
    typealias Reply = @Sendable (Result<VaultAnswer, VaultError>) -> Void

    /// Requests answered with one sync of the journal.
    static let batchMax = 256

    private struct Queue {
        var waiting: [(request: VaultRequest, reply: Reply)] = []
        var isDraining = false
        var isClosed = false
    }

    private let queue = Mutex(Queue())
    private let core: Mutex<VaultCore?>
    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let waitingMax: Int

    init(settings: VaultSettings, clock: any WallClock) throws(VaultStartError) {
        core = Mutex(try VaultCore(settings: settings, clock: clock))
        waitingMax = settings.waitingMax
        thread.start()
    }

    /// Takes a request; `reply` is called once, on the core's thread or at once.
    func submit(_ request: VaultRequest, reply: @escaping Reply) {
        let refusal: VaultError? = queue.withLock { queue in
            guard !queue.isClosed else { return .unavailable }
            guard queue.waiting.count < waitingMax else { return .tooManyRequests }
            queue.waiting.append((request, reply))
            if !queue.isDraining {
                queue.isDraining = true
                thread.submit { [self] _ in drain() }
            }
            return nil
        }
        if let refusal { reply(.failure(refusal)) }
    }

    private func drain() {
        while true {
            let batch = queue.withLock { queue in
                let batch = Array(queue.waiting.prefix(Self.batchMax))
                queue.waiting.removeFirst(batch.count)
                if batch.isEmpty { queue.isDraining = false }
                return batch
            }
            guard !batch.isEmpty else { return }
            let answers = core.withLock { $0?.answer(batch.map(\.request)) ?? batch.map { _ in .failure(.unavailable) } }
            for (item, answer) in zip(batch, answers) { item.reply(answer) }
        }
    }

    func ask(_ request: VaultRequest) async throws(VaultError) -> VaultAnswer {
        let result = await withCheckedContinuation { continuation in
            submit(request) { continuation.resume(returning: $0) }
        }
        return try result.get()
    }

    /// Answers what was taken, then lets go of the directory.
    func close() async {
        let wasClosed = queue.withLock { queue in
            defer { queue.isClosed = true }
            return queue.isClosed
        }
        guard !wasClosed else { return }
        // Runs after whatever the one thread has begun.
        try? await thread.runIfActive {
            self.drain()
            self.core.withLock { $0 = nil }
        }
        try? await thread.shutdownGracefully()
    }
}
