import Synchronization

/// One request while something is rehearsed: what it is for, and what it was
/// counted for already.
///
/// The gate is asked more than once in many requests: by the listener before
/// anything is read, by the verb, and by pages that find out what they may
/// lead to. Somebody would have met the order once, in what they came for.
public final class Asking: Sendable {
    /// What the route declares.
    let capability: Capability
    private let counted = Mutex<Set<ObjectIdentifier>>([])

    init(_ capability: Capability) { self.capability = capability }

    /// Whether it is counted here for the first time.
    func isFirst(for tally: RehearsalTally) -> Bool { counted.withLock { $0.insert(ObjectIdentifier(tally)).inserted } }
}
