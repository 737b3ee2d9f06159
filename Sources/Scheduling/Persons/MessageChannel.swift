/// How somebody wants to be written to. Raw values are what seals and the
/// API keep.
public enum MessageChannel: String, Hashable, Sendable, CaseIterable {
    case email
    /// A text message to the person's telephone.
    case text
}
