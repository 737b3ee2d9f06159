internal import Scheduling

/// Things that are remembered for some minutes, and only so many: the oldest
/// is forgotten for a new one. What a flood can push out is never what keeps
/// someone from something longer than that.
struct BoundedTable<Key: Hashable, Value> {
    private struct Entry {
        var value: Value
        let expires: Instant
        let serial: Int
    }

    private let countMax: Int
    private let seconds: Int64
    private var entries: [Key: Entry] = [:]
    /// In the order of insertion, which is that of expiry; what was taken
    /// meanwhile is passed over.
    private var order: [(key: Key, serial: Int)] = []
    private var head = 0
    private var serial = 0

    /// - Parameter seconds: for which each is remembered.
    init(countMax: Int, seconds: Int64) {
        self.countMax = countMax
        self.seconds = seconds
    }

    var count: Int { entries.count }

    func value(_ key: Key, at now: Instant) -> Value? {
        guard let entry = entries[key], isKept(entry, at: now) else { return nil }
        return entry.value
    }

    /// What a clock that ran ahead wrote down is not remembered for longer
    /// than anything else: nobody is kept out until time has caught up. A
    /// clock that is set right by a little forgets nothing.
    private func isKept(_ entry: Entry, at now: Instant) -> Bool { !entry.expires.isOver(at: now, longest: seconds + 60) }

    func secondsLeft(_ key: Key, at now: Instant) -> Int64 { max(0, (entries[key]?.expires ?? now) - now) }

    mutating func insert(_ value: Value, for key: Key, at now: Instant) {
        makeRoom(at: now, for: 1)
        serial += 1
        entries[key] = Entry(value: value, expires: now + seconds, serial: serial)
        order.append((key, serial))
    }

    /// Changes what is there without making it last longer.
    mutating func update(_ key: Key, _ change: (inout Value) -> Void) {
        guard var entry = entries[key] else { return }
        change(&entry.value)
        entries[key] = entry
    }

    @discardableResult
    mutating func take(_ key: Key, at now: Instant) -> Value? {
        guard let entry = entries.removeValue(forKey: key), isKept(entry, at: now) else { return nil }
        return entry.value
    }

    /// Forgets what is too old.
    mutating func sweep(at now: Instant) { makeRoom(at: now, for: 0) }

    private mutating func makeRoom(at now: Instant, for new: Int) {
        while head < order.count {
            let (key, serial) = order[head]
            if let entry = entries[key], entry.serial == serial {
                guard !isKept(entry, at: now) || entries.count + new > countMax else { break }
                entries[key] = nil
            }
            head += 1
        }
        // Passed-over places are given back in bulk.
        guard head > countMax || order.count - head > 2 * countMax else { return }
        order = order[head...].filter { entries[$0.key]?.serial == $0.serial }
        head = 0
    }
}
