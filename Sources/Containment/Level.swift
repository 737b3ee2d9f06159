/// How much the service still allows; each level allows less.
public enum Level: Int, Hashable, Sendable, CaseIterable, Comparable {
    case open = 0, guarded, restricted, frozen, dark

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
