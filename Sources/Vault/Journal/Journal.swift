import Files
internal import Glibc
internal import Notary
internal import Scheduling
internal import Seals

/// The vault's own record of what it opened: appended, chained, and on disk
/// before anything is decrypted.
///
/// A new file is begun after `segmentByteCountMax`; files are named by their first entry. After
/// a crash the last file may end in lines that never were durable, and that
/// therefore no decryption followed: they are cut off at the next start.
/// Once a write cannot be taken back, or the disk failed to say that one is
/// durable, the journal refuses everything until the vault starts again.
struct Journal {
    private let segmentByteCountMax: Int

    typealias Opener = (_ path: String, _ flags: Int32) throws(FileError) -> any JournalFile

    let folder: Folder
    private let open: Opener
    let writer: String
    /// Number of the last durable entry.
    private(set) var last: Int
    private var chain: HashChain
    private var file: any JournalFile
    private var length: Int
    private var isBroken = false
    /// The newest entries since the start: who follows the journal asks for
    /// these again and again.
    private var recent: [JournalEntry] = []
    private var recentWeight = 0
    /// In entries and seals, some 10 MB: a clinic's day is one entry with
    /// hundreds of seals.
    private static let recentWeightMax = 65_536
    /// Likewise, of one answer: some 2 MB.
    private static let pageWeightMax = 32_768
    /// The entries of the file that was read last: who imports an old journal
    /// asks for one page after the other.
    private var readLast: [JournalEntry] = []

    init(folder: Folder, newWriter: () -> String, segmentByteCountMax: Int = 4 << 20, open: @escaping Opener) throws(VaultStartError) {
        self.folder = folder
        self.segmentByteCountMax = segmentByteCountMax
        self.open = open
        var names = try VaultStartError.files { () throws(FileError) in try folder.names().filter { $0.hasSuffix(".log") } }
        while let name = names.last {
            let bytes = try VaultStartError.files { () throws(FileError) in try folder.read(name) }
            guard let segment = JournalSegment(bytes) else {
                // A new file whose first line is not whole has no entries.
                guard !bytes.contains(0x0A) else { throw .journalDamaged }
                try VaultStartError.files { () throws(FileError) in try folder.remove(name) }
                names.removeLast()
                continue
            }
            if case .damaged = segment.rest { throw .journalDamaged }
            writer = segment.writer
            last = segment.after + segment.entries.count
            chain = segment.chain
            length = segment.length
            do {
                file = try open(folder.file(name), O_RDWR)
                if segment.rest != nil {
                    try file.truncate(to: length)
                    try file.sync()
                }
            } catch {
                throw .files(code: error.code)
            }
            return
        }
        writer = newWriter()
        last = 0
        chain = JournalSegment.firstChain(writer: writer)
        do {
            (file, length) = try Self.newSegment(in: folder, writer: writer, after: 0, chain: chain, open: open)
        } catch {
            throw .files(code: error.code)
        }
    }

    static func name(first number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 12 - digits.count)) + digits + ".log"
    }

    private static func newSegment(
        in folder: Folder, writer: String, after: Int, chain: HashChain, open: Opener
    ) throws(FileError) -> (any JournalFile, Int) {
        let header = Array(JournalSegment.header(writer: writer, after: after, chain: chain).utf8)
        let file = try open(folder.file(name(first: after + 1)), O_RDWR | O_CREAT | O_TRUNC)
        try file.write(header, at: 0)
        try file.sync()
        try folder.sync()
        return (file, header.count)
    }

    /// Makes entries durable: all of them, or none and an error.
    mutating func append(_ openings: [Opening], at time: Instant) throws(VaultError) {
        guard !openings.isEmpty else { return }
        guard !isBroken else { throw .refused(.journal) }
        do {
            if length > segmentByteCountMax {
                (file, length) = try Self.newSegment(in: folder, writer: writer, after: last, chain: chain, open: open)
            }
        } catch {
            throw .refused(.journal)
        }
        var next = chain
        var text: [UInt8] = []
        var entries: [JournalEntry] = []
        for (offset, opening) in openings.enumerated() {
            let entry = JournalEntry(
                writer: writer, number: last + offset + 1, time: time, purpose: opening.purpose, actor: opening.actor, seals: opening.seals)
            entries.append(entry)
            text += JournalLine(entry: entry, durable: last).text(chain: &next).utf8
        }
        do {
            try file.write(text, at: length)
        } catch {
            // A full disk: take back what part of it was written.
            do { try file.truncate(to: length) } catch { isBroken = true }
            throw .refused(.journal)
        }
        do {
            try file.sync()
        } catch {
            // After a failed sync nobody knows what is on disk.
            isBroken = true
            throw .refused(.journal)
        }
        chain = next
        length += text.count
        last += openings.count
        remember(entries)
    }

    private static func weight(_ entry: JournalEntry) -> Int { 1 + entry.seals.count }

    /// Of too much, the older half is forgotten.
    private mutating func remember(_ entries: [JournalEntry]) {
        recent += entries
        recentWeight += entries.reduce(0) { $0 + Self.weight($1) }
        guard recentWeight > Self.recentWeightMax else { return }
        let dropped = recent.prefix { entry in
            guard recentWeight > Self.recentWeightMax / 2 else { return false }
            recentWeight -= Self.weight(entry)
            return true
        }
        recent.removeFirst(dropped.count)
    }

    /// As many as one answer may hold; one entry always fits.
    private static func page(_ entries: ArraySlice<JournalEntry>, limit: Int) -> [JournalEntry] {
        var weight = 0
        let page = entries.prefix(limit).prefix { entry in
            weight += Self.weight(entry)
            return weight <= pageWeightMax || weight == Self.weight(entry)
        }
        return Array(page)
    }

    /// Durable entries after `number`, at most `limit`.
    mutating func entries(after number: Int, limit: Int) throws(VaultError) -> [JournalEntry] {
        guard number < last, limit > 0 else { return [] }
        let wanted = max(0, number) + 1
        if let first = recent.first?.number, wanted >= first { return Self.page(recent.dropFirst(wanted - first), limit: limit) }
        if !(readLast.first.map { $0.number <= wanted } ?? false) || !(readLast.last.map { $0.number >= wanted } ?? false) {
            // The last file that begins at or before the entry wanted.
            guard let names = try? folder.names(),
                let name = names.last(where: { $0.hasSuffix(".log") && $0 <= Self.name(first: wanted) }),
                let bytes = try? folder.read(name), let segment = JournalSegment(bytes)
            else { throw .refused(.journal) }
            readLast = segment.entries.filter { $0.number <= last }
        }
        guard let first = readLast.first?.number, wanted >= first else { throw .refused(.journal) }
        return Self.page(readLast.dropFirst(wanted - first), limit: limit)
    }
}
