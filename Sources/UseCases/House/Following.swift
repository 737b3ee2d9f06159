import Openings
import Scheduling
import Store
import Synchronization

/// Keeps a node's memory (openings and directory) equal to the store, by the
/// position of the slot changes. One instance a node, stepped by one worker.
public final class Following: Sendable {
    private let house: House
    private let position = Mutex<ChangePosition?>(nil)

    private static let loadPage = 20_000
    private static let stepMax = 10_000

    public init(_ house: House) { self.house = house }

    /// Whether everything has been read at least once.
    public var isReady: Bool { position.withLock { $0 != nil } }

    /// Reads what changed since the last step; everything on the first.
    ///
    /// - Returns: how many changes were read; call again while it is not 0.
    @discardableResult
    public func step() async throws(Refusal) -> Int {
        let now = house.clock.now()
        try await readDirectory()
        guard let from = position.withLock({ $0 }) else { return try await load(now) }
        let dialect = house.store.dialect
        let changes = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in
                // Changes are pruned after a while; a node that slept longer reads everything anew.
                if from < (try tx.changeFloor()) { return nil as (slots: [SlotRow], reached: ChangePosition, read: Int)? }
                return try tx.changedSlots(after: from, limit: Self.stepMax, dialect)
            }
        }
        guard let changes else { return try await load(now) }
        if !changes.slots.isEmpty, house.index.apply(changes.slots.map(change)) > 0 {
            // A clinic may have come between the two reads: its slots are refused until it is known.
            try await readDirectory()
            house.index.apply(changes.slots.map(change))
        }
        position.withLock { $0 = changes.reached }
        return changes.read
    }

    private func readDirectory() async throws(Refusal) {
        let known = house.directory.version
        let fresh = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in
                let version = try tx.directoryVersion()
                guard version != known else { return nil as (Int64, [Clinic], [Practitioner])? }
                return (version, try tx.clinics(), try tx.practitioners())
            }
        }
        guard let (version, clinics, practitioners) = fresh else { return }
        house.directory.replace(version: version, clinics: clinics, practitioners: practitioners)
        house.index.upsert(clinics: clinics.map { IndexedClinic(id: $0.id, position: $0.position) })
    }

    /// Everything, page by page, from a position taken before the first page:
    /// what changes meanwhile is read again by the next step.
    private func load(_ now: Instant) async throws(Refusal) -> Int {
        let dialect = house.store.dialect
        let start = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.changePosition(dialect) }
        }
        var load = OpeningsLoad(clinics: house.directory.clinics.map { IndexedClinic(id: $0.id, position: $0.position) })
        var last: SlotID?
        var count = 0
        repeat {
            let after = last
            let page = try await house.storing { () async throws(StoreError) in
                try await house.store.read { tx throws(StoreError) in
                    try tx.comingSlots(after: after, from: now, limit: Self.loadPage)
                }
            }
            for row in page.slots { if let slot = indexed(row) { load.add(slot) } }
            count += page.slots.count
            last = page.last
        } while last != nil
        house.index.replaceAll(with: load)
        position.withLock { $0 = start }
        return count
    }

    private func change(_ row: SlotRow) -> OpeningChange {
        indexed(row).map(OpeningChange.available) ?? .gone(row.slot.id, clinic: row.slot.clinic, start: row.slot.start)
    }

    private func indexed(_ row: SlotRow) -> IndexedSlot? {
        guard let availableFrom = row.availableFrom else { return nil }
        // People are served in the practitioner's languages, or failing that the clinic's.
        let languages = house.directory.practitioner(row.slot.practitioner)?.languages
            ?? house.directory.clinic(row.slot.clinic)?.languages ?? .french
        return IndexedSlot(
            id: row.slot.id, clinic: row.slot.clinic, practitioner: row.slot.practitioner, start: row.slot.start,
            minutes: row.slot.minutes, modality: row.slot.modality, audience: row.slot.audience, languages: languages,
            availableFrom: availableFrom
        )
    }
}
