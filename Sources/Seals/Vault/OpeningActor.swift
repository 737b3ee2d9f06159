public import Scheduling

/// On whose behalf a seal was opened, or something else was journalled.
public enum OpeningActor: Hashable, Sendable {
    /// The bearer of the full link.
    case person
    /// The delivery of messages.
    case courier
    /// The service itself: index, re-sealing, lookups, backups, shredding.
    case service
    /// Whoever holds the master key, at the command line.
    case operatorAtHand
    /// Someone of a clinic, by a grant; in a role where a clinic is concerned.
    case staff(StaffID, GrantID, StaffRole?)
}

extension OpeningActor: LosslessStringConvertible {
    /// As it stands in the journal: one word, or `staff ID GRANT [ROLE]`.
    public var description: String {
        switch self {
        case .person: "person"
        case .courier: "courier"
        case .service: "service"
        case .operatorAtHand: "operator"
        case .staff(let staff, let grant, let role): "staff \(staff) \(grant)" + (role.map { " " + $0.rawValue } ?? "")
        }
    }

    /// `nil` for anything that `description` does not write.
    public init?(_ text: String) {
        switch text {
        case "person": self = .person
        case "courier": self = .courier
        case "service": self = .service
        case "operator": self = .operatorAtHand
        default:
            let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            guard (3...4).contains(words.count), words[0] == "staff", let staff = StaffID(words[1]), let grant = GrantID(words[2])
            else { return nil }
            var role: StaffRole?
            if words.count == 4 {
                role = StaffRole(rawValue: words[3])
                guard role != nil else { return nil }
            }
            self = .staff(staff, grant, role)
            guard description == text else { return nil }
        }
    }
}
