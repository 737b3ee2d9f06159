public import Scheduling
import UseCases

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
