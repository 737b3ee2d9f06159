/// Raw values are what the store keeps.
public enum RoundState: Int, Hashable, Sendable, CaseIterable {
    case open = 0
    /// Somebody has the place.
    case given = 1
    /// Nobody wanted it, or it was taken away.
    case over = 2
}
