extension ZoneRules {
    /// Rules from transitions that someone else computed.
    ///
    /// - Parameters:
    ///   - offset: seconds east of UTC before the first transition.
    ///   - transitions: in ascending order; nothing changes after the last.
    public init(offset: Int, abbreviation: String, isDaylight: Bool, transitions: [ZoneTransition]) {
        precondition(zip(transitions, transitions.dropFirst()).allSatisfy { $0.instant < $1.instant }, "transitions out of order")
        self.init(
            initial: Period(offset: offset, isDaylight: isDaylight, abbreviation: abbreviation),
            transitions: transitions.map { transition in
                (
                    transition.instant.seconds,
                    Period(
                        offset: transition.offsetAfter, isDaylight: transition.isDaylight,
                        abbreviation: transition.abbreviation
                    )
                )
            },
            footer: nil
        )
    }

    /// The changes of `first` through `last`, ascending, those of the footer
    /// rule included; entries of the file that change nothing are left out.
    public func transitions(from first: Instant, through last: Instant) -> [ZoneTransition] {
        guard first <= last else { return [] }
        var result: [ZoneTransition] = []
        var before = period(at: first - 1)
        for (start, period) in starting(from: first, through: last) where period != before {
            result.append(
                ZoneTransition(
                    instant: Instant(seconds: start), offsetBefore: before.offset, offsetAfter: period.offset,
                    abbreviation: period.abbreviation, isDaylight: period.isDaylight
                )
            )
            before = period
        }
        return result
    }

    private func starting(from first: Instant, through last: Instant) -> [(Int64, Period)] {
        let low = countOfStarts(through: first.seconds - 1)
        let high = countOfStarts(through: last.seconds)
        var result = (low..<high).map { (starts[$0], periods[$0]) }
        guard let footer, last.seconds >= Self.expansionEnd else { return result }
        let known = starts.last ?? .min
        let years = Self.year(of: max(first.seconds, Self.expansionEnd)) - 1...Self.year(of: last.seconds) + 1
        result += footer.transitions(years: years.clamped(to: ZoneFooter.years))
            .filter { $0.start > known && $0.start >= first.seconds && $0.start <= last.seconds }
            .map { ($0.start, $0.period) }
        return result
    }
}
