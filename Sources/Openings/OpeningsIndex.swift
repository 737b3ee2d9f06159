public import Scheduling
import Synchronization

/// The openings of all clinics, in memory, by place, time and kind of visit.
///
/// A search takes the current snapshot and works on it without any lock, so
/// it never waits for a change, and a page never shows half of one. Changes
/// are made one batch after another on a copy that shares all it does not
/// touch: a batch costs the chunks it changes and one directory of clinics.
///
/// The index decides nothing: it may be a moment behind, and the store alone
/// says who holds a slot.
public final class OpeningsIndex: Sendable {
    private let current = Mutex(Snapshot())
    /// Held by whoever prepares the next snapshot; readers never take it.
    private let writing = Mutex(())

    public init() {}

    /// Replaces everything at once.
    public func replaceAll(with load: consuming OpeningsLoad) {
        let fresh = load.snapshot()
        change { $0 = fresh }
    }

    /// Replaces everything at once.
    /// - Returns: how many slots were refused (`OpeningsLoad.ignoredCount`).
    @discardableResult
    public func replaceAll(clinics: [IndexedClinic], slots: some Sequence<IndexedSlot>) -> Int {
        var load = OpeningsLoad(clinics: clinics)
        for slot in slots { load.add(slot) }
        let ignoredCount = load.ignoredCount
        replaceAll(with: load)
        return ignoredCount
    }

    /// Adds clinics, or moves those that are known; slots stay with them.
    public func upsert(clinics: [IndexedClinic]) {
        change { $0.upsert(clinics) }
    }

    /// Applies a batch in its order; searches see all of it or nothing.
    /// - Returns: how many changes were refused: of a clinic that was never
    ///   upserted, or with a start outside 1970...9999.
    @discardableResult
    public func apply(_ changes: some Sequence<OpeningChange>) -> Int {
        change { next in changes.reduce(0) { next.apply($1) ? $0 : $0 + 1 } }
    }

    /// Forgets slots that start before `instant`. Searches skip them anyway:
    /// this gives back their memory.
    public func prune(before instant: Instant) {
        change { $0.prune(before: instant) }
    }

    /// Slots known, held ones included.
    public var count: Int { snapshot().count }

    /// Bytes the index occupies, by what it asked for.
    public var memoryEstimate: Int { snapshot().memoryEstimate }

    /// Where a clinic stands, for a search around it.
    public func position(of clinic: ClinicID) -> GeographicPosition? { snapshot().shelf(of: clinic)?.position }

    /// A slot as it is known, available or not; `nil` once it is gone.
    public func slot(_ id: SlotID, clinic: ClinicID, start: Instant) -> IndexedSlot? {
        let snapshot = snapshot()
        guard let row = snapshot.shelf(of: clinic)?.row(at: RowPlace(start: start.seconds, id: id)) else { return nil }
        return IndexedSlot(
            id: id, clinic: clinic, practitioner: snapshot.practitioners[row.practitioner], start: start,
            minutes: row.traits.minutes, modality: row.traits.modality, audience: row.traits.audience,
            languages: row.traits.languages, availableFrom: Instant(seconds: row.availableFrom)
        )
    }

    func snapshot() -> Snapshot { current.withLock { $0 } }

    private func change<Result>(_ body: (inout Snapshot) -> Result) -> Result {
        writing.withLock { _ in
            var next = snapshot()
            let result = body(&next)
            // The last owner of the old one frees it, and not under the lock.
            _ = current.withLock { state in
                let old = state
                state = next
                return old
            }
            return result
        }
    }
}
