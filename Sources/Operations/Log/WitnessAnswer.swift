public import Notary

/// What a witness says.
public enum WitnessAnswer: Hashable, Sendable {
    /// Signature lines, which are believed once they are verified.
    case cosigned([NoteSignature])
    /// It knows another size: the proof has to begin there.
    case atSize(Int)
    /// It saw another tree under this name, or does not know the log.
    case refused
}
