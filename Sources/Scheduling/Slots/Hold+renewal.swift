extension Hold {
    /// A fresh hold, from `now`.
    public init(id: HoldID, slot: SlotID, at now: Instant) {
        self.init(id: id, slot: slot, expires: now + Self.durationSeconds, renewals: 0)
    }

    /// Decided at read time; a hold lapses at the instant it expires.
    public func isLapsed(at now: Instant) -> Bool { expires <= now }

    public enum Refusal: Error, Hashable, Sendable, CaseIterable {
        case lapsed
        /// It was renewed `renewalsMax` times.
        case spent
    }

    /// Counts its whole duration again, from `now`.
    public mutating func renew(at now: Instant) throws(Refusal) {
        guard !isLapsed(at: now) else { throw .lapsed }
        guard renewals < Self.renewalsMax else { throw .spent }
        expires = now + Self.durationSeconds
        renewals += 1
    }
}
