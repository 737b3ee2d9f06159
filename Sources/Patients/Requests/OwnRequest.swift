public import Scheduling
import Seals
import UseCases

/// One's own request, by its link.
public struct OwnRequest: Sendable {
    public var request: StandingRequest
    public var state: RequestState
    public var codeUntil: Instant
    /// Tries of the code that are left.
    public var triesLeft: Int
    /// At the nearest clinics in reach, the nearest first.
    public var ranks: [ClinicRank]
    /// Clinics in reach.
    public var clinicCount: Int
    public var offer: OwnOffer?
    /// The appointment it became.
    public var served: Appointment?
    /// The later appointment that is given up when a place is accepted.
    public var replaces: Appointment?
}
