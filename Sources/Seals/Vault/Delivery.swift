/// What the courier needs for one message.
public struct Delivery: Sendable, Equatable {
    public let contact: Contact
    /// What was sealed for this one message.
    public let enclosure: Enclosure?

    public init(contact: Contact, enclosure: Enclosure?) {
        self.contact = contact
        self.enclosure = enclosure
    }
}
