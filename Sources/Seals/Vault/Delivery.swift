/// What the courier needs for one message.
public struct Delivery: Sendable, Equatable {
    public let contact: Contact
    /// Only a confirmation carries the full link.
    public let manageToken: ManageToken?

    public init(contact: Contact, manageToken: ManageToken?) {
        self.contact = contact
        self.manageToken = manageToken
    }
}
