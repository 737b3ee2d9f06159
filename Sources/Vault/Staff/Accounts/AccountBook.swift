internal import Bytes
internal import Credentials
import Files
internal import Scheduling
internal import Seals

/// All accounts: a file each, wrapped by the master key, and all of them in
/// memory with what they are found by.
struct AccountBook {
    static let folderName = "staff"

    private let folder: Folder
    private let master: MasterKey
    private(set) var accounts: [StaffID: StaffAccount] = [:]
    private var byAddress: [String: StaffID] = [:]
    private var byHandle: [[UInt8]: StaffID] = [:]
    private var byLink: [Digest32: StaffID] = [:]
    private var byCredential: [[UInt8]: StaffID] = [:]
    /// Whose owners have to be written to.
    private(set) var withNotices: Set<StaffID> = []
    /// How many accounts know a browser: colleagues share them.
    private var deviceHolders: [Digest32: Int] = [:]

    init(folder: Folder, master: MasterKey) throws(VaultStartError) {
        self.folder = folder
        self.master = master
        for name in try VaultStartError.files({ () throws(FileError) in try folder.names() }) {
            guard !name.hasSuffix(Folder.newSuffix) else {
                try VaultStartError.files { () throws(FileError) in try folder.destroy(name) }
                continue
            }
            guard let id = StaffID(name), id.description == name else { continue }
            let bytes = try VaultStartError.files { () throws(FileError) in try folder.read(name) }
            guard let plain = KeyWrap.unwrap(bytes, with: master.files, name: Self.wrapName(id)),
                let account = try? StaffAccount(bytes: plain), account.id == id, byAddress[StaffAccount.key(account.email)] == nil
            else { throw .keysDamaged }
            remember(account)
        }
    }

    private static func wrapName(_ id: StaffID) -> [UInt8] { Array("creneau/v1 staff account".utf8) + id.bytes }

    /// As its file holds it.
    static func wrapped(_ account: StaffAccount, master: MasterKey) throws(FileError) -> [UInt8] {
        try KeyWrap.wrap(account.bytes, with: master.files, name: wrapName(account.id))
    }

    subscript(id: StaffID) -> StaffAccount? { accounts[id] }

    func account(of email: EmailAddress) -> StaffAccount? { byAddress[StaffAccount.key(email)].flatMap { accounts[$0] } }

    func account(userHandle: [UInt8]) -> StaffAccount? { byHandle[userHandle].flatMap { accounts[$0] } }

    /// Whose link it is, while it works.
    func account(_ link: OneTimeToken, for purpose: OneTimePurpose, at now: Instant) -> StaffAccount? {
        guard let account = byLink[link.hash(for: purpose)].flatMap({ accounts[$0] }), let held = account.link(purpose),
            link.matches(hash: held.hash, for: purpose), now < held.expires
        else { return nil }
        return account
    }

    func isKnown(credentialID: [UInt8]) -> Bool { byCredential[credentialID] != nil }

    /// Whether the vault made it: a browser keeps one for all who use it.
    func isKnown(_ device: DeviceSecret) -> Bool { deviceHolders[device.hash] != nil }

    func members(of clinic: ClinicID?) -> [StaffAccount] {
        accounts.values.filter { clinic == nil || $0.membership(at: clinic!) != nil }.sorted { $0.id < $1.id }
    }

    /// Durable before this returns; on an error nothing has changed.
    mutating func keep(_ account: StaffAccount) throws(VaultError) {
        do { try folder.write(Self.wrapped(account, master: master), as: account.id.description) } catch { throw .refused(.keyStore) }
        forget(account.id)
        remember(account)
    }

    mutating func remove(_ id: StaffID) throws(VaultError) {
        do { try folder.destroy(id.description) } catch { throw .refused(.keyStore) }
        forget(id)
    }

    private mutating func remember(_ account: StaffAccount) {
        accounts[account.id] = account
        byAddress[StaffAccount.key(account.email)] = account.id
        byHandle[account.userHandle] = account.id
        for link in account.links { byLink[link.hash] = account.id }
        if !account.notices.isEmpty { withNotices.insert(account.id) }
        for passkey in account.passkeys { byCredential[passkey.record.credentialID] = account.id }
        for device in account.devices { deviceHolders[device.hash, default: 0] += 1 }
    }

    private mutating func forget(_ id: StaffID) {
        guard let account = accounts.removeValue(forKey: id) else { return }
        byAddress[StaffAccount.key(account.email)] = nil
        byHandle[account.userHandle] = nil
        for link in account.links { byLink[link.hash] = nil }
        withNotices.remove(id)
        for passkey in account.passkeys { byCredential[passkey.record.credentialID] = nil }
        for device in account.devices {
            let rest = (deviceHolders[device.hash] ?? 0) - 1
            deviceHolders[device.hash] = rest > 0 ? rest : nil
        }
    }
}
