internal import Crypto
import Files
internal import Glibc
internal import Scheduling
internal import Seals

/// The keys of what waits, a file a week, each destroyed when its week is
/// over: ten or so, kept in memory.
///
/// A file that is lost or damaged is a key that is lost: the vault makes
/// another when it is next asked, and what was sealed to the first opens by
/// its person's own copy alone, unless a backup brings it back.
struct RequestKeys {
    static let folderName = "request"
    static let suffix = ".key"

    private let folder: Folder
    private let master: MasterKey
    private var files: [RequestWeek: RequestKeyFile] = [:]
    /// The last week of which keys were destroyed, by its last date: a backup
    /// does not bring those back.
    private var shreddedThrough: LocalDate?

    init(folder: Folder, master: MasterKey) throws(VaultStartError) {
        self.folder = folder
        self.master = master
        do throws(FileError) {
            if folder.exists(DayKeys.mark) {
                shreddedThrough = LocalDate(String(decoding: try folder.read(DayKeys.mark), as: UTF8.self))
            }
            for name in try folder.names() {
                // Ends what a crash interrupted: doomed, or never in place.
                if name.hasSuffix(DayKeys.shredSuffix) || name.hasSuffix(Folder.newSuffix) { try folder.destroy(name) }
                guard let week = Self.week(of: name), name == Self.name(week) else { continue }
                files[week] = RequestKeyFile(contents: try folder.read(name), week: week, master: master)
            }
        } catch {
            throw .files(code: error.code)
        }
    }

    /// The week that a file's name says, in use or set aside; `nil` for any
    /// other name.
    static func week(of name: String) -> RequestWeek? {
        guard let end = name.firstRange(of: suffix), !name.hasSuffix(DayKeys.shredSuffix), !name.hasSuffix(Folder.newSuffix)
        else { return nil }
        return LocalDate(String(name[..<end.lowerBound])).flatMap(RequestWeek.init(last:))
    }

    static func name(_ week: RequestWeek) -> String { week.last.description + suffix }

    private func isDestroyed(_ week: RequestWeek, today: LocalDate) -> Bool {
        week.isOver(on: today) || shreddedThrough.map { week.last <= $0 } ?? false
    }

    /// The public halves, in the order asked for; missing ones are made and
    /// durable before this returns.
    mutating func publicKeys(_ weeks: [RequestWeek], signedBy standing: StandingSecrets, today: LocalDate) throws(VaultError)
        -> [SealPublicKey]
    {
        let last = RequestWeek(of: today.advanced(byDays: VaultLimits.requestDaysMax))
        guard weeks.allSatisfy({ !isDestroyed($0, today: today) && $0 <= last }) else { throw .refused(.dateOutOfRange) }
        var keys: [SealPublicKey] = []
        for week in weeks {
            if try file(week) == nil { try put(RequestKeyFile(week)) }
            guard let pair = files[week]?.pairs.first else { throw .refused(.keyStore) }
            keys.append(try standing.publish(pair.key.publicKey, for: .requestWeek(week)))
        }
        return keys
    }

    private mutating func put(_ file: RequestKeyFile) throws(VaultError) {
        do { try folder.write(file.contents(master: master), as: Self.name(file.week)) } catch { throw .refused(.keyStore) }
        files[file.week] = file
    }

    /// The private half that opens `sealed`.
    ///
    /// - Throws: `shredded` when its week is over, `unknownKey` when the key
    ///   was lost.
    func key(for sealed: SealedRecord, today: LocalDate) throws(VaultError) -> Curve25519.KeyAgreement.PrivateKey {
        guard let week = sealed.key.week else { throw .cannotOpen }
        guard let key = files[week]?.key(sealed.key) else { throw isDestroyed(week, today: today) ? .shredded : .unknownKey }
        return key
    }

