/// For whom the visit is: the contact is that person's own, or that of who books.
public enum BookedFor: String, Hashable, Sendable, CaseIterable {
    case oneself = "self"
    case child
    case other
}
