/// What can happen to a standing request.
public enum RequestChange: String, StateChange {
    /// Its code is tried, or another is sent.
    case prove
    /// The code was given: it waits.
    case confirm
    /// It is asked about a place.
    case ask
    /// Offers went unanswered: does the person still wait?
    case sleep
    /// The person still waits.
    case stay
    /// They can come elsewhere or otherwise.
    case change
    /// It became an appointment.
    case serve
    case leave
    /// Its window is over.
    case lapse
    /// The person asked again for the same need.
    case replace
    /// Its code never came: it is erased.
    case forget = "forget: it is erased"

    public var ways: [StateWay<RequestState, RequestTerm>] {
        switch self {
        case .prove: [StateWay(from: [.unconfirmed], to: nil)]
        case .confirm: [StateWay(from: [.unconfirmed], to: .waiting)]
        case .ask: [StateWay(from: [.waiting], if: [.inWindow, .unasked], to: nil)]
        case .sleep: [StateWay(from: [.waiting], if: [.silent], to: .asleep)]
        case .stay: [StateWay(from: Self.inLine, if: [.inWindow], to: .waiting)]
        case .change: [StateWay(from: Self.inLine, to: .waiting)]
        case .serve: [StateWay(from: [.waiting], to: .served)]
        case .leave: [StateWay(from: Self.standing, to: .left)]
        case .lapse: [StateWay(from: Self.standing, to: .lapsed)]
        case .replace: [StateWay(from: Self.standing, to: .replaced)]
        case .forget: [StateWay(from: [.unconfirmed], to: nil)]
        }
    }

    /// It has a place in line, or can have it back.
    public static let inLine: [RequestState] = [.waiting, .asleep]
    /// It is not over.
    public static let standing: [RequestState] = [.unconfirmed, .waiting, .asleep]
}
