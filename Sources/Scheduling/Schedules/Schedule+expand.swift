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
        let holidays = observesHolidays ? Self.holidays(first...last, holidayChoice) : []
        let changes = Dictionary(exceptions.map { ($0.date, $0.change) }) { earlier, _ in earlier }
        for day in first.dayNumber...last.dayNumber {
            let date = LocalDate(dayNumber: day)
            let blocks: [DayBlock]
            switch changes[date] {
            case .closed: blocks = []
            case .open(let special): blocks = special
            case nil: blocks = holidays.contains(date) ? [] : template.filter { $0.weekday == date.weekday }.map(\.block)
            }
            guard !blocks.isEmpty else { continue }
            let publicFrom = rule.publicFrom(date: date, madeAt: made, zone: zone)
            for block in blocks.sorted(by: { $0.from < $1.from }) {
                for time in block.starts { expansion.add(block, at: time, on: date, zone: zone, publicFrom: publicFrom) }
            }
        }
        return expansion
    }

    private static func holidays(_ dates: ClosedRange<LocalDate>, _ choice: EasterChoice) -> Set<LocalDate> {
        Set((dates.lowerBound.year...dates.upperBound.year).flatMap { QuebecHolidays.holidays(in: $0, easter: choice) }.map(\.date))
    }
}

extension Schedule.Expansion {
    fileprivate mutating func add(
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
