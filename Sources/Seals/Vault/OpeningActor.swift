/// On whose behalf a seal was opened. Raw values stand in the journal.
public enum OpeningActor: String, Hashable, Sendable, CaseIterable {
    /// The bearer of the full link.
    case person
    /// The delivery of messages.
    case courier
    /// The service itself: index, re-sealing, lookups, backups, shredding.
    case service
}
