public import Scheduling

/// What is asked of the record.
public struct ExposureQuestion: Sendable {
    public var since: Instant
    /// The first instant after the period.
    public var until: Instant
    /// This person's openings alone.
    public var actor: StaffID?
    /// Visits of this clinic alone, by where they are now.
    public var clinic: ClinicID?
    /// The longest that a sign-in lives, as the vault is set.
    public var grantSecondsMax: Int64

    public init(since: Instant, until: Instant, actor: StaffID?, clinic: ClinicID?, grantSecondsMax: Int64) {
        self.since = since
        self.until = until
        self.actor = actor
        self.clinic = clinic
        self.grantSecondsMax = grantSecondsMax
    }
}
