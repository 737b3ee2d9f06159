internal import Credentials
internal import Scheduling

/// Why a password is being hashed: what the core goes on with.
enum AfterHashing: Sendable {
    case proof(PasswordTry, ProofUse)
    /// - Parameters:
    ///   - secret: the one that `step`'s code was right for.
    ///   - step: of that code.
    case setPassword(secret: TimeCodeSecret, step: TimeStep, grant: GrantSecret)
}

/// A password that someone typed, while it is being hashed.
struct PasswordTry: Sendable {
    /// `nil` when the hash is a decoy's.
    let staff: StaffID?
    /// Whose address it is, with a password or without: for the log alone.
    let holder: StaffID?
    let hash: PasswordHash
    /// As typed.
    let code: String
    let counter: TryCounter.Key
}

/// What a proof is given for.
enum ProofUse: Sendable {
    case signIn(DeviceSecret?, BrowserKind?)
    case again(GrantSecret, DeviceSecret?)

    var device: DeviceSecret? {
        switch self {
        case .signIn(let device, _), .again(_, let device): device
        }
    }
}
