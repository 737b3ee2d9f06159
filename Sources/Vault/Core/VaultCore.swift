internal import Bytes
internal import Credentials
internal import Crypto
import Files
internal import FoundationEssentials
internal import Glibc
internal import KeptOrders
internal import Scheduling
internal import Seals
internal import VaultCalls

/// All that a vault knows and decides, without threads and sockets.
///
/// It answers a batch at a time: what the whole batch is about to open is
/// journalled with one sync, and only then is any of it decrypted.
struct VaultCore {
    let master: MasterKey
    let keyFolder: Folder
    var standing: StandingSecrets
    var published: StandingKeys
    var days: DayKeys
    var requests: RequestKeys
    var indexes: IndexKeys
    var log: LogSigning
    private(set) var journal: Journal
    private let clock: any WallClock
    private var shares: TokenShares
    private var reseals: ResealLedger
    var offers = OfferLedger()
    /// What incoming texts are signed with; `nil`: no text is believed.
    let texts: TextToken?
    let horizonDays: Int
    let shredAfterDays: Int
    var staff: StaffCore
    private var orders: OrdersWatch
    /// Told of each thing done, so that long work shows as work.
    let progress: VaultProgress
    /// Held for as long as this vault lives.
    private let lock: OpenFile

    init(
        settings: VaultSettings, clock: any WallClock, progress: VaultProgress = VaultProgress(),
        openJournal: @escaping Journal.Opener = { (path, flags) throws(FileError) in try OpenFile(path, flags: flags) }
    ) throws(VaultStartError) {
        let master = try MasterKey(file: settings.masterKeyFile)
        let folders = try VaultFolders(settings.directory)
        lock = try VaultStartError.files { () throws(FileError) in try OpenFile(folders.root.file("lock"), flags: O_RDWR | O_CREAT) }
        guard lock.lock() else { throw .alreadyRunning }
        standing = try Self.standing(folders, master: master)
        do { published = try standing.published() } catch { throw .keysDamaged }
        let indexFolder = try VaultStartError.files { () throws(FileError) in try folders.keys.folder(IndexKeys.folderName) }
        indexes = try IndexKeys(folder: indexFolder, master: master, monthsKept: settings.indexMonthsKept)
        days = try DayKeys(folder: folders.days, master: master)
        requests = try RequestKeys(folder: folders.requests, master: master)
        log = try LogSigning(folder: folders.log, standing: standing)
        keyFolder = folders.keys
        journal = try Journal(
            folder: folders.journal, newWriter: { Hex.encode(KeyWrap.randomKey().bytes.prefix(8)) }, open: openJournal)
        let now = clock.now()
        reseals = ResealLedger(requestsMax: settings.requestsTakenPerClinicMax, movesMax: settings.movesPerClinicMax)
        horizonDays = settings.horizonDays
        texts = settings.textToken
        shares = TokenShares(settings, at: now)
        staff = try StaffCore(settings: settings, folders: folders, master: master, at: now)
        staff.recall(try journal.entries(since: OpeningLedger.hourBegan(now)), at: now)
        for entry in staff.counts.earlier where entry.at <= now {
            shares.recall(entry)
            offers.recall(entry)
            if entry.kind == .reseal, let reseal = ResealLedger.Reseal(bytes: entry.key) { _ = reseals.take(reseal, at: entry.at) }
        }
        shredAfterDays = settings.shredAfterDays
        orders = try OrdersWatch(settings.ordersFolder.map { OrdersFolder($0) }, own: folders.root)
        self.master = master
        self.clock = clock
        self.progress = progress
        followOrders(at: now)
    }

    /// Loads the standing keys; makes them in a directory that is new.
    private static func standing(_ folders: VaultFolders, master: MasterKey) throws(VaultStartError) -> StandingSecrets {
        let name = StandingSecrets.fileName
        try VaultStartError.files { () throws(FileError) in try StandingSecrets.finishReplacing(in: folders.keys) }
        if folders.keys.exists(name) {
            let bytes = try VaultStartError.files { () throws(FileError) in try folders.keys.read(name) }
            guard let standing = StandingSecrets(wrapped: bytes, master: master) else { throw .masterKeyWrong }
            // The look-up key is used from now on: it has to be there tomorrow.
            if standing.isOfOldForm {
                try VaultStartError.files { () throws(FileError) in try standing.replace(in: folders.keys, master: master) }
            }
            return standing
        }
        let others = try VaultStartError.files { () throws(FileError) in
            try folders.journal.names() + folders.days.names() + folders.requests.names() + folders.staff.names()
        }
        guard others.isEmpty else { throw .keysMissing }
        let standing = StandingSecrets()
        try VaultStartError.files { () throws(FileError) in try folders.keys.write(standing.wrapped(master: master), as: name) }
        return standing
    }

    /// The date in UTC: a month or a limit of years need no zone.
    static func date(_ instant: Instant) -> LocalDate { LocalDate(dayNumber: Int(instant.seconds / 86_400)) }

