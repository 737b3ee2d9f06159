import HTTPTypes
import Hummingbird
import Patients
import Scheduling
import Seals
import UseCases

/// The key to one appointment, as its holder showed it.
enum AppointmentLink: Sendable {
    case full(ManageToken)
    case weak(VisitLinkToken)

    init?(_ text: String) {
        if let token = ManageToken(text) {
            self = .full(token)
        } else if let token = VisitLinkToken(text) {
            self = .weak(token)
        } else {
            return nil
        }
    }

    var appointment: AppointmentID {
        switch self {
        case .full(let token): token.appointment
        case .weak(let token): token.appointment
        }
    }

    var text: String {
        switch self {
        case .full(let token): token.text
        case .weak(let token): token.text
        }
    }

    /// All that it allows.
    var key: AppointmentKey { manage.map(AppointmentKey.manage) ?? .visit(visit) }

    /// Shows time and place, cancels, moves within the clinic; opens nothing sealed.
    var visit: VisitToken {
        switch self {
        case .full(let token): VisitToken(manage: token.secret)
        case .weak(let token): token.secret
        }
    }

    var manage: ManageSecret? {
        guard case .full(let token) = self else { return nil }
        return token.secret
    }
}

/// Keeps a link out of the address: cookies sent only to the pages of one
/// appointment, one for each language's addresses.
///
/// The two links have cookies of their own, so that the weaker one of a
/// reminder takes nothing away from a browser that has the full one.
struct AppointmentCookie: Sendable {
    let isSecure: Bool

    private func name(isFull: Bool) -> String { (isSecure ? "__Secure-" : "") + (isFull ? "creneau-rv" : "creneau-rappel") }

    /// The strongest link in the cookies that is to this appointment.
    func link(to id: AppointmentID, in fields: HTTPFields) -> AppointmentLink? {
        for isFull in [true, false] {
            guard let text = Cookies.value(name(isFull: isFull), in: fields), let link = AppointmentLink(String(text)) else { continue }
            if link.appointment == id { return link }
        }
        return nil
    }

    func set(_ link: AppointmentLink, on response: inout Response) {
        for language in Language.allCases {
            Cookies.set(
                name(isFull: link.manage != nil), link.text, path: Paths(language).appointment(link.appointment),
                isSecure: isSecure, in: &response.headers)
        }
    }
}
