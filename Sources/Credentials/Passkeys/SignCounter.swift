/// What the signature counter of an assertion says (Web Authentication §6.1.1).
public enum SignCounter: Hashable, Sendable {
    /// The authenticator counts nothing, as passkeys on several devices do.
    case notCounted
    case increased
    /// The counter did not move forward: a copy of the key may be in use, or
    /// the authenticator erred, or two answers arrived in the other order. A
    /// signal, and no proof: the caller decides.
    case possibleClone(stored: UInt32, received: UInt32)

    init(stored: UInt32, received: UInt32) {
        if stored == 0 && received == 0 {
            self = .notCounted
        } else {
            self = received > stored ? .increased : .possibleClone(stored: stored, received: received)
        }
    }
}
