import Scheduling

/// A listener, as orders name it.
public enum SurfaceName: String, Hashable, Sendable, CaseIterable {
    case front, desk, exchange, watch
}
