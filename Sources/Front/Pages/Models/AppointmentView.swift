import Pages
package import Scheduling
import Serving

/// An appointment as its holder sees it.
struct AppointmentView: Sendable, Hashable {
    var id: AppointmentID
    var reference: AppointmentReference
    var state: AppointmentState
    var visit: VisitView
    /// They said that they will come.
    var isConfirmed = false
    /// They asked for it to be cancelled, and that waits.
    var isCancellationQueued = false
    /// The clinic reaches the person otherwise than their own copy says.
    var isContactCorrected = false
    /// What of who they are the clinic put right, and on which day.
    var corrected: [Corrected] = []

    struct Corrected: Sendable, Hashable {
        var field: IdentityField
        var date: LocalDate
    }
}

/// The sealed half of an appointment, when it can be shown.
package enum ParticularsView: Sendable, Equatable {
    case shown(Particulars)
    /// The vault does not answer at the moment.
    case unavailable
    /// The visit is over and the key is destroyed: nobody can open it any more.
    case destroyed
    /// This link opens time and place only.
    case notWithThisLink
}
