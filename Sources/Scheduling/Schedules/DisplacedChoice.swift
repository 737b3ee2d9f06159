/// What happens to a visit whose slot is no longer promised. Always somebody's
/// decision.
public enum DisplacedChoice: String, Hashable, Sendable, CaseIterable {
    /// It takes place as booked, beside the new schedule.
    case keep
    /// To the nearest new slot of the same date that is as long.
    case move
    /// It stays for now, and the person is asked to choose another time.
    case offer
    /// With a message.
    case cancel
}
