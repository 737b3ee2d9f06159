public import Scheduling

/// A calendar user (RFC 5545 §3.3.3).
public struct CalendarAddress: Hashable, Sendable {
    public var name: String?
    public var email: EmailAddress

    public init(name: String?, email: EmailAddress) {
        self.name = name
        self.email = email
    }
}
