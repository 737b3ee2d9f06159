/// A signature of a note, and what is known of it here: for people who read
/// an order before it is handed in.
public struct SignatureFinding: Hashable, Sendable {
    public enum Standing: String, Hashable, Sendable {
        /// By an officer's key, of this text.
        case verified
        /// Says to be by an officer's key, and does not fit: the note is refused for it.
        case wrong
        /// By a key that is no officer's, and passed over.
        case stranger
    }

    /// As the signature says it.
    public let name: String
    public let standing: Standing
    /// Whether a page signed it; of a stranger nobody knows.
    public let isPasskey: Bool
}
