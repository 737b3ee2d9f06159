internal import Bytes
internal import Scheduling
internal import Seals
internal import VaultCalls

/// How many copies were sealed anew for each clinic this hour, so that what a
/// captured process can have done unseen is bounded.
///
/// The same record to the same day counts once: a retry is free. By the hours
/// of UTC; what the person's own secret has sealed is not counted.
struct ResealLedger {
    /// A record that goes to a day, as it is counted and written down.
    struct Reseal: Hashable {
        let record: [UInt8]
        let day: DayKeyName
        /// A request that becomes a visit, and not a visit that goes to
        /// another date.
        let isOfRequest: Bool

        init(_ sealed: SealedRecord, _ day: DayKeyName) {
            record = sealed.record
            self.day = day
            isOfRequest = sealed.isOfRequest
        }

        /// From `bytes`; `nil` for any others.
        init?(bytes: [UInt8]) {
            var reader = ByteReader(bytes)
            guard let record = try? reader.raw(SealedRecord.recordByteCount), let day = try? reader.dayKeyName(),
                let kind = try? reader.byte()
            else { return nil }
            self.record = record
            self.day = day
            isOfRequest = kind == 1
        }

        var bytes: [UInt8] {
            var writer = ByteWriter()
            writer.raw(record)
            writer.dayKeyName(day)
            writer.byte(isOfRequest ? 1 : 0)
            return writer.bytes
        }
    }

    static let hourSeconds: Int64 = 3_600

    /// Requests that become visits of one clinic, an hour.
    private let requestsMax: Int
    /// Visits that go to another date of their clinic, an hour.
    private let movesMax: Int
    private var hour: Int64 = 0
    private var seen: Set<Reseal> = []
    private var requests: [ClinicID: Int] = [:]
    private var moves: [ClinicID: Int] = [:]

    init(requestsMax: Int, movesMax: Int) {
        self.requestsMax = requestsMax
        self.movesMax = movesMax
    }

    /// Whether it was counted this hour already.
    mutating func knows(_ reseal: Reseal, at now: Instant) -> Bool {
        begin(now)
        return seen.contains(reseal)
    }

    /// Counts a sealing anew.
    ///
    /// - Returns: `false` when the hour has no more, having counted nothing.
    mutating func take(_ reseal: Reseal, at now: Instant) -> Bool {
        begin(now)
        let clinic = reseal.day.clinic
        let (count, max) = reseal.isOfRequest ? (requests[clinic] ?? 0, requestsMax) : (moves[clinic] ?? 0, movesMax)
        guard count < max else { return false }
        if reseal.isOfRequest { requests[clinic] = count + 1 } else { moves[clinic] = count + 1 }
        seen.insert(reseal)
        return true
    }

    private mutating func begin(_ now: Instant) {
        let current = now.seconds / Self.hourSeconds
        guard current != hour else { return }
        hour = current
        (seen, requests, moves) = ([], [:], [:])
    }
}
