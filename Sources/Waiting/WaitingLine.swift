public import Scheduling
import Synchronization

/// Everybody who waits for a place, in memory, by where they are and since
/// when.
///
/// A freed place asks for its first: the cells within the clinic's reach are
/// walked band by band, each from who has waited longest, and the walk stops
/// where nobody can come before who was found. All of it stands behind one
/// lock: with a million in line a choice takes 0.1 ms, 1 ms when the place
/// suits nobody, and there is one a freed place.
///
/// The line decides nothing: it may be a moment behind, and the store alone
/// says who gets an offer.
public final class WaitingLine: Sendable {
    private let state = Mutex(LineState())

    public init() {}

    /// Replaces everything at once. Of several entries of one id the last
    /// counts.
    public func replaceAll(with entries: [WaitingEntry]) {
        let fresh = LineState(entries)
        // The last owner of the old one frees it, and not under the lock.
        _ = state.withLock { state in
            let old = state
            state = fresh
            return old
        }
    }

    /// Applies a batch in its order; questions see all of it or nothing.
    public func apply(_ changes: [WaitingChange]) {
        state.withLock { state in
            for change in changes {
                switch change {
                case .waits(let entry): state.put(entry)
                case .gone(let id): state.remove(id)
                }
            }
        }
    }

    /// How many wait, those with an open offer included.
    public var count: Int { state.withLock { $0.count } }

    /// A request as it is known; `nil` when it does not wait.
    public func request(_ id: RequestID) -> WaitingEntry? { state.withLock { $0.entry(of: id) } }

    func withState<Result: Sendable>(_ body: (borrowing LineState) -> Result) -> Result {
        state.withLock { body($0) }
    }
}