    /// Deals with a batch; outcomes are in its order.
    ///
    /// What changes accounts and grants goes first, one after the other, each
    /// with a sync of its own: the next is decided on what the last one left.
    /// All else, openings for the desk included, shares one sync.
    mutating func take(_ batch: [VaultWork]) -> [VaultOutcome] {
        let now = clock.now()
        followOrders(at: now)
        var outcomes = batch.map { work in
            progress.step()
            return alone(work, at: now)
        }
        var pending = OpeningLedger.Pending()
        var admitted: [(index: Int, call: any BatchedCall, openings: Admission.Openings)] = []
        for (index, work) in batch.enumerated() {
            guard case .batched(let call) = work else { continue }
            if let refusal = staff.orders.refusal(of: call, at: now) {
                outcomes[index] = .answer(VaultWire.failure(refusal))
                continue
            }
            switch call.admission(to: &self, &pending, at: now) {
            case .refused(let answer): outcomes[index] = .answer(answer)
            case .admitted(let openings): admitted.append((index, call, openings))
            }
        }
        var journalError: VaultError?
        do {
            try staff.write(pending, at: now)
            try journal.append(admitted.compactMap(\.openings.entry), at: now)
            staff.ledger.count(pending)
        } catch {
            journalError = error
        }
        for (index, call, openings) in admitted {
            progress.step()
            if let error = missing(openings, journalError) {
                outcomes[index] = .answer(VaultWire.failure(error))
            } else {
                outcomes[index] = .answer(call.answered(by: &self, at: now))
            }
        }
        return outcomes
    }

    /// Deals with what is not done with the batch. Of what is, it says what
    /// is answered where nothing else comes to be.
    private mutating func alone(_ work: VaultWork, at now: Instant) -> VaultOutcome {
        switch work {
        case .alone(let call):
            if let refusal = staff.orders.refusal(of: call, at: now) {
                .answer(VaultWire.failure(refusal))
            } else {
                call.decided(by: &self, at: now)
            }
        case .hashed(let next, let result): .answer(next.answered(result, &staff, at: now, &journal))
        case .pulse: .answer(PulseCall.encode(.success(progress.pulse)))
        case .batched: .answer(VaultWire.failure(.unavailable))
        }
    }

    /// Why nothing may be opened: it is not on the record.
    private func missing(_ openings: Admission.Openings, _ journalError: VaultError?) -> VaultError? {
        switch openings {
        case .nothing: nil
        case .one: journalError
        case .ofGrant(let opening):
            // Another request of the batch may have had the entry that this one relies on.
            staff.ledger.covers(opening.seals, grant: opening.grant) ? nil : journalError ?? .refused(.journal)
        }
    }

    /// What the log is to say of the batches since the last call.
    mutating func takeEvents() -> [StaffEvent] {
        defer { staff.events = [] }
        return staff.events
    }

    // MARK: Orders

    /// Before each batch: an order is in force for all of it, or not yet.
    private mutating func followOrders(at now: Instant) {
        guard orders.look(at: now) || staff.owesEnds else { return }
        staff.follow(orders.inForce, at: now, &journal)
    }

    /// What the log is to say of orders since the last call.
    mutating func takeOrdersNews() -> [OrdersNews] {
        defer { orders.news = [] }
        return orders.news
    }

    // MARK: The journal

    /// What the desk asks, with the journal that its decision is written to.
    mutating func take<Call: DeskCall>(_ call: Call, at now: Instant) -> VaultOutcome { staff.take(call, at: now, &journal) }

    /// - Returns: the answer, wrapped for who asked.
    mutating func take(_ envelope: OperatorEnvelope, at now: Instant) throws(VaultError) -> [UInt8] {
        try staff.take(envelope, at: now, &journal)
    }

    mutating func notices(forgetting queued: [MessageID], at now: Instant) throws(StaffFault) -> [StaffNotice] {
        try staff.forget(queued, at: now, &journal)
        return try notices()
    }

    /// With a sync of its own.
    mutating func record(_ entry: Opening, at now: Instant) throws(VaultError) { try journal.append([entry], at: now) }

    mutating func entries(after number: Int, limit: Int) throws(VaultError) -> [JournalEntry] {
        try journal.entries(after: number, limit: limit)
    }

    // MARK: Counts

    /// - Throws: `tooManyRequests`.
    mutating func count(_ share: TokenShares.Share, at now: Instant) throws(VaultError) {
        guard shares.take(share, at: now) else { throw .tooManyRequests }
        try staff.write(share.counted, [share.rawValue], at: now)
    }

    /// Counts a sealing anew.
    ///
    /// - Throws: `refused(.dateOutOfRange)`, `tooManyRequests`.
    mutating func count(_ sealed: SealedRecord, to day: DayKeyName, at now: Instant) throws(VaultError) {
        // Further ahead there is no place to move to: destroying could be put off for ever.
        guard day.date <= Self.date(now).advanced(byDays: horizonDays) else { throw .refused(.dateOutOfRange) }
        let reseal = ResealLedger.Reseal(sealed, day)
        guard !reseals.knows(reseal, at: now) else { return }
        guard reseals.take(reseal, at: now) else { throw .tooManyRequests }
        try write([CountLog.Entry(kind: .reseal, key: reseal.bytes, at: now)])
    }

    mutating func write(_ counts: [CountLog.Entry]) throws(VaultError) { try staff.counts.append(counts) }
}
