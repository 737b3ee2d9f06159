/// Why a one-time code is not accepted.
public enum TimeCodeError: Error, Hashable, Sendable {
    /// Not six digits.
    case malformed
    /// Not the code of a step in the window.
    case wrong
    /// The right code, used before, or older than one that was: the person
    /// waits for the next.
    case alreadyUsed
}
