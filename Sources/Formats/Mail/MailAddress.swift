public import Scheduling

/// Who a message says it is from.
public struct MailAddress: Hashable, Sendable {
    public var name: HeaderText?
    public var email: EmailAddress

    public init(name: HeaderText?, email: EmailAddress) {
        self.name = name
        self.email = email
    }
}
