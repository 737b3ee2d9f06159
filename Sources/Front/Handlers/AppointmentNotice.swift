import Patients
import Scheduling
import Serving
import UseCases

extension AppointmentPage.Notice {

    /// How it stands in an address.
    var code: String {
        switch self {
        case .booked: "1"
        case .rescheduled: "2"
        case .cancelled: "3"
        case .contactChanged: "4"
        case .stands: "5"
        case .queued: "6"
        }
    }

    /// What an address says just happened, if the appointment bears it out:
    /// nobody is told by a crafted link that their appointment is cancelled.
    init?(_ code: String?, of own: OwnAppointment) {
        let appointment = own.appointment
        switch (code, appointment.state) {
        case ("1", .booked) where appointment.sequence == 0: self = .booked
        case ("2", .booked) where appointment.sequence > 0: self = .rescheduled
        case ("3", .cancelled): self = .cancelled
        case ("4", .booked) where own.isContactChanged: self = .contactChanged
        case ("5", .booked): self = .stands
        case ("6", _) where own.cancellationQueued != nil: self = .queued
        default: return nil
        }
    }
}

extension Paths {
    /// The appointment's page, saying what was just done.
    func appointment(_ id: AppointmentID, _ notice: AppointmentPage.Notice) -> String {
        appointment(id) + "?" + Field.done.rawValue + "=" + notice.code
    }
}
