import Bytes
import Credentials
import Foundation
import Glibc
import Scheduling
import Seals
import Synchronization
import VaultCalls

@testable import Vault

/// A vault directory of one test, with a clock that stands still until moved.
final class Fixture: Sendable {
    let path: String
    let clock = StillClock()
    let settings: VaultSettings

    /// - Parameter change: what of the settings is another's than usual.
    init(findsPerMinuteMax: Int = 60, _ change: (inout VaultSettings) -> Void = { _ in }) throws {
        // A socket's path is limited to 107 bytes (`unix(7)`).
        path = FileManager.default.temporaryDirectory.path + "/cv-" + Hex.encode(KeyWrap.randomKey().bytes.prefix(6))
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        var settings = VaultSettings(
            directory: path + "/vault", socketPath: path + "/run/vault.sock", masterKeyFile: path + "/master",
            findsPerMinuteMax: findsPerMinuteMax)
        settings.passwordCost = PasswordCost(memoryKiB: 8, passes: 1)!
        change(&settings)
        self.settings = settings
        try VaultKeys.createMasterKey(at: settings.masterKeyFile)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> LocalVault { try LocalVault(settings: settings, clock: clock) }

    /// A vault that is closed at the end, so that it can be opened again.
    @discardableResult
    func withVault<Value: Sendable>(_ body: (VaultClient) async throws -> Value) async throws -> Value {
        let vault = try open()
        do {
            let value = try await body(vault.client)
            await vault.close()
            return value
        } catch {
            await vault.close()
            throw error
        }
    }

    /// All bytes of all files below a folder of the vault.
    func files(_ folder: String = "vault") throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder) {
            let file = path + "/" + folder + "/" + name
            if let data = FileManager.default.contents(atPath: file) { contents[name] = Array(data) }
        }
        return contents
    }

    func put(_ bytes: [UInt8], as name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + "/vault/" + name))
    }
}

final class StillClock: WallClock {
    private let instant = Mutex(Instant(seconds: 1_795_000_000))
    func now() -> Instant { instant.withLock { $0 } }
    func advance(seconds: Int64) { instant.withLock { $0 = $0 + seconds } }

    /// To the first day on which the sample's keys may be destroyed.
    func advancePastTerm() { advance(to: Sample.date.advanced(byDays: 31)) }

    /// To noon of that date in UTC.
    func advance(to date: LocalDate) { instant.withLock { $0 = Instant(seconds: Int64(date.dayNumber) * 86_400 + 43_200) } }
}

/// Values the tests share.
enum Sample {
    static let clinic = ClinicID(high: 0x0192_0000_0000_0001, low: 7)
    static let otherClinic = ClinicID(high: 0x0192_0000_0000_0002, low: 7)
    static let date = LocalDate(year: 2026, month: 11, day: 23)!
    static let day = DayKeyName(clinic: clinic, date: date)
    static let week = RequestWeek(of: date)
    static let appointment = AppointmentID(high: 0x0192_0000_0000_0003, low: 9)
    static let secret = ManageSecret(bytes: [UInt8](repeating: 0x5A, count: 32))!
    static let particulars = Particulars(
        givenName: "Éloïse", familyName: "Tremblay-Côté", birthDate: LocalDate(year: 1990, month: 2, day: 28)!,
        healthNumber: "TREE 9052 2812", phone: PhoneNumber("514 285-9286"), email: EmailAddress("Eloise@example.org"),
        language: .french, bookedFor: .oneself, reason: .earache)
    static let contact = Contact(
        email: EmailAddress("eloise@example.org"), phone: nil, language: .french, givenName: "Éloïse",
        visitToken: VisitToken(manage: secret))
    static let token = ManageToken(appointment: appointment, secret: secret)

    static func clinicSeal(_ key: SealPublicKey, clinic: ClinicID = clinic, version: Int = 1, _ particulars: Particulars = particulars)
        throws -> SealedRecord
    {
        try Sealer.seal(
            ParticularsCoding.encode(particulars), record: appointment.bytes, clinic: clinic, kind: .clinic, version: version, to: key)
    }

    static func personSeal() throws -> SealedRecord {
        try Sealer.seal(
            ParticularsCoding.encode(particulars), record: appointment.bytes, clinic: nil, kind: .person, version: 1, to: secret.publicKey)
    }

    static func contactSeal(_ key: SealPublicKey) throws -> SealedRecord {
        try Sealer.seal(ContactCoding.encode(contact), record: appointment.bytes, clinic: clinic, kind: .contact, version: 1, to: key)
    }

    static func messageSeal(_ key: SealPublicKey) throws -> SealedRecord {
        try Sealer.seal(
            MessageCoding.encode(.manage(token)), record: appointment.bytes, clinic: clinic, kind: .message, version: 1, to: key)
    }

    static func lookupSeal(_ lookup: Lookup, _ key: SealPublicKey) throws -> SealedRecord {
        try Sealer.seal(LookupCoding.encode(lookup), record: appointment.bytes, clinic: nil, kind: .lookup, version: 1, to: key)
    }
}

extension Sample {
    static let message = MessageID(high: 0x0192_0000_0000_0004, low: 1)

    static func terms(
        _ seal: SealedRecord, to day: DayKeyName = day, offer: UInt64 = 1, at now: Instant, minutes: Int64 = 15
    ) -> OfferTerms {
        OfferTerms(offer: OfferID(high: 5, low: offer), request: RequestID(bytes: seal.record)!, day: day, until: now + minutes * 60)
    }
}

extension VaultClient {
    /// Makes an offer, and reads its link as the courier would.
    func offered(_ terms: OfferTerms, _ seal: SealedRecord) async throws -> OfferToken {
        let made = try await makeOffers([OfferAsk(terms: terms, seal: seal, message: Sample.message)])[0]
        let contact = try await Sample.contactSeal(standingKeys().courier)
        guard case .offer(let link) = try await openDelivery(contact: contact, message: made.message).enclosure, link.offer == terms.offer,
            link.secret.matches(hash: made.tokenHash)
        else { throw VaultError.cannotOpen }
        return link.secret
    }

    /// The same, answered by its link and given.
    func given(_ seal: SealedRecord, to day: DayKeyName = Sample.day, at now: Instant) async throws -> SealedRecord {
        let terms = Sample.terms(seal, to: day, at: now)
        let mark = try await accept(terms, .token(offered(terms, seal)), of: seal)
        return try await take(seal, by: terms, mark, version: seal.version + 1)
    }
}

extension SealedRecord {
    /// The same bytes, said to be something else.
    func moved(
        record: [UInt8]? = nil, clinic: ClinicID?? = .none, kind: SealKind? = nil, version: Int? = nil, key: SealKeyID? = nil,
        bytes: [UInt8]? = nil
    ) -> SealedRecord {
        SealedRecord(
            record: record ?? self.record, clinic: clinic ?? self.clinic, kind: kind ?? self.kind, version: version ?? self.version,
            key: key ?? self.key, bytes: bytes ?? self.bytes)!
    }
}
