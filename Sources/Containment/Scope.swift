public import Scheduling

/// What an order is about.
public enum Scope: Hashable, Sendable {
    case all
    case surface(SurfaceName)
    case clinic(ClinicID)
    case clinicSurface(ClinicID, SurfaceName)
    case staff(StaffID)
}
