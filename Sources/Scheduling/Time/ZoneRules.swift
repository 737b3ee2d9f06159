/// What the clocks of one zone show, and when they change.
///
/// A pure value, made from the bytes of a TZif file (RFC 9636), so that a new
/// tz database needs no rebuild and tests need no machine. Transitions the
/// file's footer promises are laid out ahead through `expandedThroughYear`;
/// later instants are computed from the rule itself.
public struct ZoneRules: Hashable, Sendable {
    /// What holds between two transitions.
    struct Period: Hashable, Sendable {
        /// Seconds east of UTC.
        var offset: Int
        var isDaylight: Bool
        var abbreviation: String
    }

    /// Holds before the first transition.
    let initial: Period
    /// Seconds since 1970, strictly ascending.
    let starts: [Int64]
    /// What begins at the start of the same index.
    let periods: [Period]
    /// What continues after the last transition.
    let footer: ZoneFooter?

    /// The first and last years whose transitions are laid out in memory.
    static let expandedFromYear = 1900
    static let expandedThroughYear = 2100
    /// The first second of the year after it, in UTC.
    static let expansionEnd = Int64(LocalDate(year: expandedThroughYear + 1, month: 1, day: 1)!.dayNumber) * 86_400

    init(initial: Period, transitions: [(start: Int64, period: Period)], footer: ZoneFooter?) {
        self.initial = initial
        self.footer = footer
        var all = transitions
        if let footer {
            let last = transitions.last?.start ?? .min
            all += footer.transitions(years: Self.expandedFromYear...Self.expandedThroughYear).filter { $0.start > last }
        }
        starts = all.map(\.start)
        periods = all.map(\.period)
    }

    /// Rules without any transition, for tests and for `UTC`.
    public init(fixedOffset offset: Int, abbreviation: String) {
        self.init(
            initial: Period(offset: offset, isDaylight: false, abbreviation: abbreviation), transitions: [], footer: nil
        )
    }

    /// Seconds east of UTC at `instant`.
    public func offset(at instant: Instant) -> Int { period(at: instant).offset }

    /// `EST`, `EDT` …: the name the tz database gives to the period.
    public func abbreviation(at instant: Instant) -> String { period(at: instant).abbreviation }

    public func isDaylight(at instant: Instant) -> Bool { period(at: instant).isDaylight }

    /// What the wall clock shows at `instant`.
    public func local(at instant: Instant) -> LocalDateTime {
        LocalDateTime(wallSeconds: instant.seconds + Int64(offset(at: instant)))
    }

    func period(at instant: Instant) -> Period {
        let index = countOfStarts(through: instant.seconds)
        if index == starts.count, instant.seconds >= Self.expansionEnd, let footer { return footer.period(at: instant) }
        return index == 0 ? initial : periods[index - 1]
    }

    /// How many transitions are at or before `seconds`.
    func countOfStarts(through seconds: Int64) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }

    static func year(of seconds: Int64) -> Int { LocalDateTime(wallSeconds: seconds).date.year }
}
