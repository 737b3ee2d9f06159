internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// A grant as the vault keeps it: everything but its secret.
struct StaffGrant: Sendable {
    let id: GrantID
    /// Of the `GrantSecret`.
    let secretHash: Digest32
    let staff: StaffID
    /// The account's `grantEpoch` when it was made, or last confirmed.
    var epoch: Int
    let method: SignInMethod
    let began: Instant
    /// When what needs a fresh proof needs another.
    var provedUntil: Instant
    var lastUsed: Instant
    /// Good for setting up a way to sign in, and for nothing else.
    var isEnrolment: Bool
    /// Of the browser's `DeviceSecret`; like the next, `nil` for a grant of
    /// before these were kept.
    var device: Digest32?
    /// What the browser called itself.
    var browser: BrowserKind?

    private static let version: UInt8 = 2
    /// Without `device` and `browser`.
    private static let firstVersion: UInt8 = 1

    /// What its file holds, before it is wrapped.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.byte(Self.version)
        writer.raw(id.bytes)
        writer.digest(secretHash)
        writer.raw(staff.bytes)
        writer.integer(epoch)
        writer.text(method.rawValue)
        for instant in [began, provedUntil, lastUsed] { writer.instant(instant) }
        writer.bool(isEnrolment)
        writer.optional(device) { $0.digest($1) }
        writer.browser(browser)
        return writer.bytes
    }
}

extension StaffGrant {
    /// - Throws: `malformed` for anything that `bytes` does not write, or wrote.
    init(bytes: [UInt8]) throws(ByteError) {
        var reader = ByteReader(bytes)
        let version = try reader.byte()
        guard [Self.version, Self.firstVersion].contains(version) else { throw .malformed }
        let (id, secretHash, staff) = (try reader.grantID(), try reader.digest(), try reader.staff())
        self.init(
            id: id, secretHash: secretHash, staff: staff, epoch: try reader.integer(), method: try reader.method(),
            began: try reader.instant(), provedUntil: try reader.instant(), lastUsed: try reader.instant(), isEnrolment: try reader.bool())
        if version != Self.firstVersion {
            device = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.digest() }
            browser = try reader.browser()
        }
        try reader.finish()
    }
}
