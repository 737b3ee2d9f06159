/// What seals were opened for. Raw values stand in the journal.
public enum OpeningPurpose: String, Hashable, Sendable, CaseIterable {
    case ownView = "own-view"
    case delivery
    case reseal
    case index
    case find
    /// Opens nothing: private halves are about to be destroyed.
    case shred
    /// Opens nothing: keys are about to leave, wrapped.
    case keyBackup = "key-backup"
}
