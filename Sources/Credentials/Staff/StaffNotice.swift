public import Scheduling
public import Seals

/// A message to one of the staff that the vault waits to have sent: their
/// access changed, and they may not be who changed it.
public struct StaffNotice: Hashable, Sendable {
    /// The message's; made when the change was.
    public var id: MessageID
    public var change: AccessChange
    /// Where to write to, sealed to the courier.
    public var contact: SealedRecord

    public init(id: MessageID, change: AccessChange, contact: SealedRecord) {
        self.id = id
        self.change = change
        self.contact = contact
    }
}
