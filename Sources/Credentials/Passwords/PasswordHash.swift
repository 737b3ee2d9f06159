internal import Bytes
internal import Seals

/// A password as it is kept: Argon2id under a salt of its own.
///
/// Text form is the PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`,
/// the last two in base 64 without padding.
///
/// Hashing takes about 40 ms of a core and 19 MiB. It must not run where
/// others wait for it, such as the pool of Swift's concurrency, and the
/// caller limits how many run at once.
public struct PasswordHash: Redacted, Hashable, Sendable {
    static let saltByteCount = 16
    static let hashByteCount = 32

    let cost: PasswordCost
    let salt: [UInt8]
    let hash: [UInt8]

    init(cost: PasswordCost, salt: [UInt8], hash: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.hash = hash
    }

    /// Hashes a password that was chosen; whether it may be, `problem(for:)` says.
    ///
    /// - Parameter generator: fit for secrets; gives the salt.
    public init(
        _ password: Password, cost: PasswordCost = .standard, using generator: inout some RandomNumberGenerator
    ) throws(PasswordHashError) {
        let salt = generator.bytes(Self.saltByteCount)
        let hash = try Argon2id.hash(password.bytes, salt: salt, cost: cost, byteCount: Self.hashByteCount)
        self.init(cost: cost, salt: salt, hash: hash)
    }

    /// Whether this is the password's hash, compared in constant time.
    public func matches(_ password: Password) throws(PasswordHashError) -> Bool {
        ConstantTime.equal(try Argon2id.hash(password.bytes, salt: salt, cost: cost, byteCount: hash.count), hash)
    }

    /// Whether it was made at another cost than is asked for now: then, the
    /// password having matched, it is hashed again and kept so.
    public func needsRehash(cost: PasswordCost = .standard) -> Bool {
        self.cost != cost || salt.count < Self.saltByteCount || hash.count < Self.hashByteCount
    }

    /// What to try a password against when there is no such account, or one
    /// without a password: `matches` takes the same time, so that an answer's
    /// duration does not tell who works here.
    ///
    /// It is no password's hash as far as anyone knows: its bytes come from
    /// SHA-256, not from Argon2. The answer is to be thrown away all the same.
    public static func decoy(cost: PasswordCost = .standard) -> PasswordHash {
        PasswordHash(
            cost: cost, salt: Array(Digest.labelled("creneau/v1 decoy salt", []).bytes.prefix(saltByteCount)),
            hash: Digest.labelled("creneau/v1 decoy hash", []).bytes)
    }

    /// What is stored. It stays with whoever verifies: never in a log.
    public var text: String {
        "$argon2id$v=19$m=\(cost.memoryKiB),t=\(cost.passes),p=\(cost.lanes)"
            + "$\(Base64.unpadded.encode(salt))$\(Base64.unpadded.encode(hash))"
    }

    /// `nil` for any other text, another function or version, a cost beyond
    /// `PasswordCost`'s limits, a salt of other than 8 to 64 bytes or a hash of
    /// other than 16 to 64.
    public init?(_ text: String) {
        guard text.utf8.count <= 256 else { return nil }
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0].isEmpty, parts[1] == "argon2id", parts[2] == "v=19" else { return nil }
        let costs = parts[3].split(separator: ",", omittingEmptySubsequences: false)
        guard costs.count == 3, let memoryKiB = Self.number("m=", costs[0]), let passes = Self.number("t=", costs[1]),
            let lanes = Self.number("p=", costs[2]), let cost = PasswordCost(memoryKiB: memoryKiB, passes: passes, lanes: lanes),
            let salt = Base64.unpadded.decode(parts[4]), (8...64).contains(salt.count),
            let hash = Base64.unpadded.decode(parts[5]), (16...64).contains(hash.count)
        else { return nil }
        self.init(cost: cost, salt: salt, hash: hash)
    }

    /// `m=19456`, with neither sign nor leading zero.
    private static func number(_ name: String, _ text: Substring) -> Int? {
        guard text.hasPrefix(name), let number = Int(text.dropFirst(name.count)), text == "\(name)\(number)" else { return nil }
        return number
    }
}
