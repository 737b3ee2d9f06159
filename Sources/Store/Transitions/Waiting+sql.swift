import Database
import Scheduling

extension OfferChange {
    var newState: Statement { outcome() }

    /// Holds of a row of `offer` for which it is possible.
    ///
    /// - Parameter column: of the offer's state.
    func condition(at now: Instant, _ column: String = "state") -> Statement {
        condition(column) { term in
            switch term {
            case .inTime: "(expires_at > \(now) OR stopped_at > 0)"
            case .roundOpen:
                "EXISTS (SELECT 1 FROM offer_round r WHERE r.id = offer.round AND \(RoundChange.goOn.condition("r.state")))"
            }
        }
    }
}

extension RequestChange {
    var newState: Statement { outcome() }

    /// Holds of a row of `standing_request` for which it is possible.
    func isAllowed(at now: Instant, silenceMax: Int = StandingRequest.silenceMax) -> Statement {
        condition { term in
            switch term {
            case .inWindow: "until_at > \(now)"
            case .unasked: "offer IS NULL"
            case .silent: "silence >= \(silenceMax)"
            }
        }
    }
}

extension AppointmentChange {
    var newState: Statement { outcome() }

    /// Holds of a row of `appointment` for which it is possible.
    func isAllowed(at now: Instant) -> Statement {
        condition { term in
            switch term {
            case .ahead: "start_at > \(now)"
            case .running: "end_at > \(now)"
            case .due: "start_at <= \(now)"
            case .unconfirmed: "confirmed_at = 0"
            case .notBegun: "began_at = 0"
            }
        }
    }
}

extension RoundChange {
    var newState: Statement { outcome() }
}
