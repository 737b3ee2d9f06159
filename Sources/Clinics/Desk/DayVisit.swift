public import Scheduling
import UseCases

/// A visit as the desk shows it.
public struct DayVisit: Sendable {
    public var appointment: Appointment
    public var state: DayState
    public var origin: BookingOrigin
    public var cancellation: CancellationReason?
    public var arrived: Instant?
    public var began: Instant?
    /// When the person said that they will come; `nil` before.
    public var confirmed: Instant?
    /// The person asked to cancel it while nothing could be cancelled.
    public var isCancellationAsked: Bool
    public var isOverbook: Bool
    /// Of the clinic's sealed copy; 0 without one. A correction is a version further.
    public var version: Int
    /// Booked again and again under one person's details: have a look.
    public var isFlagged: Bool
    /// What set it before others who waited, and whether that is so.
    public var claim: PriorityClaim?
    /// No code could be sent to its contact where one was asked for; known of
    /// one visit by itself alone.
    public var isUnproved = false
    public var person: PersonView
}

extension DayVisit {
    /// Nobody came yet, and they had said that they would not.
    public var isNotToCome: Bool { isCancellationAsked && [.expected, .late, .noShow].contains(state) }

    /// Still expected, and said to come.
    public var isConfirmedComing: Bool { confirmed != nil && (state == .expected || state == .late) }
}
