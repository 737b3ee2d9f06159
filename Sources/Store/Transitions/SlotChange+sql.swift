import Database
import Scheduling

extension SlotChange {
    /// Holds of a row of `slot` for which it is possible.
    ///
    /// - Parameter own: holds of the row while one's own hold stands on it.
    func isAllowed(at now: Instant, own: Statement = "1 = 0") -> Statement { condition { $0.sql(at: now, own: own) } }

    /// Of a change whose terms are about no time, and no hold.
    var isAllowedAnyTime: Statement { condition { $0.sql(at: .distantPast, own: "1 = 0") } }

    /// What its state becomes.
    var newState: Statement { outcome { $0.sql(at: .distantPast, own: "1 = 0") } }
}

extension SlotTerm {
    fileprivate func sql(at now: Instant, own: Statement) -> Statement {
        switch self {
        case .ahead: "start_at > \(now)"
        case .running: "end_at > \(now)"
        case .forEveryone: .isAny("audience", of: [SlotAudience.everyone])
        case .offerable: .isAny("audience", of: [SlotAudience.everyone, .referral])
        case .opened: "public_from <= \(now)"
        case .opensLater: "public_from > \(now)"
        case .lapsed: "hold_until <= \(now) AND stopped_at = 0"
        case .stopped: "stopped_at > 0"
        case .lapsedForAll: "hold_until <= \(now) - \(sql: "\(Hold.publicDelaySeconds)") AND stopped_at = 0"
        case .going: "NOT EXISTS (SELECT 1 FROM clinic c WHERE c.id = slot.clinic AND c.paused_since IS NOT NULL)"
        case .own: own
        case .regular: .isAny("kind", of: [SlotKind.regular])
        case .added: .isAny("kind", of: [SlotKind.overbook])
        case .exclusive: "exclusive = 1"
        }
    }
}

extension HoldChange {
    /// Holds of the row of `slot` on which the hold stands, for whoever shows
    /// what `of` tells it by.
    func isAllowed(at now: Instant, of hold: Statement) -> Statement {
        "\(hold) AND \(condition(state: { Self.stands($0, at: now) }, term: { $0.sql }))"
    }

    /// What the slot's state becomes.
    var newState: Statement { .isAny("state", of: ways.compactMap { $0.to?.slot }) }

    private static func stands(_ states: [HoldState], at now: Instant) -> Statement {
        let each = states.map { state -> Statement in
            let slot = Statement.isAny("state", of: [state.slot])
            return switch state.isOver {
            case true?: "\(slot) AND hold_until <= \(now) AND stopped_at = 0"
            case false?: "\(slot) AND (hold_until > \(now) OR stopped_at > 0)"
            case nil: slot
            }
        }
        return each.count == 1 ? each[0] : "(\(.joined(each.map { "(\($0))" }, by: " OR ")))"
    }
}

extension HoldTerm {
    fileprivate var sql: Statement {
        switch self {
        case .neverRenewed: "hold_renewal IS NULL"
        // Prolonged for a code, it is marked by itself.
        case .neverProving: "(hold_renewal IS NULL OR hold_renewal <> hold)"
        case .proved:
            """
            NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = slot.hold AND slot.hold_until <= h.created_at + \(sql: "\(Hold.unprovedSeconds)"))
            """
        }
    }
}
