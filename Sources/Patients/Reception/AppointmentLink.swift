package import Scheduling
package import Seals

/// The key to one appointment, as its holder showed it.
package enum AppointmentLink: Sendable {
    case full(ManageToken)
    case weak(VisitLinkToken)

    package init?(_ text: String) {
        if let token = ManageToken(text) {
            self = .full(token)
        } else if let token = VisitLinkToken(text) {
            self = .weak(token)
        } else {
            return nil
        }
    }

    package var appointment: AppointmentID {
        switch self {
        case .full(let token): token.appointment
        case .weak(let token): token.appointment
        }
    }

    package var text: String {
        switch self {
        case .full(let token): token.text
        case .weak(let token): token.text
        }
    }

    /// All that it allows.
    package var key: AppointmentKey { manage.map(AppointmentKey.manage) ?? .visit(visit) }

    /// Shows time and place, cancels, moves within the clinic; opens nothing sealed.
    package var visit: VisitToken {
        switch self {
        case .full(let token): VisitToken(manage: token.secret)
        case .weak(let token): token.secret
        }
    }

    package var manage: ManageSecret? {
        guard case .full(let token) = self else { return nil }
        return token.secret
    }
}
