public import Notary

/// A witness elsewhere, which cosigns checkpoints (C2SP tlog-witness).
public protocol Witness: Sendable {
    var key: NoteKey { get }

    /// - Returns: `nil` when it did not answer, or with nothing that is understood.
    func add(_ request: AddCheckpoint) async -> WitnessAnswer?
}
