public import Scheduling

/// What the rest of the service may ask of the vault: the one holder of
/// private keys, a process of its own, which journals every opening durably
/// before it decrypts.
///
/// Every call may throw `unavailable`: bookings need none of them (public
/// halves are fetched ahead), views wait.
public protocol ParticularsVault: Sendable {
    /// The key to pin; given out of band in a deployment, asked for in a demo.
    func verificationKey() async throws(VaultError) -> VaultVerificationKey

    /// The public halves of the courier's and the look-up key.
    func standingKeys() async throws(VaultError) -> StandingKeys

    /// The public halves for the named days, in the order asked for; missing
    /// ones are made, durably, before the answer.
    ///
    /// - Throws: `refused(.tooMany)` over `VaultLimits.dayKeysPerCallMax`,
    ///   `refused(.dateOutOfRange)` further from today than `VaultLimits`
    ///   allows, `shredded` when a named date was shredded already.
    func dayKeys(_ names: [DayKeyName]) async throws(VaultError) -> [SealPublicKey]

    /// Which of `keys` the vault does not have any more: a file was lost or
    /// damaged. Those of dates that were shredded are not among them. A file
    /// that went while the vault lives is put back from its memory first.
    ///
    /// - Throws: `refused(.tooMany)` over `VaultLimits.dayKeysPerCallMax`,
    ///   `refused(.keyStore)` when a file is there and the disk does not read
    ///   it: that is no loss yet.
    func lostDayKeys(of keys: [PublishedDayKey]) async throws(VaultError) -> [SealKeyID]

    /// That the vault lives, and whether its work goes on.
    func pulse() async throws(VaultError) -> VaultPulse

    /// Signs a checkpoint of the transparency log. The vault keeps the last
    /// one and signs nothing that did not grow out of it: a store that was
    /// put back is noticed here.
    ///
    /// - Throws: `refused(.otherLog)` for a log that is not the one it knows,
    ///   `refused(.keyStore)` when it cannot keep what it signs.
    func signLog(_ checkpoint: LogCheckpoint) async throws(VaultError) -> LogAnswer

    /// The public halves for requests that end in the named weeks, in the
    /// order asked for; missing ones are made, durably, before the answer.
    ///
    /// - Throws: `refused(.dateOutOfRange)` for a week that is over, or further
    ///   ahead than `VaultLimits.requestDaysMax`.
    func requestKeys(_ weeks: [RequestWeek]) async throws(VaultError) -> [SealPublicKey]

    /// Which of `keys`, of requests, the vault does not have any more, as
    /// `lostDayKeys` has it. Those of weeks that are over are not among them.
    func lostRequestKeys(of keys: [SealKeyID]) async throws(VaultError) -> [SealKeyID]

    /// The person's own copy, opened with their secret. Journalled as
    /// `own-view`.
    func openOwn(_ sealed: SealedRecord, with secret: ManageSecret) async throws(VaultError) -> Particulars

    /// Puts another contact into all three copies of a visit; the plaintexts
    /// stay inside. Journalled as `correct`, by the person.
    ///
    /// - Parameter message: that tells the former contact, to which that is sealed.
    /// - Throws: `cannotOpen` for another's secret; `refused(.wrongKind)` for
    ///   copies that are not of one visit; `shredded`.
    func changeOwnContact(
        _ copies: OwnCopies, to correction: ContactCorrection, telling message: MessageID
    ) async throws(VaultError) -> OwnContactChange

    /// What the courier needs to deliver one message. Journalled as
    /// `delivery`.
    func openDelivery(contact: SealedRecord, message: SealedRecord?) async throws(VaultError) -> Delivery

    /// The clinic's copy, sealed again to another date of its clinic; the
    /// plaintext stays inside. Journalled as `reseal`; counted by clinic and
    /// hour.
    ///
    /// - Throws: `tooManyRequests`; `refused(.dateOutOfRange)` beyond the
    ///   days that slots are made for; `refused(.wrongKind)` for a request,
    ///   which goes to a clinic by `take` or `resealOwn` alone.
    func reseal(_ sealed: SealedRecord, to day: DayKeyName, version: Int) async throws(VaultError) -> SealedRecord

    /// The clinic's copy, with what the clinic put right in it, sealed to a
    /// day of another clinic: for the person's secret, which opens their own
    /// copy, where that is what the clinic's came from. The plaintext stays
    /// inside. Journalled as `reseal`, by the person; counted as `reseal` is.
    ///
    /// - Throws: `cannotOpen` for another's secret, for copies of two visits,
    ///   and for a clinic's copy that was put right before it bore its origin.
    func moveOwn(
        _ own: SealedRecord, of clinicSeal: SealedRecord, with secret: ManageSecret, to day: DayKeyName, version: Int
    ) async throws(VaultError) -> SealedRecord

