internal import Bytes
internal import Credentials
import Files
internal import Scheduling
internal import Seals

/// All live grants: a file each, wrapped by the master key, and all of them
/// in memory. A vault that was killed knows them again when it starts.
///
/// A file that is damaged is a grant that has ended: its holder signs in again.
struct GrantBook {
    static let folderName = "grants"
    /// A grant's use is written no more often than this, so that a page view
    /// costs no write. After a restart it can thus end that much earlier.
    static let useWrittenSeconds: Int64 = 300

    private let folder: Folder
    private let master: MasterKey
    private(set) var grants: [GrantID: StaffGrant] = [:]
    private var bySecret: [Digest32: GrantID] = [:]
    private var byStaff: [StaffID: Set<GrantID>] = [:]
    private var useWritten: [GrantID: Instant] = [:]

    init(folder: Folder, master: MasterKey) throws(VaultStartError) {
        self.folder = folder
        self.master = master
        for name in try VaultStartError.files({ () throws(FileError) in try folder.names() }) {
            guard let id = GrantID(name), id.description == name,
                let plain = (try? folder.read(name)).flatMap({ KeyWrap.unwrap($0, with: master.files, name: Self.wrapName(id)) }),
                let grant = try? StaffGrant(bytes: plain), grant.id == id
            else {
                try VaultStartError.files { () throws(FileError) in try folder.destroy(name) }
                continue
            }
            remember(grant)
        }
    }

    private static func wrapName(_ id: GrantID) -> [UInt8] { Array("creneau/v1 grant".utf8) + id.bytes }

    subscript(id: GrantID) -> StaffGrant? { grants[id] }

    func grant(_ secret: GrantSecret) -> StaffGrant? {
        guard let grant = bySecret[secret.hash].flatMap({ grants[$0] }), secret.matches(hash: grant.secretHash) else { return nil }
        return grant
    }

    /// Of one person, the one used longest ago first.
    func grants(of staff: StaffID) -> [StaffGrant] {
        (byStaff[staff] ?? []).compactMap { grants[$0] }.sorted { ($0.lastUsed, $0.id) < ($1.lastUsed, $1.id) }
    }

    /// Durable before this returns; on an error nothing has changed.
    mutating func keep(_ grant: StaffGrant) throws(VaultError) {
        do {
            try folder.write(KeyWrap.wrap(grant.bytes, with: master.files, name: Self.wrapName(grant.id)), as: grant.id.description)
        } catch {
            throw .refused(.keyStore)
        }
        remember(grant)
    }

    /// Takes note of a use; a disk that fails costs no more than an earlier end.
    mutating func used(_ id: GrantID, at now: Instant) {
        guard var grant = grants[id], now > grant.lastUsed else { return }
        grant.lastUsed = now
        grants[id] = grant
        if now - (useWritten[id] ?? .distantPast) >= Self.useWrittenSeconds { try? keep(grant) }
    }

    /// Gone from the disk before this returns; on an error none has ended.
    mutating func end(_ ids: [GrantID]) throws(VaultError) {
        guard !ids.isEmpty else { return }
        do {
            for id in ids { try folder.remove(id.description) }
            try folder.sync()
        } catch {
            throw .refused(.keyStore)
        }
        for id in ids { forget(id) }
    }

    private mutating func remember(_ grant: StaffGrant) {
        grants[grant.id] = grant
        bySecret[grant.secretHash] = grant.id
        byStaff[grant.staff, default: []].insert(grant.id)
        useWritten[grant.id] = grant.lastUsed
    }

    private mutating func forget(_ id: GrantID) {
        guard let grant = grants.removeValue(forKey: id) else { return }
        bySecret[grant.secretHash] = nil
        useWritten[id] = nil
        byStaff[grant.staff]?.remove(id)
        if byStaff[grant.staff]?.isEmpty == true { byStaff[grant.staff] = nil }
    }
}
