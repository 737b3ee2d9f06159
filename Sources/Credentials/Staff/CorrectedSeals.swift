public import Scheduling
public import Seals

/// A visit's seals after a correction.
public struct CorrectedSeals: Sendable {
    /// The clinic's copy.
    public var particulars: SealedRecord
    /// The courier's; it names nobody, so that another identity leaves it.
    public var contact: SealedRecord?
    /// What of the identity is another now; empty where it was that already.
    public var identity: [IdentityField]

    public init(particulars: SealedRecord, contact: SealedRecord?, identity: [IdentityField] = []) {
        self.particulars = particulars
        self.contact = contact
        self.identity = identity
    }
}
