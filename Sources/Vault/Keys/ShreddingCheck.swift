import Files
public import Scheduling

/// What a look at the key store found of days past their term.
public struct ShreddingCheck: Hashable, Sendable {
    /// Files of live day keys.
    public let keyFiles: Int
    /// Files whose destruction was begun and not finished; a vault that
    /// starts finishes it.
    public let unfinished: Int

    /// Reads names alone, and changes nothing.
    ///
    /// - Parameter date: the last date of which no key may be left.
    public static func run(settings: VaultSettings, through date: LocalDate) throws(VaultStartError) -> ShreddingCheck {
        let folder = try VaultFolders(settings.directory).days
        let names = try VaultStartError.files { () throws(FileError) in try folder.names() }
        let isPast = { (name: String, suffix: String) in
            guard name.hasSuffix(suffix), let day = LocalDate(String(name.dropLast(suffix.count))) else { return false }
            return day <= date
        }
        return ShreddingCheck(
            keyFiles: names.count { isPast($0, DayKeys.suffix) || DayKeys.damagedDate($0).map { $0 <= date } ?? false },
            unfinished: names.count { isPast($0, DayKeys.suffix + DayKeys.shredSuffix) })
    }
}
