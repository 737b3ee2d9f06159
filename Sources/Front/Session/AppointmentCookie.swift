import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

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
