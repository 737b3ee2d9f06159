public import Scheduling
import Synchronization

/// The machine's tz database.
///
/// A zone's file is read at first use, and looked at again at most once a
/// minute: a newer database takes effect without a rebuild or a restart, and
/// a lookup costs no system call. What cannot be read or parsed leaves the
/// last good rules in force; where there never were any, Foundation's own
/// (older, but complete) data answers.
public final class SystemZones: ZoneDatabase {
    /// Where the database stands unless `TZDIR` says otherwise (tzset(3)).
    public static let standardDirectory = "/usr/share/zoneinfo"
    /// Least seconds between two looks at one file.
    public static let recheckSeconds: Int64 = 60
    /// Most zones remembered; beyond, rules are read at each call.
    public static let zonesMax = 1024

    private struct Entry {
        var rules: ZoneRules
        /// `nil` when the rules are Foundation's.
        var stamp: ZoneFile.Stamp?
        var checked: Instant
    }

    private let directory: String
    private let clock: any WallClock
    private let entries = Mutex<[ZoneID: Entry]>([:])

    /// - Parameters:
    ///   - directory: of the database, usually `TZDIR` or `standardDirectory`.
    ///   - clock: says when to look again.
    public init(directory: String = SystemZones.standardDirectory, clock: any WallClock) {
        self.directory = directory
        self.clock = clock
    }

    public func rules(of zone: ZoneID) -> ZoneRules? {
        let now = clock.now()
        let known = entries.withLock { $0[zone] }
        if let known, now >= known.checked, now - known.checked < Self.recheckSeconds { return known.rules }
        guard let entry = look(zone, known: known, now: now) else { return nil }
        entries.withLock { entries in
            if entries[zone] != nil || entries.count < Self.zonesMax { entries[zone] = entry }
        }
        return entry.rules
    }

    private func look(_ zone: ZoneID, known: Entry?, now: Instant) -> Entry? {
        let file = ZoneFile(path: directory + "/" + zone.name)
        if var known, known.stamp == nil ? file.stamp == nil : file.stamp == known.stamp {
            known.checked = now
            return known
        }
        if let (bytes, stamp) = file.contents(), let rules = try? ZoneRules(tzif: bytes) {
            return Entry(rules: rules, stamp: stamp, checked: now)
        }
        if var known {
            known.checked = now
            return known
        }
        return FoundationZones.rules(of: zone).map { Entry(rules: $0, stamp: nil, checked: now) }
    }
}
