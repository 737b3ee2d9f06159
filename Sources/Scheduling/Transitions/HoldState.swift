/// How a hold stands. It is kept in its slot's row: what it may be is decided
/// by the slot's state and by the clock, at the moment of reading.
public enum HoldState: Int, Hashable, Sendable, CaseIterable {
    /// Also while its time stands still.
    case live
    /// Its time is over, and nobody came after.
    case lapsed
    /// Given back, and nobody came after.
    case released
    /// It became an appointment.
    case booked

    /// The slot's state meanwhile.
    public var slot: SlotState {
        switch self {
        case .live, .lapsed: .tentative
        case .released: .free
        case .booked: .busy
        }
    }

    /// Whether it is over at its last instant: `nil` where that does not matter.
    public var isOver: Bool? {
        switch self {
        case .live: false
        case .lapsed: true
        case .released, .booked: nil
        }
    }
}
