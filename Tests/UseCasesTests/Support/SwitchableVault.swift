import Credentials
import Scheduling
import Seals
import Synchronization

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A vault that can go away and come back, and counts what it was asked.
final class SwitchableVault: ParticularsVault, StaffVault {
    private let source: @Sendable () -> any ParticularsVault & StaffVault
    var inner: any ParticularsVault & StaffVault { source() }
    private let away = Mutex(false)
    private let opened = Mutex(0)
    let repeating = Mutex<[StaffNotice]>([])

    init(_ source: @escaping @Sendable () -> any ParticularsVault & StaffVault) { self.source = source }

    var isAway: Bool {
        get { away.withLock { $0 } }
        set { away.withLock { $0 = newValue } }
    }

    /// Given once more, as by a vault that was killed before it forgot them.
    var repeated: [StaffNotice] {
        get { repeating.withLock { $0 } }
        set { repeating.withLock { $0 = newValue } }
    }

    /// Openings of any kind so far.
    var openings: Int { opened.withLock { $0 } }

    func reached(opening: Bool = false) throws(VaultError) {
        if isAway { throw .unavailable }
        if opening { opened.withLock { $0 += 1 } }
    }

    func verificationKey() async throws(VaultError) -> VaultVerificationKey {
        try reached()
        return try await inner.verificationKey()
    }

    func signLog(_ checkpoint: LogCheckpoint) async throws(VaultError) -> LogAnswer {
        try reached()
        return try await inner.signLog(checkpoint)
    }

    func standingKeys() async throws(VaultError) -> StandingKeys {
        try reached()
        return try await inner.standingKeys()
    }

    func dayKeys(_ names: [DayKeyName]) async throws(VaultError) -> [SealPublicKey] {
        try reached()
        return try await inner.dayKeys(names)
    }

    func lostDayKeys(of keys: [PublishedDayKey]) async throws(VaultError) -> [SealKeyID] {
        try reached()
        return try await inner.lostDayKeys(of: keys)
    }

    func pulse() async throws(VaultError) -> VaultPulse {
        try reached()
        return try await inner.pulse()
    }

    func requestKeys(_ weeks: [RequestWeek]) async throws(VaultError) -> [SealPublicKey] {
        try reached()
        return try await inner.requestKeys(weeks)
    }

    func makeOffers(_ asks: [OfferAsk]) async throws(VaultError) -> [MadeOffer] {
        try reached()
        return try await inner.makeOffers(asks)
    }

    func accept(_ terms: OfferTerms, _ proof: OfferProof, of seal: SealedRecord) async throws(VaultError) -> AcceptanceMark {
        try reached()
        return try await inner.accept(terms, proof, of: seal)
    }

    func take(
        _ seal: SealedRecord, by terms: OfferTerms, _ mark: AcceptanceMark, version: Int
    ) async throws(VaultError) -> SealedRecord {
        try reached(opening: true)
        return try await inner.take(seal, by: terms, mark, version: version)
    }

    func openOwn(_ sealed: SealedRecord, with secret: ManageSecret) async throws(VaultError) -> Particulars {
        try reached(opening: true)
        return try await inner.openOwn(sealed, with: secret)
    }

    func changeOwnContact(
        _ copies: OwnCopies, to correction: ContactCorrection, telling message: MessageID
    ) async throws(VaultError) -> OwnContactChange {
        try reached(opening: true)
        return try await inner.changeOwnContact(copies, to: correction, telling: message)
    }

    func moveOwn(
        _ own: SealedRecord, of clinicSeal: SealedRecord, with secret: ManageSecret, to day: DayKeyName, version: Int
    ) async throws(VaultError) -> SealedRecord {
        try reached(opening: true)
        return try await inner.moveOwn(own, of: clinicSeal, with: secret, to: day, version: version)
    }

    func openDelivery(contact: SealedRecord, message: SealedRecord?) async throws(VaultError) -> Delivery {
        try reached(opening: true)
        return try await inner.openDelivery(contact: contact, message: message)
    }

    func reseal(_ sealed: SealedRecord, to day: DayKeyName, version: Int) async throws(VaultError) -> SealedRecord {
        try reached(opening: true)
        return try await inner.reseal(sealed, to: day, version: version)
    }

    func lostRequestKeys(of keys: [SealKeyID]) async throws(VaultError) -> [SealKeyID] {
        try reached()
        return try await inner.lostRequestKeys(of: keys)
    }

    func resealOwn(
        _ sealed: SealedRecord, with secret: ManageSecret, to target: ResealTarget, version: Int
    ) async throws(VaultError) -> SealedRecord {
        try reached(opening: true)
        return try await inner.resealOwn(sealed, with: secret, to: target, version: version)
    }

    func moveFromOldKey(_ sealed: SealedRecord, to week: RequestWeek?, version: Int) async throws(VaultError) -> SealedRecord {
        try reached(opening: true)
        return try await inner.moveFromOldKey(sealed, to: week, version: version)
    }

    func destroyOldRequestKey() async throws(VaultError) {
        try reached()
        try await inner.destroyOldRequestKey()
    }

    func shredRequestKeys() async throws(VaultError) -> [SealKeyID] {
        try reached()
        return try await inner.shredRequestKeys()
    }

    func backUpRequestKeys(after week: RequestWeek?) async throws(VaultError) -> DayKeyBackup? {
        try reached()
        return try await inner.backUpRequestKeys(after: week)
    }

    func blindIndex(of clinicSeal: SealedRecord) async throws(VaultError) -> [BlindToken] {
        try reached(opening: true)
        return try await inner.blindIndex(of: clinicSeal)
    }

    func blindTokens(forLookup lookup: SealedRecord, use: LookupUse) async throws(VaultError) -> [BlindToken] {
        try reached(opening: true)
        return try await inner.blindTokens(forLookup: lookup, use: use)
    }

    func shred(through date: LocalDate, except kept: Set<ClinicID>) async throws(VaultError) -> [SealKeyID] {
        try reached()
        return try await inner.shred(through: date, except: kept)
    }

    func journal(after number: Int, limit: Int) async throws(VaultError) -> [JournalEntry] {
        try reached()
        return try await inner.journal(after: number, limit: limit)
    }

    func backUpKeys() async throws(VaultError) -> [UInt8] {
        try reached()
        return try await inner.backUpKeys()
    }

    func backUpDayKeys(after date: LocalDate?) async throws(VaultError) -> DayKeyBackup? {
        try reached()
        return try await inner.backUpDayKeys(after: date)
    }
}
