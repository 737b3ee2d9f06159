internal import Seals
internal import VaultCalls

/// What the core is given to do. Only requests come from outside: a hash that
/// was computed has no form on the socket.
enum VaultWork: Sendable {
    case request(VaultRequest)
    case hashed(AfterHashing, HashResult)
}

/// What came of it.
enum VaultOutcome: Sendable {
    case answer(Result<VaultAnswer, VaultError>)
    /// The answer follows once this is hashed.
    case hash(HashWork)

    init(_ outcome: StaffOutcome) {
        switch outcome {
        case .answer(let answer): self = .answer(.success(.staff(answer)))
        case .failure(let error): self = .answer(.failure(error))
        case .hash(let work): self = .hash(work)
        }
    }
}
