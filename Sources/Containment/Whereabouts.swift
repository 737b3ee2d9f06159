public import Scheduling

/// Where something is asked for: it is under every order that matches.
public struct Whereabouts: Hashable, Sendable {
    /// `nil` for the service's own workers, which no listener stands before.
    public var surface: SurfaceName?
    public var clinic: ClinicID?
    public var staff: StaffID?

    public init(surface: SurfaceName? = nil, clinic: ClinicID? = nil, staff: StaffID? = nil) {
        self.surface = surface
        self.clinic = clinic
        self.staff = staff
    }
}
