public import Scheduling

/// What an order is about.
public enum Scope: Hashable, Sendable {
    case all
    case surface(SurfaceName)
    case clinic(ClinicID)
    case clinicSurface(ClinicID, SurfaceName)
    case staff(StaffID)

    /// The one clinic that it is about.
    public var clinic: ClinicID? {
        switch self {
        case .clinic(let clinic), .clinicSurface(let clinic, _): clinic
        case .all, .surface, .staff: nil
        }
    }
}
