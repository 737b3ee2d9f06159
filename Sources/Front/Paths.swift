import Bytes
import Pages
import Scheduling
import Serving

/// Addresses of the front's pages in one language, ready for a link, a form
/// or a `Location` header: every parameter is percent-encoded (RFC 3986 §2.1).
struct Paths: Sendable, Hashable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var home: String { path(.home) }
    /// POST: takes `SearchFields`, redirects to `openings`.
    var search: String { path(.search) }
    /// POST: takes `Field.slot`, `.query`; holds and redirects to `booking`.
    /// The search as it is typed so far.
    func home(query: String) -> String { path(.home) + "?q=" + Self.encode(query) }
    var bookings: String { path(.bookings) }
    /// GET and POST.
    var lostLink: String { path(.lostLink) }
    var lostLinkSent: String { path(.lostLinkSent) }
    var clinics: String { path(.clinics) }
    /// The same list, the nearest to a place first.
    func clinics(near place: String) -> String { path(.clinics) + "?" + Field.near.rawValue + "=" + Self.encode(place) }
    var privacy: String { path(.privacy) }
    var about: String { path(.about) }
    var demoMailbox: String { path(.demoMailbox) }

    /// Results of a sealed search; `cursor` continues a list.
    func openings(query: String, cursor: String? = nil) -> String {
        path(.openings) + "?q=" + Self.encode(query) + (cursor.map { "&after=" + Self.encode($0) } ?? "")
    }

    /// GET shows the form, POST books.
    func booking(_ hold: HoldID, query: String?) -> String {
        path(.booking, hold.description) + (query.map { "?q=" + Self.encode($0) } ?? "")
    }

    func bookingRenewal(_ hold: HoldID) -> String { path(.bookingRenewal, hold.description) }
    func bookingRelease(_ hold: HoldID) -> String { path(.bookingRelease, hold.description) }
    func appointment(_ id: AppointmentID) -> String { path(.appointment, id.description) }
    func calendar(_ id: AppointmentID) -> String { path(.calendar, id.description) }
    func openingProof(_ id: AppointmentID, leaf: Int) -> String { path(.openingProof, id.description, String(leaf)) }
    /// POST: one will come.
    func attendance(_ id: AppointmentID) -> String { path(.attendance, id.description) }
    /// POST: one comes after all, before it was cancelled.
    func cancellationTakenBack(_ id: AppointmentID) -> String { path(.cancellationTakenBack, id.description) }
    /// GET asks, POST cancels.
    /// How the person is reached about it.
    func ownContact(_ id: AppointmentID) -> String { path(.ownContact, id.description) }
    func cancellation(_ id: AppointmentID) -> String { path(.cancellation, id.description) }
    /// GET lists other times, POST holds one (`Field.slot`) and redirects to its confirmation.
    func rescheduling(_ id: AppointmentID) -> String { path(.rescheduling, id.description) }

    /// The same list, continued, or with another window or radius.
    func rescheduling(_ id: AppointmentID, window: SearchWindow, radiusKilometres: Int, cursor: String?) -> String {
        rescheduling(id) + "?" + Field.window.rawValue + "=" + window.rawValue + "&" + Field.radius.rawValue + "="
            + String(radiusKilometres) + (cursor.map { "&after=" + Self.encode($0) } ?? "")
    }

    /// GET compares the old and the new time, POST moves the appointment.
    func reschedulingConfirmation(_ id: AppointmentID, hold: HoldID) -> String {
        path(.reschedulingConfirmation, id.description, hold.description)
    }

    /// The full link: exchanged for a cookie, then redirected.
    func fullLink(_ token: String) -> String { path(.fullLink, token) }
    /// The link of reminders: time and place, confirm, cancel.
    func weakLink(_ token: String) -> String { path(.weakLink, token) }
    func clinic(_ id: ClinicID) -> String { path(.clinic, id.description) }
    /// GET and POST: word left with a clinic where nothing can be booked.
    func dropBox(_ id: ClinicID) -> String { path(.dropBox, id.description) }
    /// - Parameter isTyped: what was left is still to be shown.
    func dropBoxLeft(_ id: ClinicID, isTyped: Bool = false) -> String {
        path(.dropBoxLeft, id.description) + (isTyped ? "?" + Field.typed.rawValue + "=1" : "")
    }
    func practitioner(_ id: PractitionerID) -> String { path(.practitioner, id.description) }
    /// The search with the clinic's own place filled in.
    func home(near clinic: ClinicID) -> String { home + "?" + Field.clinic.rawValue + "=" + clinic.description }
    func demoMessage(_ name: String) -> String { path(.demoMessage, name) }

    func demoReply(_ name: String) -> String { path(.demoReply, name) }

    // What somebody waits for.

    /// GET shows the form, filled from a sealed search or around a clinic; POST files it.
    func requests(query: String? = nil, clinic: ClinicID? = nil) -> String {
        path(.requests) + (query.map { "?q=" + Self.encode($0) } ?? "")
            + (clinic.map { "?" + Field.clinic.rawValue + "=" + $0.description } ?? "")
    }

    /// An earlier place than that appointment's.
    ///
    /// Below the appointment's own address: there the browser sends its link.
    func earlierPlace(_ id: AppointmentID) -> String { path(.earlierPlace, id.description) }

    func request(_ id: RequestID) -> String { path(.request, id.description) }
    func requestCode(_ id: RequestID) -> String { path(.requestCode, id.description) }
    func requestCodeAgain(_ id: RequestID) -> String { path(.requestCodeAgain, id.description) }
    /// GET and POST.
    func requestChange(_ id: RequestID) -> String { path(.requestChange, id.description) }
    /// GET asks, POST withdraws.
    func requestWithdrawal(_ id: RequestID) -> String { path(.requestWithdrawal, id.description) }
    func requestStay(_ id: RequestID) -> String { path(.requestStay, id.description) }
    func requestAcceptance(_ id: RequestID) -> String { path(.requestAcceptance, id.description) }
    func requestRefusal(_ id: RequestID) -> String { path(.requestRefusal, id.description) }
    /// Exchanged for a cookie, then redirected.
    func requestLink(_ token: String) -> String { path(.requestLink, token) }
    func offer(_ id: OfferID) -> String { path(.offer, id.description) }
    func offerAcceptance(_ id: OfferID) -> String { path(.offerAcceptance, id.description) }
    func offerRefusal(_ id: OfferID) -> String { path(.offerRefusal, id.description) }
    func offerLink(_ token: String) -> String { path(.offerLink, token) }

    private func path(_ route: Route, _ values: String...) -> String { route.path(in: language, values) }

    private static func encode(_ text: String) -> String { PercentEncoding.encode(text) }
}
