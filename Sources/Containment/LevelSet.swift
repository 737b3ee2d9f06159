import Scheduling

/// The levels in force at some moment, by scope; `open` where none is named.
public final class LevelSet: Sendable, Equatable {
    /// Grows with each change. The store knows the newest, and refuses what
    /// was permitted under an older one.
    public let epoch: Int64
    private let levels: [Scope: Level]

    public init(epoch: Int64 = 0, levels: [Scope: Level] = [:]) {
        self.epoch = epoch
        self.levels = levels.filter { $0.value > .open }
    }

    public static func == (left: LevelSet, right: LevelSet) -> Bool { left.epoch == right.epoch && left.levels == right.levels }

    /// Those above `open`, by scope.
    public var all: [Scope: Level] { levels }

    /// The highest of those that match.
    public func level(at place: Whereabouts) -> Level {
        guard !levels.isEmpty else { return .open }
        var level = levels[.all] ?? .open
        if let surface = place.surface { level = max(level, levels[.surface(surface)] ?? .open) }
        if let staff = place.staff { level = max(level, levels[.staff(staff)] ?? .open) }
        if let clinic = place.clinic {
            level = max(level, levels[.clinic(clinic)] ?? .open)
            if let surface = place.surface { level = max(level, levels[.clinicSurface(clinic, surface)] ?? .open) }
        }
        return level
    }
}
