internal import Credentials
internal import Crypto
internal import FoundationEssentials
internal import Glibc
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
    private(set) var journal: Journal
    private let clock: any WallClock
    private var shares: TokenShares
    private var reseals: ResealLedger
    var offers = OfferLedger()
    /// What incoming texts are signed with; `nil`: no text is believed.
    let texts: TextToken?
    let horizonDays: Int
    private let shredAfterDays: Int
    private(set) var staff: StaffCore
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
        self.master = master
        self.clock = clock
        self.progress = progress
    }

    /// Loads the standing keys; makes them in a directory that is new.
    private static func standing(_ folders: VaultFolders, master: MasterKey) throws(VaultStartError) -> StandingSecrets {
        let name = StandingSecrets.fileName
        try VaultStartError.files { () throws(FileError) in try StandingSecrets.finishReplacing(in: folders.keys) }
        if folders.keys.exists(name) {
            let bytes = try VaultStartError.files { () throws(FileError) in try folders.keys.read(name) }
            guard let standing = StandingSecrets(wrapped: bytes, master: master) else { throw .masterKeyWrong }
            // The look-up key is used from now on: it has to be there tomorrow.
            if standing.isOfOldForm { try VaultStartError.files { () throws(FileError) in try standing.replace(in: folders.keys, master: master) } }
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
        var outcomes = batch.map { work in
            progress.step()
            return alone(work, at: now)
        }
        var pending = OpeningLedger.Pending()
        var openings: [Opening] = []
        var dayOpenings: [Int: DayOpening] = [:]
        for (index, work) in batch.enumerated() where outcomes[index] == nil {
            do throws(StaffFault) {
                if case .request(.staff(.open(let seals, let clinic, let grant, let isUse))) = work {
                    let opening = try staff.opening(seals, clinic, grant, isUse: isUse, at: now, pending: &pending)
                    dayOpenings[index] = opening
                    if let entry = opening.entry { openings.append(entry) }
                } else if case .request(let request) = work {
                    if let refusal = refusal(request, at: now) { throw .vault(refusal) }
                    if let opening = request.opening { openings.append(opening) }
                }
            } catch {
                if case .request(.staff(.open(_, _, let grant, _))) = work { staff.note(error, grant) }
                outcomes[index] = VaultOutcome(StaffOutcome(error))
            }
        }
        var journalError: VaultError?
        do {
            try staff.write(pending, at: now)
            try journal.append(openings, at: now)
            staff.ledger.count(pending)
        } catch {
            journalError = error
        }
        return zip(batch, outcomes).enumerated().map { index, item in
            if let outcome = item.1 { return outcome }
            progress.step()
            do throws(VaultError) {
                if let opening = dayOpenings[index] {
                    // Another request of the batch may have had the entry that this one relies on.
                    guard staff.ledger.covers(opening.seals, grant: opening.grant) else { throw journalError ?? .refused(.journal) }
                    return .answer(.success(.staff(.opened(try opened(opening.seals)))))
                }
                guard case .request(let request) = item.0 else { throw .refused(.malformed) }
                if request.opening != nil, let journalError { throw journalError }
                return .answer(.success(try perform(request, at: now)))
            } catch {
                return .answer(.failure(error))
            }
        }
    }

    /// What the log is to say of the batches since the last call.
    mutating func takeEvents() -> [StaffEvent] {
        defer { staff.events = [] }
        return staff.events
    }

    /// What changes accounts and grants, or may, and searches and corrections,
    /// which are rare and journalled one by one; `nil` for all else.
    private mutating func alone(_ work: VaultWork, at now: Instant) -> VaultOutcome? {
        switch work {
        case .request(.staff(.open)): return nil
        case .request(.staff(.find(let lookup, let clinic, let grant))):
            do throws(StaffFault) {
                return .answer(.success(.staff(.tokens(try find(lookup, clinic, grant, at: now)))))
            } catch {
                staff.note(error, grant)
                return VaultOutcome(StaffOutcome(error))
            }
        case .request(.staff(.correct(let seal, let contact, let correction, let clinic, let grant))):
            do throws(StaffFault) {
                return .answer(.success(.staff(.corrected(try correct(seal, contact, correction, clinic, grant, at: now)))))
            } catch {
                staff.note(error, grant)
                return VaultOutcome(StaffOutcome(error))
            }
        case .request(.staff(.notices(let queued))):
            do throws(StaffFault) {
                try staff.forget(queued, at: now, &journal)
                return .answer(.success(.staff(.notices(try notices()))))
            } catch {
                return VaultOutcome(StaffOutcome(error))
            }
        case .request(.staff(let request)): return VaultOutcome(staff.take(request, at: now, &journal))
        case .hashed(let next, let result): return VaultOutcome(staff.take(next, result, at: now, &journal))
        case .request(.byOperator(let envelope)):
            do {
                return .answer(.success(.toOperator(try staff.take(envelope, at: now, &journal))))
            } catch {
                return .answer(.failure(error))
            }
        case .request: return nil
        }
    }

    /// The tokens of what somebody of a clinic looks for, once the search is
    /// on the record.
    private mutating func find(
        _ lookup: Lookup, _ clinic: ClinicID, _ grant: GrantSecret, at now: Instant
    ) throws(StaffFault) -> [BlindToken] {
        let entry = try staff.searching(clinic, grant, at: now)
        do throws(VaultError) {
            try journal.append([entry], at: now)
            _ = try indexes.current(on: Self.date(now))
        } catch {
            throw .vault(error)
        }
        return BlindIndex.tokens(of: lookup, keys: indexes.keys)
    }

    /// Another contact or identity in the place of a visit's, once that is on
    /// the record.
    private mutating func correct(
        _ seal: SealedRecord, _ contact: SealedRecord, _ correction: VisitCorrection, _ clinic: ClinicID, _ grant: GrantSecret,
        at now: Instant
    ) throws(StaffFault) -> CorrectedSeals {
        let entry = try staff.correcting(seal, contact, clinic, grant, at: now)
        do throws(VaultError) {
            try journal.append([entry], at: now)
            switch correction {
            case .contact(let correction): return try corrected(seal, contact, correction, at: now)
            case .identity(let correction): return try corrected(seal, correction, at: now)
            }
        } catch {
            throw .vault(error)
        }
    }

    private mutating func refusal(_ request: VaultRequest, at now: Instant) -> VaultError? {
        if let refusal = request.refusal ?? tooYoung(request, at: now) { return refusal }
        do throws(VaultError) {
            switch request {
            case .blindTokens, .blindIndex:
                guard let share = TokenShares.Share(request) else { return nil }
                guard shares.take(share, at: now) else { return .tooManyRequests }
                try staff.write(share.counted, [share.rawValue], at: now)
            case .reseal(let sealed, let day, _), .moveOwn(_, let sealed, _, let day, _): return try resealRefusal(sealed, day, at: now)
            case .waiting(let request): return try offerRefusal(request, at: now)
            default: break
            }
            return nil
        } catch {
            return error
        }
    }

    /// Counts a sealing anew; `nil` when it may be done.
    mutating func resealRefusal(_ sealed: SealedRecord, _ day: DayKeyName, at now: Instant) throws(VaultError) -> VaultError? {
        // Further ahead there is no place to move to: destroying could be put off for ever.
        guard day.date <= Self.date(now).advanced(byDays: horizonDays) else { return .refused(.dateOutOfRange) }
        let reseal = ResealLedger.Reseal(sealed, day)
        guard !reseals.knows(reseal, at: now) else { return nil }
        guard reseals.take(reseal, at: now) else { return .tooManyRequests }
        try write([CountLog.Entry(kind: .reseal, key: reseal.bytes, at: now)])
        return nil
    }

    mutating func write(_ counts: [CountLog.Entry]) throws(VaultError) { try staff.counts.append(counts) }

    /// Whole days after the visit's own, counted in UTC: there a date begins
    /// at most five hours before it does in Québec.
    private func tooYoung(_ request: VaultRequest, at now: Instant) -> VaultError? {
        guard case .shred(let date, _) = request, date >= Self.date(now).advanced(byDays: -shredAfterDays) else { return nil }
        return .refused(.tooYoung)
    }

    /// Does what is asked. Its journal entry is durable.
    private mutating func perform(_ request: VaultRequest, at now: Instant) throws(VaultError) -> VaultAnswer {
        switch request {
        case .verificationKey: .verificationKey(standing.verificationKey)
        case .standingKeys: .keys([published.courier, published.lookup] + [published.oldRequest].compactMap(\.self))
        case .dayKeys(let names): .keys(try days.publicKeys(names, signedBy: standing, today: Self.date(now)))
        case .openOwn(let sealed, let secret):
            .particulars(try particulars(SealOpener.open(sealed, privateBytes: secret.privateKeyBytes)))
        case .changeOwnContact(let copies, let correction, let message):
            .contactChanged(try changedContact(copies, correction, telling: message, at: now))
        case .openDelivery(let contact, let message): .delivery(try delivery(contact, message))
        case .reseal(let sealed, let day, let version): .sealed(try reseal(sealed, to: day, version: version, at: now))
        case .moveOwn(let own, let sealed, let secret, let day, let version):
            .sealed(try moved(sealed, with: own, secret, to: day, version: version, at: now))
        case .blindIndex(let sealed): .blindTokens(try blindIndex(sealed, at: now))
        case .blindTokens(let sealed, _): .blindTokens(try blindTokens(sealed))
        case .shred(let date, let kept): .keyIDs(try days.shred(through: date, except: Set(kept)))
        case .journal(let number, let limit):
            .journal(try journal.entries(after: number, limit: min(limit, VaultLimits.journalEntriesPerCallMax)))
        case .backUpKeys:
            .backup(try backup())
        case .backUpDayKeys(let date): .dayKeyBackup(try days.backup(after: date))
        case .lostDayKeys(let keys): .keyIDs(try days.lost(of: keys))
        case .waiting(let request): try perform(request, at: now)
        // Dealt with before the batch.
        case .staff, .byOperator, .pulse: throw .refused(.malformed)
        }
    }

    private func backup() throws(VaultError) -> [UInt8] {
        let kept = KeyBackup(standing: standing, indexKeys: indexes.keys, accounts: staff.accounts.members(of: nil))
        do { return try kept.wrapped(master: master) } catch { throw .refused(.keyStore) }
    }
}
