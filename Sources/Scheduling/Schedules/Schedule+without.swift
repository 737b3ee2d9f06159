extension Schedule {
    /// The schedule as it is kept where some of its places are not: on those
    /// dates, what remains of each stretch.
    ///
    /// - Parameter missing: starts, on the clinic's clock.
    public func without(_ missing: some Collection<LocalDateTime>, easter: EasterChoice) -> Schedule {
        guard !missing.isEmpty else { return self }
        var calendar = ScheduleCalendar(self, easter: easter)
        var kept = self
        for (date, gone) in Dictionary(grouping: missing, by: \.date) {
            let times = Set(gone.map(\.time))
            let blocks = calendar.blocks(on: date).flatMap { $0.without(times) }
            kept.exceptions.removeAll { $0.date == date }
            kept.exceptions.append(ScheduleException(date: date, change: blocks.isEmpty ? .closed : .open(blocks)))
        }
        return kept
    }
}

extension DayBlock {
    /// What is left of it, in stretches, once these of its places are gone.
    fileprivate func without(_ gone: Set<LocalTime>) -> [DayBlock] {
        guard starts.contains(where: gone.contains) else { return [self] }
        var parts: [DayBlock] = []
        for start in starts where !gone.contains(start) {
            guard let end = LocalTime(minutes: start.minutes + slotMinutes) else { continue }
            if let last = parts.last, last.to == start {
                parts[parts.count - 1].to = end
            } else {
                parts.append(DayBlock(from: start, to: end, slotMinutes: slotMinutes, modality: modality, audience: audience))
            }
        }
        return parts
    }
}
