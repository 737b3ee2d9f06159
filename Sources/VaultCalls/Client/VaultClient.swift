internal import NIOCore
public import Scheduling
public import Seals

/// The vault as everything else sees it: each call a request and the answer
/// expected. `unavailable` when there is none in time.
public struct VaultClient: ParticularsVault {
    package let transport: any VaultTransport

    package init(transport: any VaultTransport) { self.transport = transport }

    /// Connects to the vault's socket when first asked, and again whenever
    /// the connection was lost. Calls share the one connection.
    ///
    /// - Parameters:
    ///   - socketPath: the vault's Unix socket.
    ///   - timeoutSeconds: after which a call throws `unavailable`.
    public init(socketPath: String, timeoutSeconds: Int64 = 5) {
        transport = SocketTransport(socketPath: socketPath, timeout: .seconds(timeoutSeconds))
    }

    /// Ends the connection; calls under way throw `unavailable`.
    public func close() async { await transport.close() }

    public func verificationKey() async throws(VaultError) -> VaultVerificationKey {
        guard case .verificationKey(let key) = try await transport.ask(.verificationKey) else { throw .unavailable }
        return key
    }

    public func standingKeys() async throws(VaultError) -> StandingKeys {
        guard case .keys(let keys) = try await transport.ask(.standingKeys), (2...3).contains(keys.count) else { throw .unavailable }
        return StandingKeys(courier: keys[0], lookup: keys[1], oldRequest: keys.count == 3 ? keys[2] : nil)
    }

    public func dayKeys(_ names: [DayKeyName]) async throws(VaultError) -> [SealPublicKey] {
        guard names.count <= VaultLimits.dayKeysPerCallMax else { throw .refused(.tooMany) }
        guard !names.isEmpty else { return [] }
        guard case .keys(let keys) = try await transport.ask(.dayKeys(names)), keys.map(\.purpose) == names.map(\.purpose)
        else { throw .unavailable }
        return keys
    }

    public func lostDayKeys(of keys: [PublishedDayKey]) async throws(VaultError) -> [SealKeyID] {
        guard keys.count <= VaultLimits.dayKeysPerCallMax else { throw .refused(.tooMany) }
        guard !keys.isEmpty else { return [] }
        guard case .keyIDs(let ids) = try await transport.ask(.lostDayKeys(keys)), Set(ids).isSubset(of: keys.map(\.id))
        else { throw .unavailable }
        return ids
    }

    public func pulse() async throws(VaultError) -> VaultPulse {
        guard case .pulse(let pulse) = try await transport.ask(.pulse) else { throw .unavailable }
        return pulse
    }

    public func openOwn(_ sealed: SealedRecord, with secret: ManageSecret) async throws(VaultError) -> Particulars {
        guard case .particulars(let particulars) = try await transport.ask(.openOwn(sealed, secret)) else { throw .unavailable }
        return particulars
    }

    public func changeOwnContact(
        _ copies: OwnCopies, to correction: ContactCorrection, telling message: MessageID
    ) async throws(VaultError) -> OwnContactChange {
        guard case .contactChanged(let change) = try await transport.ask(.changeOwnContact(copies, correction, message)),
            change.former.map({ $0.record == message.bytes && $0.kind == .contact }) ?? true
        else { throw .unavailable }
        return change
    }

    public func openDelivery(contact: SealedRecord, message: SealedRecord?) async throws(VaultError) -> Delivery {
        guard case .delivery(let delivery) = try await transport.ask(.openDelivery(contact: contact, message: message))
        else { throw .unavailable }
        return delivery
    }

    public func reseal(_ sealed: SealedRecord, to day: DayKeyName, version: Int) async throws(VaultError) -> SealedRecord {
        guard case .sealed(let resealed) = try await transport.ask(.reseal(sealed, day, version: version)) else { throw .unavailable }
        return resealed
    }

    public func moveOwn(
        _ own: SealedRecord, of clinicSeal: SealedRecord, with secret: ManageSecret, to day: DayKeyName, version: Int
    ) async throws(VaultError) -> SealedRecord {
        guard case .sealed(let moved) = try await transport.ask(.moveOwn(own, clinicSeal, secret, day, version: version)) else { throw .unavailable }
        return moved
    }

    public func blindIndex(of clinicSeal: SealedRecord) async throws(VaultError) -> [BlindToken] {
        guard case .blindTokens(let tokens) = try await transport.ask(.blindIndex(clinicSeal)) else { throw .unavailable }
        return tokens
    }

    public func blindTokens(forLookup lookup: SealedRecord, use: LookupUse) async throws(VaultError) -> [BlindToken] {
        guard case .blindTokens(let tokens) = try await transport.ask(.blindTokens(lookup, use)) else { throw .unavailable }
        return tokens
    }

    public func shred(through date: LocalDate, except kept: Set<ClinicID>) async throws(VaultError) -> [SealKeyID] {
        guard case .keyIDs(let ids) = try await transport.ask(.shred(through: date, except: kept.sorted())) else { throw .unavailable }
        return ids
    }

    public func journal(after number: Int, limit: Int) async throws(VaultError) -> [JournalEntry] {
        guard case .journal(let entries) = try await transport.ask(.journal(after: number, limit: limit)) else { throw .unavailable }
        return entries
    }

    public func backUpKeys() async throws(VaultError) -> [UInt8] {
        guard case .backup(let bytes) = try await transport.ask(.backUpKeys) else { throw .unavailable }
        return bytes
    }

    public func backUpDayKeys(after date: LocalDate?) async throws(VaultError) -> DayKeyBackup? {
        guard case .dayKeyBackup(let backup) = try await transport.ask(.backUpDayKeys(after: date)) else { throw .unavailable }
        return backup
    }
}
