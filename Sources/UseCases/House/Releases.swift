package import Openings
package import Scheduling
import Synchronization

/// The slots that are, or will be, the matcher's: those the public may not
/// have yet. A slot is the matcher's for the last `Hold.publicDelaySeconds`
/// before `availableFrom`, whatever gave it that wait: a cancellation, a hold
/// or offer that lapsed, a schedule's opening hour.
package final class Releases: Sendable {
    private struct State: Sendable {
        var slots: [SlotID: IndexedSlot] = [:]
        /// By the stretch of time that `availableFrom` falls in.
        var stretches: [Int64: Set<SlotID>] = [:]
    }

    private static let stretchSeconds: Int64 = 60
    private let state = Mutex(State())

    /// Takes note of what changed.
    package func apply(_ changes: some Sequence<OpeningChange>, now: Instant) {
        state.withLock { state in
            for change in changes {
                switch change {
                case .available(let slot): Self.put(slot, in: &state, now)
                case .gone(let id, _, _): Self.remove(id, from: &state)
                }
            }
        }
    }

    package func replaceAll(with slots: some Sequence<IndexedSlot>, now: Instant) {
        var fresh = State()
        for slot in slots { Self.put(slot, in: &fresh, now) }
        state.withLock { [fresh] in $0 = fresh }
    }

    /// They open by themselves; if anything happens to one before, it is told
    /// of again.
    package func forget(_ slots: some Sequence<SlotID>) {
        state.withLock { state in for id in slots { Self.remove(id, from: &state) } }
    }

    /// What is the matcher's now, the soonest visit first.
    package func due(at now: Instant) -> [IndexedSlot] {
        let first = now.seconds / Self.stretchSeconds
        let last = (now.seconds + Hold.publicDelaySeconds) / Self.stretchSeconds
        return state.withLock { state in
            for stretch in state.stretches.keys.filter({ $0 < first }) {
                for id in state.stretches.removeValue(forKey: stretch) ?? [] { state.slots[id] = nil }
            }
            return (first...last).flatMap { state.stretches[$0] ?? [] }.compactMap { state.slots[$0] }
        }
        .filter { $0.availableFrom > now && $0.availableFrom - now <= Hold.publicDelaySeconds && $0.start > now }
        .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    private static func put(_ slot: IndexedSlot, in state: inout State, _ now: Instant) {
        remove(slot.id, from: &state)
        guard slot.availableFrom > now else { return }
        state.slots[slot.id] = slot
        state.stretches[slot.availableFrom.seconds / stretchSeconds, default: []].insert(slot.id)
    }

    private static func remove(_ id: SlotID, from state: inout State) {
        guard let known = state.slots.removeValue(forKey: id) else { return }
        state.stretches[known.availableFrom.seconds / stretchSeconds]?.remove(id)
    }
}
