extension Schedule {
    /// Every problem, in no particular order; empty when the schedule may be kept.
    public func validate() -> [ScheduleProblem] {
        var problems: [ScheduleProblem] = []
        func note(_ fault: ScheduleProblem.Fault, _ place: ScheduleProblem.Place = .schedule) {
            problems.append(ScheduleProblem(place: place, fault: fault))
        }
        if let effectiveThrough, effectiveThrough < effectiveFrom { note(.endsBeforeItBegins) }
        if template.count > Self.blocksMax { note(.tooManyBlocks) }
        if exceptions.count > Self.exceptionsMax { note(.tooManyExceptions) }
        for weekday in Weekday.allCases {
            let blocks = template.filter { $0.weekday == weekday }.map(\.block)
            for fault in DayBlock.faults(of: blocks) { note(fault, .weekday(weekday)) }
        }
        var dates: Set<LocalDate> = []
        for exception in exceptions {
            if !dates.insert(exception.date).inserted { note(.repeatedDate, .exception(exception.date)) }
            guard case .open(let blocks) = exception.change else { continue }
            if blocks.count > Self.blocksMax { note(.tooManyBlocks, .exception(exception.date)) }
            for fault in DayBlock.faults(of: blocks) { note(fault, .exception(exception.date)) }
        }
        return problems
    }
}

extension DayBlock {
    /// The starts of its slots; none when the length is out of range.
    var starts: [LocalTime] {
        guard Schedule.slotMinutes.contains(slotMinutes) else { return [] }
        return stride(from: from.minutes, through: to.minutes - slotMinutes, by: slotMinutes).compactMap(LocalTime.init(minutes:))
    }

    /// What is wrong with the blocks of one day, each fault once.
    fileprivate static func faults(of blocks: [DayBlock]) -> [ScheduleProblem.Fault] {
        var faults: [ScheduleProblem.Fault] = []
        if !blocks.allSatisfy({ Schedule.slotMinutes.contains($0.slotMinutes) }) { faults.append(.slotMinutes) }
        if blocks.contains(where: { $0.to.minutes - $0.from.minutes < max(1, $0.slotMinutes) }) { faults.append(.noRoom) }
        let ordered = blocks.sorted { $0.from < $1.from }
        if zip(ordered, ordered.dropFirst()).contains(where: { $0.to > $1.from }) { faults.append(.overlap) }
        return faults
    }
}
