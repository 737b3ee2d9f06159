extension ConsultationHours {
    /// A date on which people are received, and when.
    public struct Reading: Hashable, Sendable {
        public var date: LocalDate
        public var from: LocalTime
        public var to: LocalTime

        public init(date: LocalDate, from: LocalTime, to: LocalTime) {
            (self.date, self.from, self.to) = (date, from, to)
        }
    }

    /// Later than this nothing is said.
    static let readingDaysMax = 14

    /// Today while somebody is still there, or else the next date on which
    /// somebody is; `nil` where that is not known.
    ///
    /// - Parameter now: on the clinic's clock.
    public func nextReading(at now: LocalDateTime) -> Reading? {
        guard !isIrregular else { return nil }
        for days in 0..<Self.readingDaysMax {
            let date = now.date.advanced(byDays: days)
            let spans = spans(on: date)
            guard let from = spans.map(\.from).min(), let to = spans.map(\.to).max(), days > 0 || now.time < to else { continue }
            return Reading(date: date, from: from, to: to)
        }
        return nil
    }

    private func spans(on date: LocalDate) -> [Span] {
        if let other = otherDates.first(where: { $0.date == date }) { return other.spans }
        if let next, date >= next.from { return next.week[date.weekday] }
        return week[date.weekday]
    }
}
