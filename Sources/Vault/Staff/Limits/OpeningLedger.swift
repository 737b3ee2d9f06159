internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals

/// What each grant has opened already, and how much was opened this hour.
///
/// An opening is one grant and one seal, known by its kind and the hash of its
/// bytes: seeing it again is not another. Ids and versions say nothing here,
/// for whoever asks chooses them: a note under a visit's id is another seal.
/// In memory: of an earlier vault, what this hour's journal says is known, and
/// what it counted.
struct OpeningLedger {
    struct Opened: Hashable {
        let kind: SealKind
        /// SHA-256, as the journal names it.
        let hash: Digest32

        init(_ sealed: SealedRecord) {
            kind = sealed.kind
            hash = sealed.hash
        }

        init(_ seal: JournalEntry.Seal) {
            kind = seal.kind
            hash = seal.hash
        }
    }

    /// What a batch is about to journal: it becomes true with the entry.
    struct Pending {
        var opened: [GrantID: Set<Opened>] = [:]
        var ofClinic: [ClinicID: Int] = [:]
    }

    static let hourSeconds: Int64 = 3_600
    /// Openings remembered over all grants, some 100 MB; beyond, all are
    /// forgotten and journalled again when they are seen again.
    static let rememberedMax = 1_000_000

    private let perGrantMax: Int
    private let perClinicMax: Int
    private var opened: [GrantID: Set<Opened>] = [:]
    private var rememberedCount = 0
    private var hour: Int64 = 0
    private var ofGrant: [GrantID: Int] = [:]
    private var ofClinic: [ClinicID: Int] = [:]

    init(perGrantMax: Int, perClinicMax: Int) {
        self.perGrantMax = perGrantMax
        self.perClinicMax = perClinicMax
    }

    /// Those of `seals` that the grant has not opened, each once; counted in
    /// `pending`, not yet for good.
    ///
    /// - Throws: `capReached`, having counted none.
    mutating func fresh(
        _ seals: [SealedRecord], grant: GrantID, clinic: ClinicID, at now: Instant, pending: inout Pending
    ) throws(StaffRefusal) -> [SealedRecord] {
        begin(now)
        let known = opened[grant] ?? []
        var waiting = pending.opened[grant] ?? []
        let before = waiting.count
        let fresh = seals.filter {
            let opening = Opened($0)
            return !known.contains(opening) && waiting.insert(opening).inserted
        }
        let inClinic = (pending.ofClinic[clinic] ?? 0) + fresh.count
        guard
            fresh.isEmpty
                || (ofGrant[grant] ?? 0) + before + fresh.count <= perGrantMax && (ofClinic[clinic] ?? 0) + inClinic <= perClinicMax
        else { throw .capReached(retryAfterSeconds: Int((hour + 1) * Self.hourSeconds - now.seconds)) }
        pending.opened[grant] = waiting
        pending.ofClinic[clinic] = inClinic
        return fresh
    }

    /// What an earlier vault counted in this hour.
    mutating func recall(_ grant: GrantID, _ count: Int, at time: Instant) {
        begin(time)
        ofGrant[grant, default: 0] += count
    }

    mutating func recall(_ clinic: ClinicID, _ count: Int, at time: Instant) {
        begin(time)
        ofClinic[clinic, default: 0] += count
    }

    /// What it opened in this hour, as the journal says.
    mutating func recall(_ entries: [JournalEntry], at now: Instant) {
        begin(now)
        for entry in entries where entry.purpose == .dayView && entry.time.seconds / Self.hourSeconds == hour {
            guard case .staff(_, let grant, _) = entry.actor else { continue }
            for seal in entry.seals where rememberedCount < Self.rememberedMax {
                if opened[grant, default: []].insert(Opened(seal)).inserted { rememberedCount += 1 }
            }
        }
    }

    /// The first instant of the hour in which `now` lies.
    static func hourBegan(_ now: Instant) -> Instant { Instant(seconds: now.seconds / hourSeconds * hourSeconds) }

    /// Whether all of them are in the journal by now.
    func covers(_ seals: [SealedRecord], grant: GrantID) -> Bool {
        let known = opened[grant] ?? []
        return seals.allSatisfy { known.contains(Opened($0)) }
    }

    /// The batch is journalled.
    mutating func count(_ pending: Pending) {
        let new = pending.opened.values.reduce(0) { $0 + $1.count }
        if rememberedCount + new > Self.rememberedMax {
            opened = [:]
            rememberedCount = 0
        }
        rememberedCount += new
        for (grant, openings) in pending.opened {
            opened[grant, default: []].formUnion(openings)
            ofGrant[grant, default: 0] += openings.count
        }
        ofClinic.merge(pending.ofClinic, uniquingKeysWith: +)
    }

    /// Of grants that are gone nothing needs to be remembered.
    mutating func forget(allBut isLive: (GrantID) -> Bool) {
        opened = opened.filter { isLive($0.key) }
        rememberedCount = opened.values.reduce(0) { $0 + $1.count }
    }

    /// Hours are those of UTC, the same for everyone.
    private mutating func begin(_ now: Instant) {
        let current = now.seconds / Self.hourSeconds
        guard current != hour else { return }
        hour = current
        ofGrant = [:]
        ofClinic = [:]
    }
}
