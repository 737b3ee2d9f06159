import Scheduling

/// A practitioner's week in the demonstration, and how full it already is.
struct DemoWeek {
    private let template: [WeeklyBlock]
    /// How full today is, in percent; each later day a little less.
    private let fullToday: Int
    private let easesPerDay: Int
    private let seed: UInt64

    private static let fullLeast = 45

    init(_ practitioner: Practitioner, using generator: inout SplitMix64) {
        let shape =
            practitioner.profession == .physician
            ? Shape.allCases.randomElement(using: &generator) ?? .office
            : [Shape.office, .video, .evening].randomElement(using: &generator) ?? .office
        let minutes = [15, 15, 20, 20, 30].randomElement(using: &generator) ?? 15
        // One in twelve receives only who is enrolled with the clinic.
        let audience: SlotAudience = Int.random(in: 0..<12, using: &generator) == 0 ? .enrolled : .everyone
        let weekdays = shape.weekdays.shuffled(using: &generator).prefix(shape.daysAWeek).sorted()
        template = weekdays.flatMap { weekday in
            shape.hours.map { hours in
                WeeklyBlock(
                    weekday: weekday, from: hours.from, to: hours.to, slotMinutes: minutes, modality: shape.modality,
                    audience: audience)
            }
        }
        fullToday = Int.random(in: 84...99, using: &generator)
        easesPerDay = Int.random(in: 2...5, using: &generator)
        seed = generator.next()
    }

    /// The week as a schedule whose first days have only what is still free.
    func schedule(id: ScheduleID, clinic: Clinic, practitioner: PractitionerID, today: LocalDate) -> Schedule {
        let through = today.advanced(byDays: DemoWorld.days - 1)
        let holidays = Set(
            (today.year...through.year).flatMap { year in
                QuebecHolidays.holidays(in: year, easter: clinic.holidayChoice).map(\.date)
            })
        var exceptions: [ScheduleException] = []
        for ahead in 0..<DemoWorld.days {
            let date = today.advanced(byDays: ahead)
            let blocks = template.filter { $0.weekday == date.weekday }.map(\.block)
            guard !blocks.isEmpty, !holidays.contains(date) else { continue }
            let free = stillFree(blocks, on: date, ahead: ahead)
            exceptions.append(ScheduleException(date: date, change: free.isEmpty ? .closed : .open(free)))
        }
        return Schedule(
            id: id, clinic: clinic.id, practitioner: practitioner, effectiveFrom: today, effectiveThrough: nil,
            template: template, exceptions: exceptions, observesHolidays: true)
    }

    /// The slots of a day that nobody has taken yet, each a block of its own.
    private func stillFree(_ blocks: [DayBlock], on date: LocalDate, ahead: Int) -> [DayBlock] {
        // The date alone decides, so that the same day comes out the same tomorrow but for being nearer.
        var generator = SplitMix64(seed: seed &+ UInt64(bitPattern: Int64(date.dayNumber)))
        let full = max(Self.fullLeast, fullToday - easesPerDay * ahead)
        return blocks.flatMap { block in
            stride(from: block.from.minutes, through: block.to.minutes - block.slotMinutes, by: block.slotMinutes)
                .compactMap { minutes in
                    guard Int.random(in: 0..<100, using: &generator) >= full, let from = LocalTime(minutes: minutes),
                        let to = LocalTime(minutes: minutes + block.slotMinutes)
                    else { return nil }
                    return DayBlock(
                        from: from, to: to, slotMinutes: block.slotMinutes, modality: block.modality, audience: block.audience)
                }
        }
    }

    private enum Shape: CaseIterable {
        case office, walkIn, evening, weekend, video

        var weekdays: [Weekday] {
            switch self {
            case .office, .walkIn, .video: [.monday, .tuesday, .wednesday, .thursday, .friday]
            case .evening: [.monday, .tuesday, .wednesday, .thursday]
            case .weekend: [.friday, .saturday, .sunday]
            }
        }

        var daysAWeek: Int {
            switch self {
            case .office, .evening: 4
            case .walkIn: 5
            case .weekend, .video: 3
            }
        }

        var hours: [(from: LocalTime, to: LocalTime)] {
            switch self {
            case .office: [Self.hours(8, 0, 12, 0), Self.hours(13, 0, 16, 30)]
            case .walkIn: [Self.hours(7, 30, 11, 30), Self.hours(12, 30, 17, 0)]
            case .evening: [Self.hours(16, 0, 20, 0)]
            case .weekend: [Self.hours(8, 30, 13, 0)]
            case .video: [Self.hours(9, 0, 12, 0)]
            }
        }

        var modality: Modality { self == .video ? .video : .inPerson }

        private static func hours(_ fromHour: Int, _ fromMinute: Int, _ toHour: Int, _ toMinute: Int) -> (from: LocalTime, to: LocalTime) {
            guard let from = LocalTime(hour: fromHour, minute: fromMinute), let to = LocalTime(hour: toHour, minute: toMinute) else {
                preconditionFailure("these hours are on the clock")
            }
            return (from, to)
        }
    }
}
