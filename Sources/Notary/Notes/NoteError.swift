/// Why bytes are no note, or a note is not what it says.
public enum NoteError: Error, Hashable, Sendable {
    /// Not the form of a signed note (C2SP signed-note, Format).
    case malformed
    /// More signatures, or more bytes, than are read.
    case tooLong
    /// A known key's signature does not fit the text.
    case badSignature
    /// No signature is by a key that is known here.
    case unsigned
}
