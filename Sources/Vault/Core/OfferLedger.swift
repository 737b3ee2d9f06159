internal import Scheduling
internal import Seals

/// How many offers were made at each clinic this hour, how often a yes to one
/// request was tried, and which offer is each request's newest.
///
/// The counts are by the hours of UTC and survive a restart; the newest
/// offers do not: after one, an earlier one may be accepted in its own time.
struct OfferLedger {
    /// Offers of one clinic in an hour: a line of thousands, asked in rounds
    /// about some places.
    static let offersPerClinicMax = 20_000
    /// Tries to prove a yes by what is sealed: more than anyone makes, and no
    /// way to find out what somebody wrote.
    static let triesPerRequestMax = 30
    /// Requests whose newest offer is known.
    private static let newestMax = 200_000

    private var hour: Int64 = 0
    private var offers: [ClinicID: Int] = [:]
    private var tries: [RequestID: Int] = [:]
    private var newest: [RequestID: OfferTerms] = [:]

    mutating func recall(_ entry: CountLog.Entry) {
        switch entry.kind {
        case .offer:
            guard let clinic = ClinicID(bytes: entry.key) else { return }
            begin(entry.at)
            offers[clinic, default: 0] += entry.amount
        case .yes:
            guard let request = RequestID(bytes: entry.key) else { return }
            begin(entry.at)
            tries[request, default: 0] += entry.amount
        default: return
        }
    }

    /// Counts offers, as entries to be written down.
    ///
    /// - Returns: `nil` when the hour has no more for one of the clinics,
    ///   having counted nothing.
    mutating func take(_ terms: [OfferTerms], at now: Instant) -> [CountLog.Entry]? {
        begin(now)
        let asked = Dictionary(terms.map { ($0.day.clinic, 1) }, uniquingKeysWith: +)
        guard asked.allSatisfy({ (offers[$0] ?? 0) + $1 <= Self.offersPerClinicMax }) else { return nil }
        offers.merge(asked, uniquingKeysWith: +)
        return asked.map { CountLog.Entry(kind: .offer, key: $0.bytes, amount: $1, at: now) }
    }

    /// - Returns: `nil` when there were enough.
    mutating func takeTry(_ request: RequestID, at now: Instant) -> CountLog.Entry? {
        begin(now)
        guard (tries[request] ?? 0) < Self.triesPerRequestMax else { return nil }
        tries[request, default: 0] += 1
        return CountLog.Entry(kind: .yes, key: request.bytes, at: now)
    }

    mutating func made(_ terms: OfferTerms, at now: Instant) {
        if newest.count >= Self.newestMax { newest = newest.filter { $0.value.until >= now } }
        if newest.count < Self.newestMax { newest[terms.request] = terms }
    }

    func isNewest(_ terms: OfferTerms) -> Bool { newest[terms.request].map { $0 == terms } ?? true }

    private mutating func begin(_ now: Instant) {
        let current = now.seconds / ResealLedger.hourSeconds
        guard current != hour else { return }
        (hour, offers, tries) = (current, [:], [:])
    }
}
