/// Who may speak for a person, and since when (Civil Code of Québec, art. 14).
public enum Consent {
    /// From this age a person consents to care alone; below it a parent or
    /// tutor does.
    public static let ageYears = 14

    /// Whether whoever books may do so for someone born on `birthDate`.
    public static func isGiven(by booking: BookedFor, birthDate: LocalDate, on date: LocalDate) -> Bool {
        booking != .oneself || birthDate.age(on: date) >= ageYears
    }
}
