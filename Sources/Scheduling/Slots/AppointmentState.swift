/// Raw values are what the store keeps.
public enum AppointmentState: Int, Hashable, Sendable, CaseIterable {
    case pending = 0
    case booked = 1
    case arrived = 2
    case fulfilled = 3
    case cancelled = 4
    case noshow = 5

    /// A live appointment occupies its slot.
    public var isLive: Bool { self != .cancelled && self != .noshow }
}
