import Database
import Openings
import Scheduling
import Store
import Synchronization
public import UseCases

/// Keeps a node's memory (openings and directory) equal to the store, by the
/// position of the slot changes. One instance a node, stepped by one worker.
public final class Following: Sendable {
    private let gate: Gatekeeper
    private let node: Node
    private let record: Record
    private let position = Mutex<ChangePosition?>(nil)
    private let clockWatch: ClockWatch
    let line: LineFollowing

    private static let loadPage = 20_000
    private static let stepMax = 10_000

    public init(_ verb: some Verb) {
        (gate, node, record) = (verb.gate, verb.node, verb.record)
        line = LineFollowing(verb)
        clockWatch = ClockWatch(verb)
    }

    /// Whether everything has been read at least once.
    public var isReady: Bool { position.withLock { $0 != nil } && line.isReady }

    /// Up to which change everything was read.
    var reached: ChangePosition? { position.withLock { $0 } }

    /// Reads what changed since the last step; everything on the first.
    ///
    /// - Returns: how many changes were read; call again while it is not 0.
    @discardableResult
    public func step() async throws(Refusal) -> Int {
        let now = gate.clock.now()
        try await clockWatch.step(now)
        let requests = try await line.step()
        return try await stepSlots(now) + requests
    }

    private func stepSlots(_ now: Instant) async throws(Refusal) -> Int {
        try await readDirectory()
        guard let from = position.withLock({ $0 }) else { return try await load(now) }
        let dialect = record.store.dialect
        let changes = try await record.read { tx throws(StoreError) in
            // Changes are pruned after a while; a node that slept longer reads everything anew.
            if from < (try tx.changeFloor(of: .slots)) { return nil as (slots: [SlotRow], reached: ChangePosition, read: Int)? }
            return try tx.changedSlots(after: from, limit: Self.stepMax, dialect)
        }
        guard let changes else { return try await load(now) }
        var news = self.changes(changes.slots)
        if !news.isEmpty, node.index.apply(news) > 0 {
            // A clinic may have come between the two reads: its slots are refused until it is known.
            try await readDirectory()
            news = self.changes(changes.slots)
            node.index.apply(news)
        }
        node.releases.apply(news, now: now)
        position.withLock { $0 = changes.reached }
        node.feed.publish(Set(changes.slots.map(\.slot.clinic)))
        return changes.read
    }

    private func readDirectory() async throws(Refusal) {
        let known = node.directory.version
        let fresh = try await record.read { tx throws(StoreError) in
            let version = try tx.directoryVersion()
            guard version != known else { return nil as (Int64, [Clinic], [Practitioner], [Schedule])? }
            return (version, try tx.clinics(), try tx.practitioners(), try tx.schedules().map(\.schedule))
        }
        guard let (version, clinics, practitioners, schedules) = fresh else { return }
        node.directory.replace(version: version, clinics: clinics, practitioners: practitioners, schedules: schedules)
        node.index.upsert(clinics: clinics.map { IndexedClinic(id: $0.id, position: $0.position) })
    }

    /// Everything, page by page, from a position taken before the first page:
    /// what changes meanwhile is read again by the next step.
    private func load(_ now: Instant) async throws(Refusal) -> Int {
        let dialect = record.store.dialect
        let start = try await record.read { tx throws(StoreError) in try tx.changePosition(in: .slots, dialect) }
        var later: [IndexedSlot] = []
        var load = OpeningsLoad(clinics: node.directory.clinics.map { IndexedClinic(id: $0.id, position: $0.position) })
        let languages = SpokenLanguages(node.directory)
        var count = 0
        var page = try await page(after: nil, now, languages).get()
        while true {
            count += page.slots.count
            guard let last = page.last else { break }
            // The next page is read while this one is sorted in.
            async let next = self.page(after: last, now, languages)
            for slot in page.slots { load.add(slot) }
            later += page.slots.lazy.filter { $0.availableFrom > now }
            page = try await next.get()
        }
        for slot in page.slots { load.add(slot) }
        later += page.slots.lazy.filter { $0.availableFrom > now }
        node.index.replaceAll(with: load)
        node.releases.replaceAll(with: later, now: now)
        position.withLock { $0 = start }
        return count
    }

    private typealias Page = (slots: [IndexedSlot], last: SlotID?)

    private func page(after: SlotID?, _ now: Instant, _ languages: SpokenLanguages) async -> Result<Page, Refusal> {
        do throws(Refusal) {
            return .success(
                try await record.read { tx throws(StoreError) in
                    var slots: [IndexedSlot] = []
                    slots.reserveCapacity(Self.loadPage)
                    let last = try tx.comingSlots(after: after, from: now, limit: Self.loadPage) {
                        slots.append(languages.indexed($0))
                    }
                    return (slots, last)
                })
        } catch {
            return .failure(error)
        }
    }

    private func changes(_ rows: [SlotRow]) -> [OpeningChange] {
        let languages = SpokenLanguages(node.directory)
        return rows.map { row in
            ComingSlot(row).map { .available(languages.indexed($0)) }
                ?? .gone(row.slot.id, clinic: row.slot.clinic, start: row.slot.start)
        }
    }
}

/// In which languages a slot can be served: the practitioner's, or failing
/// that the clinic's.
private struct SpokenLanguages: Sendable {
    private let directory: Directory.Snapshot

    init(_ directory: Directory) { self.directory = directory.current }

    func indexed(_ slot: ComingSlot) -> IndexedSlot {
        IndexedSlot(
            id: slot.id, clinic: slot.clinic, practitioner: slot.practitioner, start: slot.start, minutes: slot.minutes,
            modality: slot.modality, audience: slot.audience,
            languages: directory.practitionerByID[slot.practitioner]?.languages ?? directory.clinicByID[slot.clinic]?.languages ?? .french,
            availableFrom: slot.availableFrom)
    }
}
