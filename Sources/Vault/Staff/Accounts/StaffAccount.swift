internal import Credentials
internal import Scheduling
internal import Seals

/// Someone of a clinic, with every way they have to sign in.
struct StaffAccount: Sendable {
    let id: StaffID
    let email: EmailAddress
    var givenName: String
    var familyName: String
    var language: Language
    /// In the order they were given, one a clinic.
    var memberships: [Membership] = []
    /// 32 random bytes that authenticators keep in place of a name.
    let userHandle: [UInt8]
    var passkeys: [HeldPasskey] = []
    var password: HeldPassword?
    var recovery: RecoveryCodes?
    var links: [HeldLink] = []
    /// The one used last at the end.
    var devices: [KnownDevice] = []
    /// Grants made under an earlier number have ended. One write of the
    /// account thus ends them all, whatever becomes of their files.
    var grantEpoch = 0
    /// About changes of this account, the oldest first.
    var notices: [HeldNotice] = []

    static let noticesMax = 20

    /// One account an address, whatever its case: mailboxes do not tell
    /// cases apart, whatever RFC 5321 §2.4 allows.
    static func key(_ email: EmailAddress) -> String { email.text.lowercased() }

    /// Whether they can sign in without a link. Recovery codes do not count:
    /// they are what helps when a way is lost.
    var hasWay: Bool { !passkeys.isEmpty || password != nil }

    var member: StaffMember {
        StaffMember(
            id: id, email: email, givenName: givenName, familyName: familyName, language: language, memberships: memberships,
            hasAccepted: hasWay)
    }

    func membership(at clinic: ClinicID) -> Membership? { memberships.first { $0.clinic == clinic } }

    func link(_ purpose: OneTimePurpose) -> HeldLink? { links.first { $0.purpose == purpose } }

    /// A new link ends the one before.
    mutating func set(_ link: HeldLink) {
        drop(link.purpose)
        links.append(link)
    }

    mutating func drop(_ purpose: OneTimePurpose) { links.removeAll { $0.purpose == purpose } }

    func knows(_ device: DeviceSecret) -> Bool { devices.contains { device.matches(hash: $0.hash) } }

    /// Remembers a browser; of too many the one unused for longest goes.
    mutating func used(_ device: DeviceSecret, at now: Instant, devicesMax: Int) {
        devices.removeAll { device.matches(hash: $0.hash) }
        devices.append(KnownDevice(hash: device.hash, lastUsed: now))
        devices.removeFirst(max(0, devices.count - devicesMax))
    }

    /// Gives a role: in place of the one at the same clinic, or as one more.
    ///
    /// - Returns: whether another role at that clinic was replaced.
    mutating func give(_ membership: Membership) -> Bool {
        guard let index = memberships.firstIndex(where: { $0.clinic == membership.clinic }) else {
            memberships.append(membership)
            return false
        }
        let isOther = memberships[index] != membership
        memberships[index] = membership
        return isOther
    }
}
