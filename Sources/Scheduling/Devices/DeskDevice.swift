/// A device that keeps a clinic's day for when there is no connection.
///
/// What it keeps is encrypted there; the service knows that it exists, who
/// set it up, and a hash of the secret that it proves itself with.
public struct DeskDevice: Sendable, Hashable {
    /// Live ones of one clinic at once.
    public static let perClinicMax = 20
    /// Longest name, in Unicode scalars.
    public static let nameMax = 60

    public var id: DeviceID
    public var clinic: ClinicID
    /// Who set it up.
    public var staff: StaffID
    /// What it is called at the clinic: "Poste 1".
    public var name: String
    public var registered: Instant
    /// When it last took the clinic's day; `nil` before it did.
    public var taken: Instant?

    public init(id: DeviceID, clinic: ClinicID, staff: StaffID, name: String, registered: Instant, taken: Instant? = nil) {
        self.id = id
        self.clinic = clinic
        self.staff = staff
        self.name = name
        self.registered = registered
        self.taken = taken
    }
}
