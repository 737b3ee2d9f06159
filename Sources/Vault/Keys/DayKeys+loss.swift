import Files
internal import Glibc
internal import Scheduling
internal import Seals

/// Files that went, or were damaged, other than by shredding.
extension DayKeys {
    /// Ends the name of a file that is there and is none of ours any more.
    /// Kept as evidence, and destroyed when its date is.
    static let damagedSuffix = ".damaged"

    enum OnDisk {
        case none
        case damaged
        case whole(DayKeyFile)
    }

    /// - Throws: `refused(.keyStore)` when the disk does not say: that is no
    ///   loss, and nothing is made in its place.
    func onDisk(_ date: LocalDate) throws(VaultError) -> OnDisk {
        let contents: [UInt8]
        do {
            contents = try folder.read(name(date))
        } catch {
            guard error.code == ENOENT else { throw .refused(.keyStore) }
            return .none
        }
        if let file = DayKeyFile(contents: contents, date: date, master: master) { return .whole(file) }
        // A header cut short by a crash: nothing in it was acknowledged.
        return contents.count < DayKeyFile.headerByteCount ? .none : .damaged
    }

    /// Whether what is on the disk begins as `file` does and is no shorter.
    func isThere(_ file: DayKeyFile) -> Bool {
        guard let opened = try? OpenFile(folder.file(name(file.date)), flags: O_RDONLY),
            let header = try? opened.read(count: DayKeyFile.headerByteCount), let length = try? opened.length()
        else { return false }
        return header == file.header && length >= file.length
    }

    /// Makes room for a new file where what is there cannot be read as one.
    mutating func setAsideIfDamaged(_ date: LocalDate) throws(VaultError) {
        guard files[date] == nil, case .damaged = try onDisk(date) else { return }
        do {
            let names = try folder.names()
            let plain = name(date) + Self.damagedSuffix
            let free = names.contains(plain) ? plain + "-\(names.count { $0.hasPrefix(plain) })" : plain
            try folder.rename(name(date), to: free)
            try folder.sync()
        } catch {
            throw .refused(.keyStore)
        }
    }

    /// The date of a file that was set aside; `nil` for any other name.
    static func damagedDate(_ name: String) -> LocalDate? {
        guard let end = name.firstRange(of: suffix + damagedSuffix) else { return nil }
        return LocalDate(String(name[..<end.lowerBound]))
    }

    func destroyDamaged(through date: LocalDate) throws(FileError) {
        for name in try folder.names() {
            if let day = Self.damagedDate(name), day <= date { try folder.destroy(name) }
        }
    }

    /// Those of `keys` whose private half is gone, other than by shredding.
    mutating func lost(of keys: [PublishedDayKey]) throws(VaultError) -> [SealKeyID] {
        var lost: Set<SealKeyID> = []
        for (date, published) in Dictionary(grouping: keys, by: \.name.date) where !isShredded(date) {
            let file = try mended(date)
            lost.formUnion(published.filter { file?.record($0.id, of: $0.name.clinic) == nil }.map(\.id))
        }
        return keys.map(\.id).filter { lost.contains($0) }
    }

    /// The file of a date as it is on the disk; what only memory has of it is
    /// put back there.
    private mutating func mended(_ date: LocalDate) throws(VaultError) -> DayKeyFile? {
        guard let known = files[date] else {
            guard case .whole(let file) = try onDisk(date) else { return nil }
            keep(file)
            return file
        }
        let mark = (try? OpenFile(folder.file(name(date)), flags: O_RDONLY).status()).map(FileMark.init)
        if let mark, compared[date] == mark { return known }
        // A disk that does not read now is asked again next time.
        let found = try onDisk(date)
        if case .whole(let file) = found, file.header == known.header {
            var whole = file
            guard !Set(file.all.map(\.key.id)).isSuperset(of: known.all.map(\.key.id)) else {
                keep(file)
                compared[date] = mark.flatMap { $0.isSettled ? $0 : nil }
                return file
            }
            do { _ = try whole.take(from: known) } catch { throw .refused(.keyStore) }
            return try put(whole)
        }
        files[date] = nil
        try setAsideIfDamaged(date)
        return try put(known.rewritten)
    }

    private mutating func put(_ file: DayKeyFile) throws(VaultError) -> DayKeyFile {
        keep(file)
        do { try folder.write(file.bytes, as: name(file.date)) } catch { throw .refused(.keyStore) }
        return file
    }
}
