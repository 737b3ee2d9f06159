public import Scheduling
import UseCases

/// One clinic's date as its desk shows it.
public struct ClinicDay: Sendable {
    public var clinic: Clinic
    public var date: LocalDate
    public var zone: ZoneRules
    /// When it was read.
    public var asOf: Instant
    /// Those with something on this date, by name.
    public var lists: [PractitionerList]
    /// By start.
    public var cancelled: [DayVisit]
    /// Oldest first.
    public var notes: [NoteView]
    /// Messages of the clinic's coming visits that did not arrive, on whatever date.
    public var undelivered = 0
    /// Coming visits that were booked together from one network, on whatever
    /// date, and that nobody decided about: the largest group of them.
    public var sameOrigin = 0
    /// Whom the clinic is to call back, and whom it called within a day.
    public var box = BoxCount()
    public var openings: Openings

    /// Whether names could be opened.
    public enum Openings: Sendable, Equatable {
        case opened
        /// Not with this role.
        case notAllowed
        /// The vault does not answer: times and states stand, names come back with it.
        case vaultUnavailable
        /// More than this sign-in, or the clinic, may open in an hour.
        case capReached(retryAfterSeconds: Int)
    }

    /// Whether it is the day on which it is noted how a visit goes.
    public func isOpen(_ visit: DayVisit) -> Bool { DayStep.arrive.isPossible(for: visit.appointment.start, at: asOf, in: zone) }

    public var visits: [DayVisit] { lists.flatMap { $0.lines.compactMap(\.visit) } }
}
