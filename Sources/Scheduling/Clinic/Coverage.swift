/// What a visit costs the patient; said before the hold.
public enum Coverage: Int, Hashable, Sendable, CaseIterable {
    /// Covered by the RAMQ.
    case covered = 0
    /// The clinic charges fees.
    case fees = 1
}
