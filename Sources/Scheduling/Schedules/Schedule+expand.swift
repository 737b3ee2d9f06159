extension Schedule {
    /// The slots of some dates, and what the clinic should know about them.
    public struct Expansion: Hashable, Sendable {
        /// Ascending by start, never overlapping.
        public internal(set) var slots: [SlotDraft] = []
        public internal(set) var reports: [ScheduleReport] = []
    }

    /// Most dates in one expansion.
    public static let expansionDatesMax = 400

    /// Turns dates into slots: the exception of the date if there is one,
    /// else nothing on an observed holiday, else the weekly template.
    ///
    /// A slot starts at a wall time and lasts its minutes in real time. One
    /// whose start the clocks skip is not made, one whose start they show
    /// twice is made at the first; both are reported. Blocks that
    /// `validate()` refuses are passed over.
    ///
    /// - Parameters:
    ///   - dates: at most `expansionDatesMax`; clamped to the effective dates.
    ///   - rule: when the slots open, once made at `made`.
    public func expand(
        dates: ClosedRange<LocalDate>, zone: ZoneRules, holidayChoice: EasterChoice, opens rule: OpeningRule,
        madeAt made: Instant
    ) -> Expansion {
        var expansion = Expansion()
        let first = max(dates.lowerBound, effectiveFrom)
        let last = min(dates.upperBound, effectiveThrough ?? dates.upperBound)
        guard first <= last else { return expansion }
        precondition(last.dayNumber - first.dayNumber < Self.expansionDatesMax, "too many dates in one expansion")
        var calendar = ScheduleCalendar(self, easter: holidayChoice)
        for day in first.dayNumber...last.dayNumber {
            let date = LocalDate(dayNumber: day)
            let blocks = calendar.blocks(on: date)
            guard !blocks.isEmpty else { continue }
            expansion.add(blocks, on: date, zone: zone, publicFrom: rule.publicFrom(date: date, madeAt: made, zone: zone))
        }
        return expansion
    }
}

extension Schedule.Expansion {
    mutating func add(_ blocks: [DayBlock], on date: LocalDate, zone: ZoneRules, publicFrom: Instant) {
        for block in blocks.sorted(by: { $0.from < $1.from }) {
            for time in block.starts { add(block, at: time, on: date, zone: zone, publicFrom: publicFrom) }
        }
    }

    private mutating func add(
        _ block: DayBlock, at time: LocalTime, on date: LocalDate, zone: ZoneRules, publicFrom: Instant
    ) {
        let start: Instant
        switch zone.resolve(LocalDateTime(date: date, time: time)) {
        case .unique(let instant):
            start = instant
        case .gap:
            reports.append(ScheduleReport(date: date, time: time, effect: .skipped))
            return
        case .overlap(let first, _):
            start = first
            reports.append(ScheduleReport(date: date, time: time, effect: .firstOfTwo))
        }
        // A slot begun before the clocks go forward may last into the next.
        if let previous = slots.last, previous.end > start {
            reports.append(ScheduleReport(date: date, time: time, effect: .runInto))
            return
        }
        slots.append(
            SlotDraft(
                start: start, end: start + Int64(block.slotMinutes) * 60, modality: block.modality,
                audience: block.audience, publicFrom: publicFrom
            )
        )
    }
}
