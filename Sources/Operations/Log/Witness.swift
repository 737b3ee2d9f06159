public import Notary

/// A witness elsewhere, which cosigns checkpoints (C2SP tlog-witness).
public protocol Witness: Sendable {
    var key: NoteKey { get }

    /// - Returns: `nil` when it did not answer, or with nothing that is understood.
    func add(_ request: AddCheckpoint) async -> WitnessAnswer?
}

/// What a witness says.
public enum WitnessAnswer: Hashable, Sendable {
    /// Signature lines, which are believed once they are verified.
    case cosigned([NoteSignature])
    /// It knows another size: the proof has to begin there.
    case atSize(Int)
    /// It saw another tree under this name, or does not know the log.
    case refused
}
