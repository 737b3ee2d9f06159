public import Bytes

/// What the vault says to a checkpoint.
public enum LogAnswer: Hashable, Sendable {
    /// - Parameters:
    ///   - line: a signature line of a note.
    ///   - key: the verifier key that it is by.
    case signed(line: String, key: String)
    /// It signed another one last: the proof has to begin there.
    case known(size: Int, root: Digest32)
}
