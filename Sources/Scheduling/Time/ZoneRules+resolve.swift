extension ZoneRules {
    /// What a wall time means on the clocks of a zone.
    public enum Resolution: Hashable, Sendable {
        case unique(Instant)
        /// No clock shows it: they were put forward over it at `transition`.
        case gap(transition: Instant)
        /// Clocks show it twice.
        case overlap(first: Instant, second: Instant)

        /// The instant, or the first of two; `nil` in a gap.
        public var first: Instant? {
            switch self {
            case .unique(let instant), .overlap(let instant, _): instant
            case .gap: nil
            }
        }
    }

    /// The instants at which the wall clock shows `local`.
    public func resolve(_ local: LocalDateTime) -> Resolution {
        let wall = local.wallSeconds
        // No offset reaches 26 h (RFC 9636 §3.2), so every instant that could
        // show this wall time lies in this window.
        let window = (from: Instant(seconds: wall - 26 * 3600), through: Instant(seconds: wall + 26 * 3600))
        let changes = transitions(from: window.from, through: window.through)
        var found: [Instant] = []
        var offset = self.offset(at: window.from)
        var begins = Int64.min
        for end in changes.map({ ($0.instant.seconds, $0.offsetAfter) }) + [(.max, offset)] {
            let candidate = wall - Int64(offset)
            if candidate >= begins, candidate < end.0 { found.append(Instant(seconds: candidate)) }
            (begins, offset) = end
        }
        if let first = found.first, let last = found.last {
            return found.count == 1 ? .unique(first) : .overlap(first: first, second: last)
        }
        let skipped = changes.first { change in
            wall - Int64(change.offsetBefore) >= change.instant.seconds && wall - Int64(change.offsetAfter) < change.instant.seconds
        }
        guard let skipped else { preconditionFailure("a wall time is shown or skipped") }
        return .gap(transition: skipped.instant)
    }

    /// The first instant of `date`: midnight, or the moment the clocks jumped
    /// over it.
    public func startOfDay(_ date: LocalDate) -> Instant {
        switch resolve(LocalDateTime(date: date, secondOfDay: 0)) {
        case .unique(let instant), .overlap(let instant, _), .gap(let instant): instant
        }
    }
}
