/// Québec employers give one of the two days (Act respecting labour
/// standards, s. 60): the clinic says which.
public enum EasterChoice: Int, Hashable, Sendable, CaseIterable {
    case goodFriday = 0
    case easterMonday = 1
}
