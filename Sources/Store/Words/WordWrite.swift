public import Scheduling

/// Word as it is left.
public struct WordWrite: Sendable {
    public var id: WordID
    public var clinic: ClinicID
    /// Of the form: the same one again leaves it once.
    public var form: [UInt8]
    /// Keyed hash of all that it says.
    public var said: [UInt8]
    /// Whose key it is sealed to.
    public var day: LocalDate
    public var seal: SealRow

    public init(id: WordID, clinic: ClinicID, form: [UInt8], said: [UInt8], day: LocalDate, seal: SealRow) {
        (self.id, self.clinic, self.form, self.said, self.day, self.seal) = (id, clinic, form, said, day, seal)
    }
}
