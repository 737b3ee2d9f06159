internal import NIOPosix
internal import Scheduling
internal import Seals
internal import Synchronization
internal import VaultCalls

/// Runs a core on one thread of its own, with group commit: whatever arrives
/// while the journal is being synced forms the next batch. No timer.
final class VaultEngine: VaultTransport {
    /// Is given the answer as it is sent.
    typealias Reply = @Sendable ([UInt8]) -> Void

    /// Requests answered with one sync of the journal.
    static let batchMax = 256

    private struct Queue {
        var waiting: [(work: VaultWork, reply: Reply)] = []
        var isDraining = false
        var isClosed = false
    }

    private let queue = Mutex(Queue())
    private let core: Mutex<VaultCore?>
    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let hashing = HashingPool()
    private let waitingMax: Int
    private let report: @Sendable (VaultEvent) -> Void
    private let progress = VaultProgress()

    /// - Parameter report: is told on the core's thread what concerns sign-ins and orders.
    init(
        settings: VaultSettings, clock: any WallClock, report: @escaping @Sendable (VaultEvent) -> Void = { _ in }
    ) throws(VaultStartError) {
        self.report = report
        var core = try VaultCore(settings: settings, clock: clock, progress: progress)
        for event in core.takeAllEvents() { report(event) }
        self.core = Mutex(core)
        waitingMax = settings.waitingMax
        thread.start()
    }

    /// Takes what is asked; `reply` is called once, on the core's thread or at once.
    func submit(_ work: VaultWork, reply: @escaping Reply) {
        // On the caller's thread: a busy core answers it no later than an idle one.
        if case .pulse = work { return reply(PulseCall.encode(.success(progress.pulse))) }
        progress.took()
        let refusal: VaultError? = queue.withLock { queue in
            guard !queue.isClosed else { return .unavailable }
            guard queue.waiting.count < waitingMax else { return .tooManyRequests }
            put(work, reply, in: &queue)
            return nil
        }
        if let refusal { answer(reply, VaultWire.failure(refusal)) }
    }

    private func answer(_ reply: Reply, _ answer: [UInt8]) {
        progress.answered()
        reply(answer)
    }

    private func put(_ work: VaultWork, _ reply: @escaping Reply, in queue: inout Queue) {
        queue.waiting.append((work, reply))
        guard !queue.isDraining else { return }
        queue.isDraining = true
        thread.submit { [self] _ in drain() }
    }

    /// Has a password hashed, and comes back with it: also when too many
    /// wait here, or the vault is closing, for the request was taken.
    private func hash(_ work: HashWork, _ reply: @escaping Reply) {
        hashing.submit(isKnown: work.isKnown, { work.run() }) { [self] result in
            queue.withLock { put(.hashed(work.next, result), reply, in: &$0) }
        }
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
            let (outcomes, events) = core.withLock { core in
                let outcomes = core?.take(batch.map(\.work)) ?? batch.map { _ in .answer(VaultWire.failure(.unavailable)) }
                return (outcomes, core?.takeAllEvents() ?? [])
            }
            for (item, outcome) in zip(batch, outcomes) {
                switch outcome {
                case .answer(let answer): self.answer(item.reply, answer)
                case .hash(let work): hash(work, item.reply)
                }
            }
            // Afterwards: nobody's answer waits for the log.
            for event in events { report(event) }
        }
    }

    func exchange(_ request: [UInt8], of code: CallCode) async throws(VaultError) -> [UInt8] {
        let work = try VaultWork(encoded: request)
        return await withCheckedContinuation { continuation in
            submit(work) { continuation.resume(returning: $0) }
        }
    }

    /// Answers what was taken, then lets go of the directory.
    func close() async {
        let wasClosed = queue.withLock { queue in
            defer { queue.isClosed = true }
            return queue.isClosed
        }
        guard !wasClosed else { return }
        // Runs after whatever the one thread has begun: what was taken is
        // begun, then what of it has to be hashed, then the end of that.
        try? await thread.runIfActive { self.drain() }
        await hashing.finish()
        try? await thread.runIfActive {
            self.drain()
            self.core.withLock { $0 = nil }
        }
        try? await thread.shutdownGracefully()
    }
}
