public import Scheduling

/// Names the key of one clinic's one local visit date.
public struct DayKeyName: Hashable, Sendable {
    public let clinic: ClinicID
    public let date: LocalDate

    public init(clinic: ClinicID, date: LocalDate) {
        self.clinic = clinic
        self.date = date
    }

    public var purpose: SealPurpose { .clinicDay(clinic, date) }
}
