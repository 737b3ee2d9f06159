/// What a sealed record holds. Raw values are what the store keeps and what
/// the associated data binds.
public enum SealKind: Int, Hashable, Sendable, CaseIterable {
    /// The clinic's copy of the particulars.
    case clinic = 0
    /// The person's own copy.
    case person = 1
    /// Where to write to, for the courier.
    case contact = 2
    /// What a message carries that must not stand in the clear.
    case message = 3
    /// What someone gave to find their link again.
    case lookup = 4
    /// What one shift leaves for the next, for a clinic's day.
    case note = 5
    /// What somebody left with a clinic, to be called back.
    case word = 6
}
