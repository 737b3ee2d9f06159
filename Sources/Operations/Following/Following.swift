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
    /// Changes of one kind that are read at once.
    public static let stepMax = 10_000

    public init(_ verb: some Verb) {
        (gate, node, record) = (verb.gate, verb.node, verb.record)
        line = LineFollowing(verb)
        clockWatch = ClockWatch(verb)
    }

    /// Whether everything has been read at least once.
    public var isReady: Bool { position.withLock { $0 != nil } && line.isReady }

    /// Up to which change everything was read.
    var reached: ChangePosition? { position.withLock { $0 } }

    /// Reads what changed since the last step; everything on the first. All of
    /// it in one reading, for every commit of any process asks for one.
    ///
    /// - Returns: how many changes were read; call again while it is not 0.
    @discardableResult
    public func step() async throws(Refusal) -> Int {
        let now = gate.clock.now()
        try await clockWatch.step(now)
        guard let from = position.withLock({ $0 }), let lineFrom = line.reached else {
            let requests = try await line.load()
            try await readDirectory()
            return try await load(now) + requests
        }
        let dialect = record.store.dialect
        let known = node.directory.version
        let news = try await record.read { tx throws(StoreError) in
            (
                directory: try DirectoryNews(tx, after: known), requests: try LineNews(tx, after: lineFrom, dialect),
                slots: try SlotNews(tx, after: from, dialect)
            )
        }
        if let directory = news.directory { take(directory) }
        let requests = try await line.take(news.requests)
        return try await take(news.slots, now) + requests
    }

    /// What happened to slots. Changes are pruned after a while: `nil` for a
    /// node that slept longer, which reads everything anew.
    private struct SlotNews: Sendable {
        var slots: [SlotRow]
        var reached: ChangePosition
        var read: Int

        init?(_ tx: any ReadTransaction, after from: ChangePosition, _ dialect: Dialect) throws(StoreError) {
            if from < (try tx.changeFloor(of: .slots)) { return nil }
            (slots, reached, read) = try tx.changedSlots(after: from, limit: Following.stepMax, dialect)
        }
    }

    private func take(_ news: SlotNews?, _ now: Instant) async throws(Refusal) -> Int {
        guard let news else { return try await load(now) }
        var changes = self.changes(news.slots)
        if !changes.isEmpty, node.index.apply(changes) > 0 {
            // A clinic may have come between the two reads: its slots are refused until it is known.
            try await readDirectory()
            changes = self.changes(news.slots)
            node.index.apply(changes)
        }
        node.releases.apply(changes, now: now)
        position.withLock { $0 = news.reached }
        node.feed.publish(Set(news.slots.map(\.slot.clinic)))
        return news.read
    }

    /// The directory, when it is another than what is known; `nil` otherwise.
    private struct DirectoryNews: Sendable {
        var version: Int64
        var clinics: [Clinic]
        var practitioners: [Practitioner]
        var schedules: [Schedule]

        init?(_ tx: any ReadTransaction, after known: Int64) throws(StoreError) {
            version = try tx.directoryVersion()
            guard version != known else { return nil }
            clinics = try tx.clinics()
            practitioners = try tx.practitioners()
            schedules = try tx.schedules().map(\.schedule)
        }
    }

    private func readDirectory() async throws(Refusal) {
        let known = node.directory.version
        let news = try await record.read { tx throws(StoreError) in try DirectoryNews(tx, after: known) }
        if let news { take(news) }
    }

    private func take(_ news: DirectoryNews) {
        node.directory.replace(
            version: news.version, clinics: news.clinics, practitioners: news.practitioners, schedules: news.schedules)
        node.index.upsert(clinics: news.clinics.map { IndexedClinic(id: $0.id, position: $0.position) })
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
