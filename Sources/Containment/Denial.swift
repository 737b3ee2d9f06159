/// Why not.
public enum Denial: Hashable, Sendable {
    /// Not while this level is in force.
    case atThisLevel(Level)
    /// Never: it is not for this audience, or not for this role.
    case toThem
}
