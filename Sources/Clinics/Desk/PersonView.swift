public import Scheduling
import UseCases

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
