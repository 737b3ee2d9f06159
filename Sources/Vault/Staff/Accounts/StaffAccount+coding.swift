internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension StaffAccount {
    private static let version: UInt8 = 2
    /// Without notices.
    private static let firstVersion: UInt8 = 1

    /// What its file holds, before it is wrapped.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.byte(Self.version)
        writer.raw(id.bytes)
        writer.email(email)
        writer.text(givenName)
        writer.text(familyName)
        writer.text(language.rawValue)
        writer.list(memberships) { $0.membership($1) }
        writer.raw(userHandle)
        writer.list(passkeys) { $0.passkey($1) }
        writer.optional(password) {
            $0.text($1.hash.text)
            $0.raw($1.secret.bytes)
            $0.integer(Int($1.lastStep.number))
        }
        writer.optional(recovery) {
            $0.bytes($1.salt)
            $0.list($1.hashes) { $0.digest($1) }
        }
        writer.list(links) {
            $0.digest($1.hash)
            $0.text($1.purpose.rawValue)
            $0.instant($1.expires)
        }
        writer.list(devices) {
            $0.digest($1.hash)
            $0.instant($1.lastUsed)
        }
        writer.integer(grantEpoch)
        writer.list(notices) {
            $0.raw($1.id.bytes)
            $0.byte($1.change.rawValue)
        }
        return writer.bytes
    }

    /// - Throws: `malformed` for anything that `bytes` does not write, or wrote.
    init(bytes: [UInt8]) throws(ByteError) {
        var reader = ByteReader(bytes)
        let version = try reader.byte()
        guard [Self.version, Self.firstVersion].contains(version) else { throw .malformed }
        id = try reader.staff()
        email = try reader.email()
        givenName = try reader.text()
        familyName = try reader.text()
        language = try reader.language()
        memberships = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.membership() }
        userHandle = try reader.raw(32)
        passkeys = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.passkey() }
        password = try reader.optional { (reader: inout ByteReader) throws(ByteError) in
            guard let hash = PasswordHash(try reader.text()), let secret = TimeCodeSecret(bytes: try reader.raw(TimeCodeSecret.byteCount)),
                let step = UInt64(exactly: try reader.integer())
            else { throw .malformed }
            return HeldPassword(hash: hash, secret: secret, lastStep: TimeStep(number: step))
        }
        recovery = try reader.optional { (reader: inout ByteReader) throws(ByteError) in
            let salt = try reader.bytes()
            let hashes = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.digest() }
            guard let codes = RecoveryCodes(salt: salt, hashes: hashes) else { throw .malformed }
            return codes
        }
        links = try reader.list { (reader: inout ByteReader) throws(ByteError) in
            let hash = try reader.digest()
            guard let purpose = OneTimePurpose(rawValue: try reader.text()) else { throw .malformed }
            return HeldLink(hash: hash, purpose: purpose, expires: try reader.instant())
        }
        devices = try reader.list { (reader: inout ByteReader) throws(ByteError) in
            KnownDevice(hash: try reader.digest(), lastUsed: try reader.instant())
        }
        grantEpoch = try reader.integer()
        if version != Self.firstVersion {
            notices = try reader.list { (reader: inout ByteReader) throws(ByteError) in
                HeldNotice(id: try reader.message(), change: try reader.accessChange())
            }
        }
        try reader.finish()
    }
}

extension ByteWriter {
    fileprivate mutating func passkey(_ passkey: HeldPasskey) {
        let record = passkey.record
        bytes(record.credentialID)
        bytes(record.publicKey)
        bytes(record.aaguid)
        integer(Int(record.signCount))
        bool(record.isBackupEligible)
        bool(record.isBackedUp)
        bool(record.isUserVerificationInitialized)
        text(passkey.name)
        instant(passkey.added)
        optional(passkey.lastUsed) { $0.instant($1) }
    }
}

extension ByteReader {
    fileprivate mutating func passkey() throws(ByteError) -> HeldPasskey {
        let (credentialID, publicKey, aaguid) = (try bytes(), try bytes(), try bytes())
        guard let signCount = UInt32(exactly: try integer()) else { throw .malformed }
        let record = PasskeyRecord(
            credentialID: credentialID, publicKey: publicKey, aaguid: aaguid, signCount: signCount, isBackupEligible: try bool(),
            isBackedUp: try bool(), isUserVerificationInitialized: try bool())
        return HeldPasskey(
            record: record, name: try text(), added: try instant(),
            lastUsed: try optional { (reader: inout ByteReader) throws(ByteError) in try reader.instant() })
    }
}
