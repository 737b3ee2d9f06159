internal import Crypto
import Files
internal import Scheduling
internal import Seals

/// The keys of the blind index, one a month, the oldest dropped.
struct IndexKeys {
    static let folderName = "index"

    private let folder: Folder
    private let master: MasterKey
    private let monthsKept: Int
    /// By month, `year × 100 + month`.
    private(set) var keys: [Int: SymmetricKey] = [:]

    init(folder: Folder, master: MasterKey, monthsKept: Int) throws(VaultStartError) {
        self.folder = folder
        self.master = master
        self.monthsKept = monthsKept
        for name in try VaultStartError.files({ () throws(FileError) in try folder.names() }) {
            guard let month = Int(name) else { continue }
            let bytes = try VaultStartError.files { () throws(FileError) in try folder.read(name) }
            guard let key = KeyWrap.unwrap(bytes, with: master.files, name: Self.wrapName(month)) else { throw .keysDamaged }
            keys[month] = SymmetricKey(data: key)
        }
    }

    static func wrapped(_ key: [UInt8], month: Int, master: MasterKey) throws(FileError) -> [UInt8] {
        try KeyWrap.wrap(key, with: master.files, name: wrapName(month))
    }

    private static func wrapName(_ month: Int) -> [UInt8] { Array("creneau/v1 index key \(month)".utf8) }

    static func month(of date: LocalDate) -> Int { date.year * 100 + date.month }

    /// The key of `date`'s month, made durably when it is the month's first use.
    mutating func current(on date: LocalDate) throws(VaultError) -> (month: Int, key: SymmetricKey) {
        let month = Self.month(of: date)
        if let key = keys[month] { return (month, key) }
        let key = KeyWrap.randomKey()
        do {
            try folder.write(Self.wrapped(key.bytes, month: month, master: master), as: String(month))
            keys[month] = key
            let oldest = Self.monthIndex(month) - monthsKept
            for old in keys.keys.sorted() where Self.monthIndex(old) <= oldest {
                try folder.destroy(String(old))
                keys[old] = nil
            }
        } catch {
            throw .refused(.keyStore)
        }
        return (month, key)
    }

    /// Months since year 0, so that two can be subtracted.
    private static func monthIndex(_ month: Int) -> Int { month / 100 * 12 + month % 100 }
}
