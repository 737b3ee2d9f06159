import Files
internal import Glibc
internal import Scheduling
internal import Seals

/// All day keys, a file a date; dates in use are kept in memory, still wrapped.
struct DayKeys {
    static let suffix = ".keys"
    static let mark = "shredded-through"
    static let shredSuffix = ".shred"
    /// Dates held in memory at once: the horizon of openings and a month behind.
    private static let cachedMax = 160

    let folder: Folder
    let master: MasterKey
    var files: [LocalDate: DayKeyFile] = [:]
    /// Files that were found to have all that memory has, as they stood then:
    /// reading a thousand clinics' keys takes the vault some milliseconds, and
    /// each of them asks before its first use.
    var compared: [LocalDate: FileMark] = [:]
    /// The last date up to which keys were destroyed.
    private(set) var shreddedThrough: LocalDate?

    init(folder: Folder, master: MasterKey) throws(VaultStartError) {
        self.folder = folder
        self.master = master
        do {
            for name in try folder.names() {
                if name.hasSuffix(Self.shredSuffix) {
                    try Self.finishDestroying(name, in: folder)
                } else if name.hasSuffix(Folder.newSuffix) {
                    try folder.destroy(name)
                }
            }
            if folder.exists(Self.mark) { shreddedThrough = LocalDate(String(decoding: try folder.read(Self.mark), as: UTF8.self)) }
        } catch {
            throw .files(code: error.code)
        }
    }

    func dates() throws(FileError) -> [LocalDate] {
        try folder.names().compactMap { $0.hasSuffix(Self.suffix) ? LocalDate(String($0.dropLast(Self.suffix.count))) : nil }
    }

    func name(_ date: LocalDate) -> String { date.description + Self.suffix }

    func isShredded(_ date: LocalDate) -> Bool { shreddedThrough.map { date <= $0 } ?? false }

    /// The file of a date, from memory or disk; `nil` when there is none.
    mutating func file(_ date: LocalDate) throws(VaultError) -> DayKeyFile? {
        if let file = files[date] { return file }
        switch try onDisk(date) {
        case .none: return nil
        case .damaged: throw .refused(.keyStore)
        case .whole(let file):
            keep(file)
            return file
        }
    }

    mutating func keep(_ file: DayKeyFile) {
        if files.count >= Self.cachedMax, let oldest = files.keys.min() { (files[oldest], compared[oldest]) = (nil, nil) }
        files[file.date] = file
    }

    /// The public halves, in the order asked for; missing ones are made and
    /// durable before this returns.
    mutating func publicKeys(_ names: [DayKeyName], signedBy standing: StandingSecrets, today: LocalDate) throws(VaultError)
        -> [SealPublicKey]
    {
        let range = today.advanced(byDays: -VaultLimits.daysBehindMax)...today.advanced(byDays: VaultLimits.daysAheadMax)
        guard names.allSatisfy({ range.contains($0.date) }) else { throw .refused(.dateOutOfRange) }
        var found: [DayKeyName: SealPublicKey] = [:]
        for (date, wanted) in Dictionary(grouping: names, by: \.date) {
            guard !isShredded(date) else { throw .shredded }
            try setAsideIfDamaged(date)
            var file = if let known = try file(date) { known } else { try empty(date) }
            var made: [ClinicID: DayKeyRecord] = [:]
            for clinic in Set(wanted.map(\.clinic)) where file.records[clinic] == nil {
                made[clinic] = try file.make(for: clinic, signedBy: standing)
            }
            if !made.isEmpty {
                try append(made, to: &file)
                keep(file)
            }
            for name in wanted { found[name] = file.records[name.clinic]?.key }
        }
        return names.compactMap { found[$0] }
    }

    /// Behind what is on the disk, or, where less is there than there was,
    /// with all of it anew.
    private func append(_ records: [ClinicID: DayKeyRecord], to file: inout DayKeyFile) throws(VaultError) {
        let bytes = records.values.flatMap(\.bytes)
        do {
            if file.all.isEmpty || !isThere(file) {
                let whole = file.rewritten
                try folder.write(whole.bytes + bytes, as: name(file.date))
                file = whole
            } else {
                let opened = try OpenFile(folder.file(name(file.date)), flags: O_WRONLY)
                try opened.write(bytes, at: file.length)
                try opened.sync()
            }
        } catch {
            throw .refused(.keyStore)
        }
        file.added(records)
    }

