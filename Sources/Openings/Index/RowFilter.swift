import Scheduling

/// A query in the terms of rows.
struct RowFilter: Sendable {
    /// First and last start that will do, in seconds.
    let starts: (first: Int64, last: Int64)
    private let now: Int64
    /// A bit for each `SlotTraits.kind` that will do.
    private let kinds: UInt32
    private let minutesMin: UInt32
    /// In the place they have among the traits.
    private let languageBits: UInt32

    init(_ query: OpeningQuery, now: Instant) {
        starts = (
            max(query.from.seconds, now.seconds, query.after?.start.seconds ?? .min),
            query.until.map { $0.seconds - 1 } ?? .max
        )
        self.now = now.seconds
        kinds = (query.modality.map { [$0] } ?? Modality.allCases).reduce(0) {
            $0 | 1 << SlotTraits.kind($1, query.audience)
        }
        minutesMin = UInt32(UInt16(clamping: query.minutesMin))
        languageBits = query.languages.map { UInt32($0.rawValue) << 8 } ?? SlotTraits.anyLanguage
    }

    /// The start is the caller's to compare: rows are in order of it.
    func admits(_ row: SlotRow) -> Bool { admits(row.traits) && row.availableFrom <= now }

    /// Without a branch. Each term is 1 when the row fails it: a difference
    /// that falls below zero shows in the highest bit.
    private func admits(_ traits: SlotTraits) -> Bool {
        let isOther = ~(kinds >> traits.kind) & 1
        let isShort = ((traits.bits >> 16) &- minutesMin) >> 31
        let isUnspoken = ((traits.bits & languageBits) &- 1) >> 31
        return isOther | isShort | isUnspoken == 0
    }

    /// False when no row of the chunk can be admitted.
    func mayAdmit(_ digest: RowChunk.Digest) -> Bool {
        let languages = SlotTraits.anyLanguage | UInt32(digest.languages.rawValue) << 8
        return digest.availableFromMin <= now && digest.kinds & kinds != 0 && digest.minutesMax >= minutesMin
            && languages & languageBits != 0
    }
}
