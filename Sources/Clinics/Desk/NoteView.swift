public import Scheduling
import UseCases

/// A note left for the next shift.
public struct NoteView: Sendable, Equatable {
    public var id: NoteID
    public var written: Instant
    /// `nil` where it is not opened: not in this role, not now, or lost.
    public var note: DayNote?
}
