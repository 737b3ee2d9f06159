extension Slot {
    /// Whether someone can take a slot at some instant, and if not, why.
    public enum Availability: Hashable, Sendable {
        /// Anyone may hold it.
        case open
        /// Only the matcher may, until `publicFrom`.
        case reserved(publicFrom: Instant)
        /// Someone holds it; unless renewed it lapses at `until`.
        case held(until: Instant)
        case booked
        case closed
        case retracted
        /// Its start is not in the future.
        case past

        /// Whether `taker` may hold the slot.
        public func permits(_ taker: SlotTaker) -> Bool {
            switch self {
            case .open: true
            case .reserved: taker == .matcher
            case .held, .booked, .closed, .retracted, .past: false
            }
        }
    }

    /// Decided at read time: a hold that lapsed at `holdExpires` needs no one
    /// to sweep it. The slot is then the matcher's at once, and the public's
    /// `Hold.publicDelaySeconds` later; a matcher that is dead delays, and
    /// strands nothing.
    ///
    /// - Parameter holdExpires: of the hold or offer of a tentative slot.
    public func availability(holdExpires: Instant?, now: Instant) -> Availability {
        switch state {
        case .enteredInError: return .retracted
        case .unavailable: return .closed
        case .busy: return .booked
        case .free, .tentative: break
        }
        guard now < start else { return .past }
        let opens = availableFrom(holdExpires: holdExpires)
        if let holdExpires, state == .tentative, now < holdExpires { return .held(until: holdExpires) }
        return now < opens ? .reserved(publicFrom: opens) : .open
    }

    /// The first instant at which the public may hold a free slot, or a
    /// tentative one if its hold is left to lapse.
    public func availableFrom(holdExpires: Instant?) -> Instant {
        guard state == .tentative, let holdExpires else { return publicFrom }
        return max(publicFrom, holdExpires + Hold.publicDelaySeconds)
    }
}

/// On whose behalf a slot is taken.
public enum SlotTaker: Hashable, Sendable, CaseIterable {
    case anyone
    /// Takes first, to offer the slot to who waits for one.
    case matcher
}
