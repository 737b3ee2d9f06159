/// What someone does at a clinic. Raw values stand in journals and accounts.
public enum StaffRole: String, Hashable, Sendable, CaseIterable {
    /// Runs the day: arrivals, bookings by telephone, moves and cancellations.
    case reception
    /// Reception, and the schedules and staff of the clinic.
    case manager
    /// Reads their own list, and changes nothing.
    case practitioner
    /// The platform's own support: sees times and states, never a person.
    case support
}
