import Pages
import Patients
import Scheduling
import Serving
import UseCases

/// A request as the person who waits sees it.
struct RequestView: Sendable {
    var id: RequestID
    var state: RequestState
    /// Québec's main zone.
    var since: LocalDateTime
    var wish: Wish
    /// First day, when it is still to come.
    var from: LocalDate?
    /// Last day.
    var until: LocalDate
    var acceptsNights: Bool
    /// The one that is asked for alone.
    var clinic: Clinic?
    /// The nearest first.
    var ranks: [ClinicRank]
    /// Clinics in reach.
    var clinicCount: Int
    var offer: OfferView?
    /// The visit it became.
    var served: (id: AppointmentID, visit: VisitView)?
    /// The later visit that is given up when a place is accepted.
    var replaces: VisitView?
}

/// One offer.
struct OfferView: Sendable {
    var id: OfferID
    var state: OfferState
    var visit: VisitView
    /// 0 when it is over.
    var secondsLeft: Int
    /// They stand still.
    var isStopped: Bool
    /// On the clinic's clock.
    var expires: LocalDateTime

    var isOpen: Bool { state == .open && secondsLeft > 0 }
}
