/// Whom a clinic is to call back.
public struct CallBacks: Sendable {
    /// All that wait, of whom the first are in `waiting`.
    public var count: Int
    /// Who waits longest first.
    public var waiting: [WordView]
    /// Whom it called back within a day, the last first.
    public var called: [WordView]
    /// Whether what they left could be opened.
    public var openings: ClinicDay.Openings
}
