internal import Credentials

/// A password to be hashed away from the core's thread, and what the core
/// does with the result.
struct HashWork: Sendable {
    enum Kind: Sendable {
        case check(against: PasswordHash)
        case make
    }

    let kind: Kind
    let password: Password
    let cost: PasswordCost
    /// Of a browser that signed in before, or of someone who is signed in.
    let isKnown: Bool
    let next: any AfterHashing

    /// Takes as long as the cost says.
    func run() -> HashResult {
        var generator = SystemRandomNumberGenerator()
        do {
            switch kind {
            case .make:
                return .made(try PasswordHash(password, cost: cost, using: &generator))
            case .check(let hash):
                guard try hash.matches(password) else { return .wrong }
                let again = hash.needsRehash(cost: cost) ? try PasswordHash(password, cost: cost, using: &generator) : nil
                return .right(rehashed: again)
            }
        } catch {
            return .failed
        }
    }
}

/// What came of hashing. There is no form of this for the socket: "the
/// password was right" is said inside the vault's process alone.
enum HashResult: Sendable {
    /// - Parameter rehashed: the same password at today's cost.
    case right(rehashed: PasswordHash?)
    case wrong
    case made(PasswordHash)
    /// Too many were waiting.
    case busy
    /// No memory for it.
    case failed
}
