import Synchronization

/// What is rehearsed in one process. While nothing is, whoever asks the gate
/// reads one flag for it.
public final class Rehearsals: Sendable {
    private let isLive = Atomic(false)
    private let tallies = Mutex<[RehearsalTally]>([])

    public init() {}

    /// Counts for these from here on, and for no others.
    public func put(_ live: [RehearsalTally]) {
        tallies.withLock { $0 = live }
        isLive.store(!live.isEmpty, ordering: .releasing)
    }

    /// By what a request is counted once; `nil` while nothing is rehearsed,
    /// and for what no route has.
    public func asking(_ capability: Capability?) -> Asking? { isEmpty ? nil : capability.map { Asking($0) } }

    public var isEmpty: Bool { !isLive.load(ordering: .acquiring) }

    var live: [RehearsalTally] { tallies.withLock { $0 } }
}
