/// What an authenticator answers to a registration (Web Authentication §6.5.4).
struct AttestationObject {
    let format: String
    let statement: [CBORKey: CBORValue]
    /// The bytes that a statement signs.
    let authenticatorBytes: [UInt8]

    init(_ bytes: [UInt8]) throws(PasskeyError) {
        guard bytes.count <= PasskeyLimits.attestationBytesMax else { throw .tooLong }
        guard let members = (try? CBORReader.decode(bytes))?.entries, members.count == 3,
            let format = members["fmt"]?.textString, let statement = members["attStmt"]?.entries,
            let authenticatorBytes = members["authData"]?.byteString
        else { throw .attestationMalformed }
        self.format = format
        self.statement = statement
        self.authenticatorBytes = authenticatorBytes
    }

    /// §7.1 steps 21 and 22, for what can be checked without anyone's
    /// certificates: no attestation (§8.7), and a packed statement by the
    /// credential's own key (§8.2). Any other statement is left unread.
    func check(key: PasskeyPublicKey, clientDataHash: [UInt8]) throws(PasskeyError) {
        switch format {
        case "none":
            guard statement.isEmpty else { throw .attestationInvalid }
        case "packed" where statement["x5c"] == nil:
            guard statement["alg"]?.integer == key.algorithm.rawValue, let signature = statement["sig"]?.byteString,
                signature.count <= PasskeyLimits.signatureBytesMax,
                key.isValid(signature: signature, for: authenticatorBytes + clientDataHash)
            else { throw .attestationInvalid }
        default: break
        }
    }
}
