import Containment
public import Scheduling

/// Who did it.
public enum Actor: Sendable, Hashable {
    /// A patient's browser or client. Nobody knows more: there is no account.
    case patient
    /// Someone of a clinic, in the role they have there.
    case staff(StaffID, Membership)
    /// A part of the service: `courier`, `horizon`, `command-line`.
    case system(String)

    /// What the log commits to.
    package var logName: String {
        switch self {
        case .patient: "patient"
        case .staff(let id, let membership): "staff:\(id):\(membership.role.rawValue)"
        case .system(let name): "system:" + name
        }
    }
}
