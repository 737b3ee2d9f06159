/// The sealed copies that bear one visit's contact, and the person's secret,
/// which is the proof that the visit is theirs.
public struct OwnCopies: Sendable {
    /// The person's own.
    public let own: SealedRecord
    public let clinic: SealedRecord
    /// The courier's.
    public let contact: SealedRecord
    public let secret: ManageSecret

    public init(own: SealedRecord, clinic: SealedRecord, contact: SealedRecord, secret: ManageSecret) {
        self.own = own
        self.clinic = clinic
        self.contact = contact
        self.secret = secret
    }
}
