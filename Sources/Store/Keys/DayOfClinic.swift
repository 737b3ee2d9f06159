import Database
public import Scheduling

/// What one day key is for.
public struct DayOfClinic: Hashable, Sendable {
    public let clinic: ClinicID
    public let date: LocalDate

    public init(clinic: ClinicID, date: LocalDate) {
        self.clinic = clinic
        self.date = date
    }
}
