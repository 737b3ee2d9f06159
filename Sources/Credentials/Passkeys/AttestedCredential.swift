/// Attested credential data (Web Authentication §6.5.1).
struct AttestedCredential {
    /// The model of authenticator, by its own word.
    let aaguid: [UInt8]
    let credentialID: [UInt8]
    /// COSE_Key, the bytes as they came.
    let publicKey: [UInt8]
}
