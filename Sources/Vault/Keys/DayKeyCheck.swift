import Files
internal import Scheduling
public import Seals

/// A look at the key files by whoever may read the vault's folder, without
/// its master key: which published keys have no record there.
public enum DayKeyCheck {
    /// Reads public halves alone, and changes nothing. A private half that is
    /// damaged beside a public one that is not, only the vault finds.
    ///
    /// - Returns: the ids of those that are missing, but for dates that were
    ///   shredded.
    public static func missing(of published: [PublishedDayKey], settings: VaultSettings) throws(VaultStartError) -> [SealKeyID] {
        let folder = try VaultFolders(settings.directory).days
        let mark = try? folder.read(DayKeys.mark)
        let shredded = mark.flatMap { LocalDate(String(decoding: $0, as: UTF8.self)) }
        var missing: [SealKeyID] = []
        for (date, keys) in Dictionary(grouping: published, by: \.name.date) where shredded.map({ date > $0 }) ?? true {
            let held = (try? folder.read(date.description + DayKeys.suffix)).map { DayKeyFile.publicHalves($0, date: date) } ?? []
            missing += keys.map(\.id).filter { !held.contains($0) }
        }
        return missing
    }
}

extension DayKeyFile {
    /// The ids of what a file holds, as far as its clear part says.
    fileprivate static func publicHalves(_ contents: [UInt8], date: LocalDate) -> Set<SealKeyID> {
        guard contents.count >= headerByteCount, contents.prefix(30).elementsEqual(firstLine + Array(date.description.utf8)) else {
            return []
        }
        var ids: Set<SealKeyID> = []
        for start in stride(from: headerByteCount, through: contents.count - DayKeyRecord.byteCount, by: DayKeyRecord.byteCount) {
            guard let clinic = ClinicID(bytes: contents[start..<(start + 16)]) else { continue }
            ids.insert(SealKeyID(purpose: .clinicDay(clinic, date), publicBytes: Array(contents[(start + 16)..<(start + 48)])))
        }
        return ids
    }
}
