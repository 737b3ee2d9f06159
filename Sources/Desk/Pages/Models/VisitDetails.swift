import Clinics
import Pages
import Scheduling
import Serving
import UseCases

/// A visit with what a page says about its time and place.
struct VisitDetails: Sendable {
    var visit: DayVisit
    var clinic: Clinic
    var zone: ZoneRules
    var practitioner: Practitioner?
    var now: Instant

    var start: LocalDateTime { zone.local(at: visit.appointment.start) }
    var minutes: Int { Int((visit.appointment.end - visit.appointment.start) / 60) }

    var person: Particulars? {
        guard case .opened(let person) = visit.person else { return nil }
        return person
    }
}
