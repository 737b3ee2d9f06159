public import Scheduling
import Synchronization

/// Tells the desks of a clinic that something of its days changed. What, each
/// reads for itself: nothing about anybody passes here, and while nothing
/// changes nothing is done.
public final class DayFeed: Sendable {
    private struct Listener: Sendable {
        var clinic: ClinicID
        var continuation: AsyncStream<Void>.Continuation
    }

    private struct Listeners: Sendable {
        var byNumber: [UInt64: Listener] = [:]
        var next: UInt64 = 0
    }

    private let listeners = Mutex(Listeners())

    package init() {}

    /// Most desks that one process keeps up to date.
    public static let listenersMax = 2_000

    /// Yields after each change; changes that come while the listener is
    /// busy are one. `nil` when `listenersMax` listen already.
    public func signals(of clinic: ClinicID) -> AsyncStream<Void>? {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let number: UInt64? = listeners.withLock { listeners in
            guard listeners.byNumber.count < Self.listenersMax else { return nil }
            listeners.next += 1
            listeners.byNumber[listeners.next] = Listener(clinic: clinic, continuation: continuation)
            return listeners.next
        }
        guard let number else { return nil }
        continuation.onTermination = { [weak self] _ in self?.remove(number) }
        return stream
    }

    private func remove(_ number: UInt64) { listeners.withLock { _ = $0.byNumber.removeValue(forKey: number) } }

    /// How many listen now.
    public var count: Int { listeners.withLock { $0.byNumber.count } }

    package func publish(_ clinics: Set<ClinicID>) {
        guard !clinics.isEmpty else { return }
        let concerned = listeners.withLock { listeners in listeners.byNumber.values.filter { clinics.contains($0.clinic) } }
        for listener in concerned { listener.continuation.yield() }
    }
}
