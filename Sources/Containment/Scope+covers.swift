import Scheduling

extension Scope {
    /// Whether an order about it is about what happens there.
    public func covers(_ place: Whereabouts) -> Bool {
        switch self {
        case .all: true
        case .surface(let surface): place.surface == surface
        case .clinic(let clinic): place.clinic == clinic
        case .clinicSurface(let clinic, let surface): place.clinic == clinic && place.surface == surface
        case .staff(let staff): place.staff == staff
        }
    }
}
