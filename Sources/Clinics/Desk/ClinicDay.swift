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

/// A note left for the next shift.
public struct NoteView: Sendable, Equatable {
    public var id: NoteID
    public var written: Instant
    /// `nil` where it is not opened: not in this role, not now, or lost.
    public var note: DayNote?
}

/// What one practitioner has on a date.
public struct PractitionerList: Sendable {
    /// `nil` when the directory no longer has them.
    public var practitioner: Practitioner?
    public var id: PractitionerID
    /// By start.
    public var lines: [DayLine]
}

/// A slot of the day, with the visit it is for.
public struct DayLine: Sendable {
    public var slot: Slot
    public var visit: DayVisit?
    /// Somebody has it while they fill in a form; until then.
    public var heldUntil: Instant?
    /// Somebody who waits has it offered, until then.
    public var isOffered = false

    /// Whether the desk can give it to somebody at `now`.
    public func isFree(at now: Instant) -> Bool {
        visit == nil && SlotStand(slot, holdUntil: heldUntil ?? .distantPast).after(.holdAtDesk, at: now) != nil
    }
}

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
    /// Still expected, and said to come.
    public var isConfirmedComing: Bool { confirmed != nil && (state == .expected || state == .late) }
}

/// What of the person can be shown.
public enum PersonView: Sendable, Equatable {
    case opened(Particulars)
    /// Not with this role.
    case hidden
    /// Not now: the vault is away, or the cap is reached.
    case waiting
    case shredded
    /// Its key was lost: only the person's own link still opens it.
    case unreadable
}
