internal import Crypto
internal import FoundationEssentials

/// Authenticator data (Web Authentication §6.1): 37 bytes, then a credential
/// and extension outputs where the flags say so, then nothing.
struct AuthenticatorData {
    private static let headByteCount = 37

    let relyingPartyHash: [UInt8]
    let flags: AuthenticatorFlags
    let signCount: UInt32
    let credential: AttestedCredential?

    init(_ bytes: [UInt8]) throws(PasskeyError) {
        guard bytes.count >= Self.headByteCount else { throw .authenticatorDataMalformed }
        relyingPartyHash = Array(bytes[..<32])
        flags = AuthenticatorFlags(rawValue: bytes[32])
        signCount = bytes[33..<37].reduce(0) { $0 << 8 | UInt32($1) }
        var position = Self.headByteCount
        credential = flags.contains(.attestedCredential) ? try Self.credential(in: bytes, at: &position) : nil
        if flags.contains(.extensions) {
            // None is asked for and any may be there (§7.1 step 28, §7.2
            // step 23): well formed is all they must be.
            var reader = CBORReader(bytes, from: position)
            guard case .map? = try? reader.item() else { throw .authenticatorDataMalformed }
            position = reader.position
        }
        guard position == bytes.count else { throw .authenticatorDataMalformed }
    }

    private static func credential(in bytes: [UInt8], at position: inout Int) throws(PasskeyError) -> AttestedCredential {
        guard bytes.count - position >= 18 else { throw .authenticatorDataMalformed }
        let aaguid = Array(bytes[position..<(position + 16)])
        let count = Int(bytes[position + 16]) << 8 | Int(bytes[position + 17])
        position += 18
        guard bytes.count - position >= count else { throw .authenticatorDataMalformed }
        let id = Array(bytes[position..<(position + count)])
        position += count
        var reader = CBORReader(bytes, from: position)
        guard case .map? = try? reader.item() else { throw .authenticatorDataMalformed }
        let key = Array(bytes[position..<reader.position])
        position = reader.position
        return AttestedCredential(aaguid: aaguid, credentialID: id, publicKey: key)
    }

    /// §7.1 steps 14 to 17, which are §7.2 steps 15 to 18.
    func check(_ expected: PasskeyExpectation) throws(PasskeyError) {
        guard SHA256.hash(data: Array(expected.relyingPartyID.utf8)).elementsEqual(relyingPartyHash) else { throw .relyingPartyMismatch }
        guard flags.contains(.userPresent) else { throw .userNotPresent }
        guard !expected.isUserVerificationRequired || flags.contains(.userVerified) else { throw .userNotVerified }
        guard flags.contains(.backupEligible) || !flags.contains(.backedUp) else { throw .backupFlagsInvalid }
    }
}
