import Files
public import Scheduling
public import Seals

/// What a look at the key store found of the keys of requests, by whoever may
/// read the vault's folder, without its master key.
public struct RequestKeyCheck: Hashable, Sendable {
    /// Files of keys whose week was over at the last daily destruction.
    public let keyFiles: Int
    /// Files whose destruction was begun and not finished; a vault that
    /// starts finishes it.
    public let unfinished: Int

    /// Reads names alone, and changes nothing.
    ///
    /// - Parameter today: in UTC. Destroying runs once a day: what came due
    ///   since yesterday may still wait for it.
    public static func run(settings: VaultSettings, today: LocalDate) throws(VaultStartError) -> RequestKeyCheck {
        let folder = try VaultFolders(settings.directory).requests
        let names = try VaultStartError.files { () throws(FileError) in try folder.names() }
        let yesterday = today.advanced(byDays: -1)
        return RequestKeyCheck(
            keyFiles: names.count { RequestKeys.week(of: $0)?.isOver(on: yesterday) ?? false },
            unfinished: names.count { $0.hasSuffix(DayKeys.shredSuffix) })
    }

    /// Which published keys have no private half in the files, but for weeks
    /// whose keys were destroyed. A private half that is damaged beside an id
    /// that is not, only the vault finds.
    public static func missing(of published: [SealKeyID], settings: VaultSettings) throws(VaultStartError) -> [SealKeyID] {
        let folder = try VaultFolders(settings.directory).requests
        let mark = (try? folder.read(DayKeys.mark)).flatMap { LocalDate(String(decoding: $0, as: UTF8.self)) }
        var missing: [SealKeyID] = []
        for (week, keys) in Dictionary(grouping: published, by: \.week) {
            guard let week, mark.map({ week.last > $0 }) ?? true else { continue }
            let held = (try? folder.read(RequestKeys.name(week))).map { RequestKeyFile.ids($0, week) } ?? []
            missing += keys.filter { !held.contains($0) }
        }
        return missing
    }
}
