/// What seals were opened for. Raw values stand in the journal.
public enum OpeningPurpose: String, Hashable, Sendable, CaseIterable {
    case ownView = "own-view"
    case delivery
    case reseal
    /// A request that waits was sealed for a clinic's day, or into a later week.
    case request
    /// Opens nothing: the secret of an offer to a request was made, and sealed to the courier.
    case offer
    /// Another contact was put in the place of a visit's.
    case correct
    case index
    case find
    /// The clinic's copies, for the desk.
    case dayView = "day-view"
    /// Opens nothing: a grant begins, and what it can open can be opened from here on.
    case signIn = "sign-in"
    /// Opens nothing: the grant named ends.
    case signOut = "sign-out"
    /// Opens nothing: someone's account or rights change.
    case staffChange = "staff-change"
    /// Opens nothing: private halves are about to be destroyed.
    case shred
    /// Opens nothing: keys are about to leave, wrapped.
    case keyBackup = "key-backup"
}
