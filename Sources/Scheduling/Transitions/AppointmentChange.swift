/// What can happen to an appointment: by the person until it begins, by the
/// clinic as long as it runs, and on its day at the desk.
public enum AppointmentChange: String, StateChange {
    /// The person says that they will come.
    case confirm
    case cancel
    case cancelAtDesk = "cancel at the desk"
    case move
    case moveAtDesk = "move at the desk"
    case arrive
    case begin
    case finish
    /// Nobody came.
    case miss
    /// What was recorded of its day was a mistake.
    case reset

    public var ways: [StateWay<AppointmentState, AppointmentTerm>] {
        switch self {
        case .confirm: [StateWay(from: Self.coming, if: [.ahead, .unconfirmed], to: nil)]
        case .cancel: [StateWay(from: Self.coming, if: [.ahead], to: .cancelled)]
        case .cancelAtDesk: [StateWay(from: Self.coming, if: [.running], to: .cancelled)]
        case .move: [StateWay(from: Self.coming, if: [.ahead], to: nil)]
        case .moveAtDesk: [StateWay(from: Self.coming, if: [.running], to: nil)]
        case .arrive: [StateWay(from: Self.coming + [.noshow], to: .arrived)]
        case .begin: [StateWay(from: Self.coming + [.arrived], if: [.notBegun], to: .arrived)]
        case .finish: [StateWay(from: Self.coming + [.arrived], to: .fulfilled)]
        case .miss: [StateWay(from: Self.coming, if: [.due], to: .noshow)]
        case .reset: [StateWay(from: [.arrived, .fulfilled, .noshow], to: .booked)]
        }
    }

    /// The person is expected.
    public static let coming: [AppointmentState] = [.pending, .booked]
}

extension Appointment {
    /// The person is expected, and can still change it or be written to.
    public func isComing(at now: Instant) -> Bool { after(.cancel, at: now) != nil }

    /// What it becomes by a change that says nothing of its day; `nil` when
    /// that is not possible now.
    public func after(_ change: AppointmentChange, at now: Instant) -> AppointmentState? {
        change.outcome(from: state) { term in
            switch term {
            case .ahead: start > now
            case .running: end > now
            case .due: start <= now
            // What stands beside the appointment is the store's to say.
            case .unconfirmed, .notBegun: true
            }
        }
    }
}
