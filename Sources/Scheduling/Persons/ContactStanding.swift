/// Whether the contact of a booking was proven. Raw values are what the store keeps.
public enum ContactStanding: Int64, Sendable, CaseIterable {
    /// Nobody asked.
    case unasked = 0
    /// A code came back from it.
    case proven = 1
    /// No code could be sent: they waited instead.
    case unproved = 2
    /// A code came back from an address at no known provider: whoever has its
    /// domain has any number of them.
    case strange = 3
}
