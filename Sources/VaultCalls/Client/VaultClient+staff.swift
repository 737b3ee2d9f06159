public import Credentials
internal import Seals

extension VaultClient: StaffVault {
    /// On the socket a binding has no length.
    func check(_ binding: [UInt8]) throws(StaffFault) {
        guard binding.count == 32 else { throw .vault(.refused(.malformed)) }
    }

    func check(_ proof: SignInProof) throws(StaffFault) {
        if case .passkey(_, _, let binding) = proof { try check(binding) }
    }
}
