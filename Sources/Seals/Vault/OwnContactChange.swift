/// The copies with another contact in them, each one version further.
public struct OwnContactChange: Sendable {
    public let own: SealedRecord
    public let clinic: SealedRecord
    public let contact: SealedRecord
    /// The contact that was, for the message that tells it; `nil` when the
    /// same addresses stay.
    public let former: SealedRecord?

    public init(own: SealedRecord, clinic: SealedRecord, contact: SealedRecord, former: SealedRecord?) {
        self.own = own
        self.clinic = clinic
        self.contact = contact
        self.former = former
    }
}
