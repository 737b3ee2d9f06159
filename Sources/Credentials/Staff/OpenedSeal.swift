public import Scheduling
import Seals

/// One of several seals, opened or not.
public enum OpenedSeal: Sendable, Equatable {
    case opened(Particulars)
    /// What was sealed is a note of the day.
    case note(DayNote)
    /// What was sealed is word that somebody left, to be called back.
    case word(LeftWord)
    /// Its key was destroyed at its date.
    case shredded
    /// Lost or damaged: it will not open.
    case unreadable
}
