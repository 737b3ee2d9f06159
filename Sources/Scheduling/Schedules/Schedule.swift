/// When a practitioner sees people at a clinic. FHIR: `Schedule`.
///
/// Times are those of the clinic's wall clock; `expand` turns dates into slots.
public struct Schedule: Hashable, Sendable {
    public var id: ScheduleID
    public var clinic: ClinicID
    public var practitioner: PractitionerID
    public var effectiveFrom: LocalDate
    /// The last date it holds; `nil` while it has no end.
    public var effectiveThrough: LocalDate?
    public var template: [WeeklyBlock]
    public var exceptions: [ScheduleException]
    /// Whether Québec's holidays are closed (unless an exception opens them).
    public var observesHolidays: Bool
    /// When its slots open to those who look for one.
    public var opens: OpeningRule

    public init(
        id: ScheduleID, clinic: ClinicID, practitioner: PractitionerID, effectiveFrom: LocalDate,
        effectiveThrough: LocalDate?, template: [WeeklyBlock], exceptions: [ScheduleException], observesHolidays: Bool,
        opens: OpeningRule = .whenMade
    ) {
        self.id = id
        self.clinic = clinic
        self.practitioner = practitioner
        self.effectiveFrom = effectiveFrom
        self.effectiveThrough = effectiveThrough
        self.template = template
        self.exceptions = exceptions
        self.observesHolidays = observesHolidays
        self.opens = opens
    }

    public static let slotMinutes = 5...240
    /// Most blocks in a template, and in one exception.
    public static let blocksMax = 64
    public static let exceptionsMax = 400
}
