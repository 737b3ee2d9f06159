/// How much the service still allows; each level allows less.
public enum Level: Int, Hashable, Sendable, CaseIterable, Comparable {
    case open = 0, guarded, restricted, frozen, dark

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// As orders and the command line name it.
    public var text: String {
        switch self {
        case .open: "open"
        case .guarded: "guarded"
        case .restricted: "restricted"
        case .frozen: "frozen"
        case .dark: "dark"
        }
    }

    /// - Returns: `nil` for anything but the one spelling of each.
    public init?(text: String) {
        guard let level = Self.allCases.first(where: { $0.text.utf8.elementsEqual(text.utf8) }) else { return nil }
        self = level
    }
}
