internal import Scheduling

/// How many blind tokens the vault answers in a minute, whoever asks and over
/// however many connections.
///
/// Whoever can seal can also guess: a captured process seals a telephone to
/// the vault's own key and learns from the token whether somebody with that
/// number has a visit. So each use has a share, as many at once, and no share
/// is used up by another's. What staff look for is counted by grant and
/// clinic instead. All that is answered in a minute is the sum of the shares.
struct TokenShares {
    /// Raw values are what the count log has.
    enum Share: UInt8, CaseIterable {
        case recovery = 1, text, visits, waiting
    }

    private var buckets: [Share: TokenBucket] = [:]

    init(_ settings: VaultSettings, at now: Instant) {
        for share in Share.allCases { buckets[share] = TokenBucket(perMinuteMax: share.perMinuteMax(settings), at: now) }
    }

    mutating func take(_ share: Share, at now: Instant) -> Bool { buckets[share]?.take(at: now) == true }

    /// What an earlier vault counted. Entries of before there were shares are look-ups.
    mutating func recall(_ entry: CountLog.Entry) {
        guard entry.kind == .find || entry.kind == .index else { return }
        _ = take(entry.key.first.flatMap(Share.init) ?? .recovery, at: entry.at)
    }
}

extension TokenShares.Share {
    var counted: CountLog.Kind {
        switch self {
        case .recovery, .text: .find
        case .visits, .waiting: .index
        }
    }

    fileprivate func perMinuteMax(_ settings: VaultSettings) -> Int {
        switch self {
        case .recovery: settings.findsPerMinuteMax
        case .text: settings.textFindsPerMinuteMax
        case .visits: settings.indexedPerMinuteMax
        case .waiting: settings.waitingIndexedPerMinuteMax
        }
    }
}