    /// Makes offers: each secret is sealed to the courier and known to nobody
    /// else. Of one request the newest offer alone can be accepted. Journalled
    /// as `offer`; counted by clinic and hour.
    ///
    /// - Returns: in the order asked for.
    /// - Throws: `tooManyRequests`, for all of them; `refused(.tooMany)` over
    ///   `VaultLimits.offersPerCallMax`; `refused(.dateOutOfRange)` beyond the
    ///   days that slots are made for, and for an end that is past or further
    ///   away than `VaultLimits.offerSecondsMax`.
    func makeOffers(_ asks: [OfferAsk]) async throws(VaultError) -> [MadeOffer]

    /// Checks that somebody said yes to an offer. Journalled as `request`, by
    /// the person, where that opens what waits.
    ///
    /// - Parameter seal: what waits.
    /// - Throws: `cannotOpen` where it is not proved, or the time is over;
    ///   `tooManyRequests` after too many tries for one request in an hour.
    func accept(_ terms: OfferTerms, _ proof: OfferProof, of seal: SealedRecord) async throws(VaultError) -> AcceptanceMark

    /// What waits, sealed to the clinic's day of an offer to which a yes was
    /// proved; the plaintext stays inside. Journalled as `request`; counted
    /// by clinic and hour.
    ///
    /// - Throws: `cannotOpen` for another mark, or long after the offer's end;
    ///   `tooManyRequests`.
    func take(_ seal: SealedRecord, by terms: OfferTerms, _ mark: AcceptanceMark, version: Int) async throws(VaultError) -> SealedRecord

    /// A request's own copy, opened with its secret and sealed as what waits
    /// until a later week, or as a clinic's copy of a day; the plaintext
    /// stays inside. Needs no other key: it is how a request goes on whose
    /// week's key was lost. Journalled as `request`, by the person.
    ///
    /// - Parameter version: of the seal that comes of it.
    func resealOwn(
        _ sealed: SealedRecord, with secret: ManageSecret, to target: ResealTarget, version: Int
    ) async throws(VaultError) -> SealedRecord

    /// What was sealed to the undated request key, sealed to its own: a
    /// request to its week's, a look-up (which has none) to the look-up key.
    /// Journalled as `reseal`.
    ///
    /// - Throws: `shredded` once `destroyOldRequestKey` was called.
    func moveFromOldKey(_ sealed: SealedRecord, to week: RequestWeek?, version: Int) async throws(VaultError) -> SealedRecord

    /// Destroys the undated request key. Journalled as `shred`.
    func destroyOldRequestKey() async throws(VaultError)

    /// The blind-index tokens of a clinic's copy under every live month's
    /// key, this month's first: those are kept, the others find the same
    /// person's bookings of earlier months. Journalled as `index`.
    func blindIndex(of clinicSeal: SealedRecord) async throws(VaultError) -> [BlindToken]

    /// The tokens of what someone looks for, under every live month's key.
    /// Journalled as `find`; rate-limited inside the vault.
    ///
    /// - Throws: `tooManyRequests`.
    func blindTokens(forLookup lookup: SealedRecord, use: LookupUse) async throws(VaultError) -> [BlindToken]

    /// Destroys the private halves of all day keys up to and including
    /// `date`, but those of the clinics in `kept`. Journalled as `shred`.
    ///
    /// - Throws: `refused(.tooYoung)` when the term of `date` is not over by
    ///   the vault's own clock, whoever asks.
    /// - Returns: the ids of the keys destroyed, at most
    ///   `VaultLimits.shreddedPerCallMax`: call again until none comes back.
    func shred(through date: LocalDate, except kept: Set<ClinicID>) async throws(VaultError) -> [SealKeyID]

    /// Destroys the keys of requests whose week is over, by the vault's own
    /// clock. Journalled as `shred`.
    ///
    /// - Returns: the ids of the keys destroyed.
    func shredRequestKeys() async throws(VaultError) -> [SealKeyID]

    /// Entries with `number` above `after`, in order, at most `limit` and at
    /// most `VaultLimits.journalEntriesPerCallMax`. A page can be shorter than
    /// that with more to follow: ask again until none comes back.
    func journal(after number: Int, limit: Int) async throws(VaultError) -> [JournalEntry]

    /// Everything needed but the keys of days and of requests: standing keys, signing key, index keys
    /// and staff accounts,
    /// wrapped by the master key. Journalled as `key-backup`.
    func backUpKeys() async throws(VaultError) -> [UInt8]

    /// The day keys of the first date after `date` that has any, wrapped by
    /// the master key; `nil` when there is none. Journalled as `key-backup`.
    /// A copy must not outlive the date's shredding by more than 7 days.
    func backUpDayKeys(after date: LocalDate?) async throws(VaultError) -> DayKeyBackup?

    /// The request key of the first week after `week` that has one, under its
    /// last day's date, wrapped by the master key; `nil` when there is none.
    /// Journalled as `key-backup`. To be kept apart as day keys are.
    func backUpRequestKeys(after week: RequestWeek?) async throws(VaultError) -> DayKeyBackup?
}
