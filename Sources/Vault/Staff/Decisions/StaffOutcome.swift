internal import Credentials
internal import Seals
internal import VaultCalls

/// What the core says to a request about staff.
enum StaffOutcome {
    case answer(StaffAnswer)
    case failure(VaultError)
    /// Not yet: a password has to be hashed first.
    case hash(HashWork)

    init(_ fault: StaffFault) {
        switch fault {
        case .refused(let refusal): self = .answer(.refused(refusal))
        case .vault(let error): self = .failure(error)
        }
    }
}
