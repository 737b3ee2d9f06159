internal import Scheduling

/// Counts wrong passwords and recovery codes, so that guessing takes for ever
/// and yet no stranger keeps anyone out.
///
/// Browsers that nobody of the account signed in from share one count an
/// address, whether there is such an account or not; each browser that is
/// known has one of its own. A try counts when it begins, so that many at
/// once are no more than that many in turn, and is taken back when it was
/// right. Kept in memory, and in the `CountLog` for the vault that follows.
struct TryCounter {
    enum Key: Hashable {
        /// SHA-256 of the address in lower case.
        case address([UInt8])
        /// The device's hash, and whose account.
        case device([UInt8], StaffID)

        var bytes: [UInt8] {
            switch self {
            case .address(let hash): [1] + hash
            case .device(let hash, let staff): [2] + hash.prefix(32) + staff.bytes
            }
        }
    }

    static let triesMax = 10
    static let windowSeconds: Int64 = 900

    private var table: BoundedTable<[UInt8], Int>

    init(countMax: Int) { table = BoundedTable(countMax: countMax, seconds: Self.windowSeconds) }

    /// Seconds to wait; `nil` when another try is allowed.
    func wait(_ key: [UInt8], at now: Instant) -> Int? {
        guard let count = table.value(key, at: now), count >= Self.triesMax else { return nil }
        return Int(table.secondsLeft(key, at: now))
    }

    mutating func began(_ key: [UInt8], at now: Instant) {
        if table.value(key, at: now) == nil { table.insert(0, for: key, at: now) }
        table.update(key) { $0 += 1 }
    }

    mutating func wasRight(_ key: [UInt8]) { table.update(key) { $0 = max(0, $0 - 1) } }
}
