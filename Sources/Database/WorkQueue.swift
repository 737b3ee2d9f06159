import Foundation

/// A bounded queue between tasks that want something written and the threads
/// that write. Closing lets what is queued be finished.
///
/// `NSCondition` guards every access to the state, which is why the class may
/// be shared although the compiler cannot see it.
final class WorkQueue<Job>: @unchecked Sendable {
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var isClosed = false
    private let waitingMax: Int

    init(waitingMax: Int) { self.waitingMax = waitingMax }

    /// Why the job was not taken, if it was not: `.busy` when too much waits
    /// already, `.unavailable` once the queue is closed.
    func push(_ job: Job) -> StoreError? {
        condition.lock()
        defer { condition.unlock() }
        if isClosed { return .unavailable }
        guard jobs.count < waitingMax else { return .busy }
        jobs.append(job)
        condition.signal()
        return nil
    }

    /// Waits for work and takes what has arrived, at most `max`; `nil` once
    /// the queue is closed and empty.
    func take(max: Int) -> [Job]? {
        condition.lock()
        defer { condition.unlock() }
        while jobs.isEmpty && !isClosed { condition.wait() }
        guard !jobs.isEmpty else { return nil }
        guard jobs.count > max else {
            defer { jobs = [] }
            return jobs
        }
        let taken = Array(jobs.prefix(max))
        jobs.removeFirst(max)
        return taken
    }

    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }
}