    /// Destroys the keys of the weeks that are over.
    mutating func destroyPast(today: LocalDate) throws(VaultError) -> [SealKeyID] {
        do throws(FileError) {
            let names = try folder.names().filter { Self.week(of: $0)?.isOver(on: today) ?? false }
            // A file can have gone by itself: what memory has goes, too.
            let over = files.keys.filter { $0.isOver(on: today) }
            guard let last = (names.compactMap(Self.week(of:)) + over).max()?.last else { return [] }
            if shreddedThrough.map({ $0 < last }) ?? true {
                try folder.write(Array(last.description.utf8), as: DayKeys.mark)
                shreddedThrough = last
            }
            for name in names {
                // Under its own name it is never found half overwritten.
                try folder.rename(name, to: name + DayKeys.shredSuffix)
                try folder.sync()
                try folder.destroy(name + DayKeys.shredSuffix)
            }
            return over.sorted().flatMap { files.removeValue(forKey: $0)?.ids ?? [] }
        } catch {
            throw .refused(.keyStore)
        }
    }

    // MARK: - Loss

    private enum OnDisk {
        case none
        case damaged
        case whole(RequestKeyFile)
    }

    /// - Throws: `refused(.keyStore)` when the disk does not say: that is no
    ///   loss, and nothing is made in its place.
    private func onDisk(_ week: RequestWeek) throws(VaultError) -> OnDisk {
        do throws(FileError) {
            return RequestKeyFile(contents: try folder.read(Self.name(week)), week: week, master: master).map(OnDisk.whole) ?? .damaged
        } catch {
            guard error.code == ENOENT else { throw .refused(.keyStore) }
            return .none
        }
    }

    /// The file of a week, from memory or the disk; `nil` when there is none,
    /// and what cannot be read as one is out of its way.
    private mutating func file(_ week: RequestWeek) throws(VaultError) -> RequestKeyFile? {
        if let file = files[week] { return file }
        switch try onDisk(week) {
        case .none: return nil
        case .damaged:
            try setAside(week)
            return nil
        case .whole(let file):
            files[week] = file
            return file
        }
    }

    /// Kept as evidence, and destroyed when its week is over.
    private func setAside(_ week: RequestWeek) throws(VaultError) {
        do throws(FileError) {
            let plain = Self.name(week) + DayKeys.damagedSuffix
            let count = try folder.names().count { $0.hasPrefix(plain) }
            try folder.rename(Self.name(week), to: count == 0 ? plain : "\(plain)-\(count)")
            try folder.sync()
        } catch {
            throw .refused(.keyStore)
        }
    }

    /// Those of `keys` that are gone, other than with their week.
    mutating func lost(of keys: [SealKeyID], today: LocalDate) throws(VaultError) -> [SealKeyID] {
        var lost: Set<SealKeyID> = []
        for (week, published) in Dictionary(grouping: keys, by: \.week) {
            guard let week, !isDestroyed(week, today: today) else { continue }
            let held = try mended(week)?.ids ?? []
            lost.formUnion(published.filter { !held.contains($0) })
        }
        return keys.filter { lost.contains($0) }
    }

    /// The file of a week as it is on the disk; what only memory has of it is
    /// put back there.
    private mutating func mended(_ week: RequestWeek) throws(VaultError) -> RequestKeyFile? {
        guard var known = files[week] else {
            guard case .whole(let file) = try onDisk(week) else { return nil }
            files[week] = file
            return file
        }
        switch try onDisk(week) {
        case .whole(let file):
            _ = known.take(from: file)
            if known.ids != file.ids { try put(known) }
        case .damaged:
            try setAside(week)
            try put(known)
        case .none: try put(known)
        }
        return known
    }

    // MARK: - Backups

    /// The first week after `week` that has keys, wrapped for leaving the machine.
    func backup(after week: RequestWeek?) throws(VaultError) -> DayKeyBackup? {
        let next = files.keys.filter { one in week.map { one > $0 } ?? true }.min()
        guard let file = next.flatMap({ files[$0] }) else { return nil }
        do { return DayKeyBackup(date: file.week.last, bytes: try file.backup(master: master)) } catch { throw .refused(.keyStore) }
    }

    /// Puts back what is missing of a week's keys, where none were destroyed.
    /// A key that was made in the place of a lost one stays in use; the lost
    /// one opens again what was sealed to it.
    ///
    /// - Returns: whether anything was put back.
    mutating func restore(_ backup: RequestKeyFile) throws(VaultError) -> Bool {
        guard shreddedThrough.map({ backup.week.last > $0 }) ?? true else { return false }
        guard var known = try file(backup.week) else {
            try put(backup)
            return true
        }
        guard known.take(from: backup) else { return false }
        try put(known)
        return true
    }
}
