public import Scheduling
import Synchronization

/// A listener, as orders name it.
public enum SurfaceName: String, Hashable, Sendable, CaseIterable {
    case front, desk, exchange, watch
}

/// What an order is about.
public enum Scope: Hashable, Sendable {
    case all
    case surface(SurfaceName)
    case clinic(ClinicID)
    case clinicSurface(ClinicID, SurfaceName)
    case staff(StaffID)
}

/// Where something is asked for: it is under every order that matches.
public struct Whereabouts: Hashable, Sendable {
    /// `nil` for the service's own workers, which no listener stands before.
    public var surface: SurfaceName?
    public var clinic: ClinicID?
    public var staff: StaffID?

    public init(surface: SurfaceName? = nil, clinic: ClinicID? = nil, staff: StaffID? = nil) {
        self.surface = surface
        self.clinic = clinic
        self.staff = staff
    }
}

/// The levels in force at some moment, by scope; `open` where none is named.
public final class LevelSet: Sendable {
    /// Grows with each change. The store knows the newest, and refuses what
    /// was permitted under an older one.
    public let epoch: Int64
    private let levels: [Scope: Level]

    public init(epoch: Int64 = 0, levels: [Scope: Level] = [:]) {
        self.epoch = epoch
        self.levels = levels.filter { $0.value > .open }
    }

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

/// The levels of one process: one value that all of it shares, and that
/// changes while it runs. Reading it waits for nobody, whoever writes.
public final class Levels: Sendable {
    private let shown: Atomic<Unmanaged<LevelSet>>
    /// All there were, so that whoever reads one still has it: changes are few,
    /// and each is small.
    private let kept: Mutex<[LevelSet]>

    public init(_ first: LevelSet = LevelSet()) {
        shown = Atomic(.passUnretained(first))
        kept = Mutex([first])
    }

    public var current: LevelSet { shown.load(ordering: .acquiring).takeUnretainedValue() }

    /// Puts others in force; an epoch that is not newer changes nothing.
    ///
    /// - Returns: whether they are in force now.
    @discardableResult
    public func change(to next: LevelSet) -> Bool {
        kept.withLock { kept in
            guard next.epoch > current.epoch else { return false }
            kept.append(next)
            shown.store(.passUnretained(next), ordering: .releasing)
            return true
        }
    }
}