    /// The private half that opens `sealed`, a clinic's copy.
    mutating func privateBytes(for sealed: SealedRecord) throws(VaultError) -> [UInt8] {
        guard let date = sealed.key.date, let clinic = sealed.clinic else { throw .cannotOpen }
        guard let file = try file(date), file.records[clinic] != nil else { throw isShredded(date) ? .shredded : .unknownKey }
        guard let record = file.record(sealed.key, of: clinic), let bytes = file.privateBytes(of: record) else { throw .cannotOpen }
        return bytes
    }

    /// Destroys keys up to `date`, oldest first, until the limit of a call.
    mutating func shred(through date: LocalDate, except kept: Set<ClinicID>) throws(VaultError) -> [SealKeyID] {
        var destroyed: [SealKeyID] = []
        do {
            let old = try dates().filter { $0 <= date }.sorted()
            if shreddedThrough.map({ $0 < date }) ?? true {
                // First: from here on no key is made for these dates.
                try folder.write(Array(date.description.utf8), as: Self.mark)
                shreddedThrough = date
            }
            try destroyDamaged(through: date)
            // Nor is anything of a file that went by itself.
            for day in files.keys where day <= date && !old.contains(day) { files[day] = nil }
            for day in old {
                try setAsideIfDamaged(day)
                guard let file = try self.file(day) else {
                    try destroyDamaged(through: date)
                    if folder.exists(name(day)) { try folder.destroy(name(day)) }
                    continue
                }
                let ids = file.all.filter { !kept.contains($0.clinic) }.map(\.key.id)
                guard !ids.isEmpty else { continue }
                guard destroyed.isEmpty || destroyed.count + ids.count <= VaultLimits.shreddedPerCallMax else { break }
                try destroy(file, except: kept)
                destroyed += ids
            }
        } catch let error as VaultError {
            throw error
        } catch {
            throw .refused(.keyStore)
        }
        return destroyed
    }

    /// The old content keeps a name until it is overwritten, so that a crash
    /// in between leaves something to finish at the next start.
    private mutating func destroy(_ file: DayKeyFile, except kept: Set<ClinicID>) throws(FileError) {
        let name = name(file.date)
        let doomed = name + Self.shredSuffix
        files[file.date] = nil
        let rest = try file.keeping(kept, master: master)
        if rest.all.isEmpty {
            try folder.rename(name, to: doomed)
            try folder.sync()
        } else {
            try folder.link(name, as: doomed)
            try folder.write(rest.bytes, as: name)
        }
        try folder.destroy(doomed)
    }

    /// Ends what a crash interrupted. When the doomed name is still a second
    /// name of the file in use, nothing was replaced yet: only the name goes,
    /// and whoever asked, having had no answer, asks again.
    static func finishDestroying(_ doomed: String, in folder: Folder) throws(FileError) {
        if try folder.isSameFile(doomed, String(doomed.dropLast(shredSuffix.count))) {
            try folder.remove(doomed)
            try folder.sync()
        } else {
            try folder.destroy(doomed)
        }
    }

    /// The first date after `date` with keys, wrapped for leaving the machine.
    mutating func backup(after date: LocalDate?) throws(VaultError) -> DayKeyBackup? {
        guard let dates = try? dates().sorted() else { throw .refused(.keyStore) }
        for next in dates where date.map({ next > $0 }) ?? true {
            if let file = try file(next), !file.all.isEmpty {
                do { return DayKeyBackup(date: next, bytes: try file.backup(master: master)) } catch { throw .refused(.keyStore) }
            }
        }
        return nil
    }

    /// Puts back what is missing of a date's keys, where none were destroyed.
    /// A key that was made in the place of a lost one stays in use; the lost
    /// one opens again what was sealed to it.
    mutating func restore(_ backup: DayKeyFile) throws(VaultError) -> Bool {
        guard !isShredded(backup.date) else { return false }
        try setAsideIfDamaged(backup.date)
        var file = if let known = try file(backup.date) { known } else { try empty(backup.date) }
        do {
            guard try file.take(from: backup) else { return false }
            try folder.write(file.bytes, as: name(backup.date))
        } catch {
            throw .refused(.keyStore)
        }
        keep(file)
        return true
    }

    private func empty(_ date: LocalDate) throws(VaultError) -> DayKeyFile {
        do { return try DayKeyFile(date: date, master: master) } catch { throw .refused(.keyStore) }
    }
}
