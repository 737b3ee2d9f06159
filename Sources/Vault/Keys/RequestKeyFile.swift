internal import Bytes
internal import Crypto
import Files
internal import FoundationEssentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// The key of one week's requests as one file, with those that it replaced.
///
/// A first line, the week's last date and the ids of its keys in the clear, so
/// that whoever may read the folder can tell what is there; then the private
/// halves, wrapped by the master key.
struct RequestKeyFile {
    typealias PrivateKey = Curve25519.KeyAgreement.PrivateKey

    static let firstLine = Array("creneau/v1 request keys\n".utf8)
    private static let backupName = Array("creneau/v1 request key backup".utf8)

    struct Pair {
        let id: SealKeyID
        let key: PrivateKey

        init(_ key: PrivateKey, _ week: RequestWeek) {
            id = SealKeyID(purpose: .requestWeek(week), publicBytes: Array(key.publicKey.rawRepresentation))
            self.key = key
        }
    }

    let week: RequestWeek
    /// The one in use first. The others open what was sealed to them, and
    /// nothing more is.
    private(set) var pairs: [Pair]

    /// A new one. Not durable yet.
    init(_ week: RequestWeek) {
        self.week = week
        pairs = [Pair(PrivateKey(), week)]
    }

    var ids: [SealKeyID] { pairs.map(\.id) }

    func key(_ id: SealKeyID) -> PrivateKey? { pairs.first { $0.id == id }?.key }

    /// Takes what `other` has and this lacks; the key in use stays in use.
    ///
    /// - Returns: whether there was any.
    mutating func take(from other: RequestKeyFile) -> Bool {
        let known = Set(ids)
        let more = other.pairs.filter { !known.contains($0.id) }
        pairs += more
        return !more.isEmpty
    }

    // MARK: - On the disk

    private static func head(_ week: RequestWeek) -> [UInt8] { firstLine + Array(week.last.description.utf8) }

    func contents(master: MasterKey) throws(FileError) -> [UInt8] {
        let clear = Self.head(week) + [UInt8(clamping: pairs.count)] + ids.flatMap(\.bytes)
        return try clear + KeyWrap.wrap(privateBytes, with: master.files, name: clear)
    }

    /// `nil` when any of it is damaged, or of another master key.
    init?(contents: [UInt8], week: RequestWeek, master: MasterKey) {
        guard let clear = Self.clear(contents, week),
            let bytes = KeyWrap.unwrap(Array(contents[clear.count...]), with: master.files, name: clear)
        else { return nil }
        self.init(bytes, week)
    }

    /// The ids of what a file holds, as its clear part says.
    static func ids(_ contents: [UInt8], _ week: RequestWeek) -> Set<SealKeyID> {
        guard let clear = clear(contents, week) else { return [] }
        let start = head(week).count + 1
        return Set(
            stride(from: start, to: clear.count, by: SealKeyID.byteCount).compactMap {
                SealKeyID(bytes: Array(clear[$0..<($0 + SealKeyID.byteCount)]))
            })
    }

    private static func clear(_ contents: [UInt8], _ week: RequestWeek) -> [UInt8]? {
        let head = head(week)
        guard contents.starts(with: head), contents.count > head.count else { return nil }
        let count = head.count + 1 + Int(contents[head.count]) * SealKeyID.byteCount
        return contents.count >= count ? Array(contents.prefix(count)) : nil
    }

    private var privateBytes: [UInt8] { pairs.flatMap { Array($0.key.rawRepresentation) } }

    private init?(_ privateBytes: [UInt8], _ week: RequestWeek) {
        guard !privateBytes.isEmpty, privateBytes.count.isMultiple(of: 32) else { return nil }
        self.week = week
        pairs = []
        for start in stride(from: 0, to: privateBytes.count, by: 32) {
            // One that is no key is damage, and not one key less.
            guard let key = try? PrivateKey(rawRepresentation: privateBytes[start..<(start + 32)]) else { return nil }
            pairs.append(Pair(key, week))
        }
    }

    // MARK: - Backups

    /// All of it, as it leaves the machine.
    func backup(master: MasterKey) throws(FileError) -> [UInt8] {
        var writer = ByteWriter()
        writer.text(week.last.description)
        writer.raw(privateBytes)
        return try KeyWrap.wrap(writer.bytes, with: master.backups, name: Self.backupName)
    }

    /// From what `backup` wrote; `nil` for anything else, and under another master key.
    init?(backup: [UInt8], master: MasterKey) {
        guard let bytes = KeyWrap.unwrap(backup, with: master.backups, name: Self.backupName) else { return nil }
        var reader = ByteReader(bytes)
        guard let week = (try? reader.text()).flatMap({ LocalDate($0) }).flatMap(RequestWeek.init(last:)) else { return nil }
        self.init(reader.rest(), week)
    }
}
