import Database
public import Scheduling

/// Why the caller may change an appointment: the hash of the full link's
/// secret, or of the weaker one that reminders carry; or it is the clinic
/// where the appointment is.
public enum AppointmentProof: Sendable {
    case manage(hash: [UInt8])
    case visit(hash: [UInt8])
    case clinic(ClinicID)

    /// Holds of the appointment's row.
    var fits: Statement {
        switch self {
        case .manage(let hash): "manage_hash = \(hash)"
        case .visit(let hash): "visit_hash = \(hash)"
        case .clinic(let clinic): "clinic = \(clinic)"
        }
    }

    var isClinic: Bool { if case .clinic = self { true } else { false } }

    /// People until the visit begins, the clinic as long as it runs.
    public var cancelling: AppointmentChange { isClinic ? .cancelAtDesk : .cancel }
    public var moving: AppointmentChange { isClinic ? .moveAtDesk : .move }
}
