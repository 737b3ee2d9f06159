internal import Bytes
internal import Crypto
import Files
internal import Glibc
internal import Scheduling
internal import Seals
internal import VaultCalls

/// What limits count, written down as it is counted: a vault that starts
/// again goes on counting where the last one ended.
///
/// Entries of one length, each wrapped by the master key: whose address was
/// tried stands nowhere in the clear. Written without waiting for the disk:
/// it outlives the process, killed or not; a machine that loses its power may
/// forgive the last tries.
struct CountLog {
    enum Kind: UInt8 {
        case tryBegan = 1, tryRight, typed, openedByGrant, openedAtClinic, operatorNonce, find, reseal, index
        /// Offers made at a clinic; tries to prove a yes to a request.
        case offer = 32, yes
    }

    struct Entry: Equatable {
        let kind: Kind
        /// At most `keyMax` bytes.
        let key: [UInt8]
        var amount = 1
        let at: Instant
    }

    static let fileName = "counts"
    static let keyMax = 64
    /// No limit looks further back.
    static let keptSeconds: Int64 = 3_600
    private static let wrapName = Array("creneau/v1 count".utf8)
    private static let plainByteCount = 2 + keyMax + 16
    static let entryByteCount = plainByteCount + KeyWrap.overheadByteCount
    /// Past this the old is left out, at the next entry.
    private static let byteCountMax = 4 << 20

    private let folder: Folder
    private let master: MasterKey
    private var file: OpenFile
    private var length = 0
    private var compactAt = byteCountMax
    /// What an earlier vault counted and may still matter, in its order.
    let earlier: [Entry]

    init(folder: Folder, master: MasterKey, at now: Instant) throws(VaultStartError) {
        self.folder = folder
        self.master = master
        do {
            let bytes = try folder.exists(Self.fileName) ? folder.read(Self.fileName) : []
            earlier = Self.entries(bytes, master).filter { now - $0.at <= Self.keptSeconds }
            try folder.write(Self.bytes(earlier, master), as: Self.fileName)
            length = earlier.count * Self.entryByteCount
            file = try OpenFile(folder.file(Self.fileName), flags: O_WRONLY)
        } catch {
            throw .files(code: error.code)
        }
    }

    private static func bytes(_ entries: [Entry], _ master: MasterKey) throws(FileError) -> [UInt8] {
        var all: [UInt8] = []
        for entry in entries { all += try bytes(entry, master) }
        return all
    }

    private static func bytes(_ entry: Entry, _ master: MasterKey) throws(FileError) -> [UInt8] {
        let key = Array(entry.key.prefix(keyMax))
        var writer = ByteWriter()
        writer.byte(entry.kind.rawValue)
        writer.byte(UInt8(key.count))
        writer.raw(key)
        writer.raw([UInt8](repeating: 0, count: keyMax - key.count))
        writer.integer(entry.amount)
        writer.instant(entry.at)
        return try KeyWrap.wrap(writer.bytes, with: master.files, name: wrapName)
    }

    /// A last one that is not whole, or any that is damaged, counts nothing.
    private static func entries(_ bytes: [UInt8], _ master: MasterKey) -> [Entry] {
        var entries: [Entry] = []
        for start in stride(from: 0, through: bytes.count - entryByteCount, by: entryByteCount) {
            guard let plain = KeyWrap.unwrap(Array(bytes[start..<(start + entryByteCount)]), with: master.files, name: wrapName),
                plain.count == plainByteCount, let entry = try? entry(plain)
            else { continue }
            entries.append(entry)
        }
        return entries
    }

    private static func entry(_ plain: [UInt8]) throws(ByteError) -> Entry {
        var reader = ByteReader(plain)
        guard let kind = Kind(rawValue: try reader.byte()) else { throw .malformed }
        let count = Int(try reader.byte())
        let key = try reader.raw(keyMax)
        return Entry(kind: kind, key: Array(key.prefix(count)), amount: try reader.integer(), at: try reader.instant())
    }

    /// Written before what is counted is done.
    ///
    /// - Throws: `refused(.keyStore)`: what cannot be counted is not done.
    mutating func append(_ entries: [Entry]) throws(VaultError) {
        guard let now = entries.last?.at else { return }
        do {
            if length > compactAt { try compact(at: now) }
            let bytes = try Self.bytes(entries, master)
            try file.write(bytes, at: length)
            length += bytes.count
        } catch {
            throw .refused(.keyStore)
        }
    }

    private mutating func compact(at now: Instant) throws(FileError) {
        let kept = Self.entries(try folder.read(Self.fileName), master).filter { now - $0.at <= Self.keptSeconds }
        try folder.write(Self.bytes(kept, master), as: Self.fileName)
        file = try OpenFile(folder.file(Self.fileName), flags: O_WRONLY)
        length = kept.count * Self.entryByteCount
        // An hour with very many is not written anew again and again.
        compactAt = max(Self.byteCountMax, 2 * length)
    }
}
