/// Raw values are what the store keeps. FHIR: `waitlist` while it waits or
/// has an offer; then an appointment of its own, or `cancelled`.
public enum RequestState: Int, Hashable, Sendable, CaseIterable {
    /// Its code was not given yet.
    case unconfirmed = 0
    case waiting = 1
    /// An offer went unanswered: the person says whether to go on.
    case asleep = 2
    /// It became an appointment.
    case served = 3
    /// The person left.
    case left = 4
    /// Its window is over.
    case lapsed = 5
    /// The same person asked again for the same need; the new request took its place in line.
    case replaced = 6

    /// Still has a place in line, or can have it back.
    public var isLive: Bool { RequestChange.inLine.contains(self) }
}
