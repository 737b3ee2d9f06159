public import Scheduling

/// Why not.
public enum Denial: Hashable, Sendable {
    /// Not while this level is in force.
    ///
    /// - Parameter at: the one clinic that it was asked for; `nil` where it was none in particular.
    case atThisLevel(Level, at: ClinicID? = nil)
    /// Never: it is not for this audience, or not for this role.
    case toThem
}
