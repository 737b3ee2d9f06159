import Bytes
import Credentials
import Scheduling
import Seals
import TestKit
import VaultCalls

@testable import Vault

/// Values that are the same in every run: what they look like on the socket
/// can be compared with what was committed.
enum Fixed {
    static func bytes(_ count: Int, from first: UInt8 = 0) -> [UInt8] { (0..<count).map { first &+ UInt8(truncatingIfNeeded: $0) } }

    static func digest(from first: UInt8 = 0) -> Digest32 { Digest32(bytes(32, from: first))! }

    static let zeros = Digest32([UInt8](repeating: 0, count: 32))!
    static let now = Instant(seconds: 1_795_000_000)
    static let record = Sample.appointment.bytes
    static let dayKey = key(Sample.day.purpose)
    static let courierKey = key(.courier)
    static let lookupKey = key(.lookup)

    static func key(_ purpose: SealPurpose) -> SealPublicKey {
        let bytes = bytes(32, from: 3)
        return SealPublicKey(
            id: SealKeyID(purpose: purpose, publicBytes: bytes), purpose: purpose, bytes: bytes, signature: Self.bytes(64, from: 9))!
    }

    private static func seal(_ kind: SealKind, _ key: SealPublicKey, clinic: ClinicID?, version: Int = 1) -> SealedRecord {
        let bytes = bytes(60, from: UInt8(kind.rawValue))
        return SealedRecord(record: record, clinic: clinic, kind: kind, version: version, key: key.id, bytes: bytes)!
    }

    static let own = seal(.person, key(.lookup), clinic: nil)
    static let clinicSeal = seal(.clinic, dayKey, clinic: Sample.clinic)
    static let laterSeal = seal(.clinic, dayKey, clinic: Sample.clinic, version: 2)
    static let contactSeal = seal(.contact, courierKey, clinic: Sample.clinic)
    static let messageSeal = seal(.message, courierKey, clinic: Sample.clinic)
    static let lookupSeal = seal(.lookup, lookupKey, clinic: nil)
    static let waiting = seal(.clinic, key(.requestWeek(Sample.week)), clinic: nil)

    static let word = LeftWord(
        givenName: "Zoé", familyName: "Roy", birthDate: nil, phone: PhoneNumber("514 555-0123")!, times: [.morning, .evening],
        reason: .earache, about: "à gauche", language: .french)

    static let terms = Sample.terms(waiting, at: now)
    static let mark = AcceptanceMark(digest(from: 9))
    static let offerToken = OfferToken(bytes: bytes(32, from: 7))!
    static let text = SignedText(
        url: "https://a.example/x", fields: [(name: "From", value: "+15145550100"), (name: "Body", value: "é")], signature: "=")
    static let tokens = [
        BlindToken(field: .phone, month: 24_000, bytes: bytes(16)), BlindToken(field: .need, month: 24_001, bytes: bytes(16, from: 4)),
    ]
    static let backup = DayKeyBackup(date: Sample.date, bytes: [1, 2, 3])
    static let entry = JournalEntry(
        writer: "ab", number: 7, time: now, purpose: .ownView, actor: .person, seals: [JournalEntry.Seal(own)])
    static let contactCorrection = ContactCorrection(
        phone: PhoneNumber("514 285-9286"), email: EmailAddress("a@example.org"), language: .french, channel: .email)
    static let identityCorrection = IdentityCorrection(
        givenName: "Éloïse", familyName: "Roy", hasOneName: false, birthDate: Sample.date, healthNumber: nil)

    // MARK: Staff

    static let email = EmailAddress("Noemie@example.org")!
    static let password = try! Password("tartine de rhubarbe")
    static let grant = GrantSecret(bytes: bytes(32, from: 1))!
    static let device = DeviceSecret(bytes: bytes(32, from: 2))!
    static let challenge = PasskeyChallenge(bytes: bytes(32, from: 5))!
    static let link: OneTimeToken = {
        var generator = SeededGenerator(seed: 1)
        return OneTimeToken(using: &generator)
    }()
    static let recoveryCode = RecoveryCode("0123-4567-89AB")!
    static let timeCodeSecret = TimeCodeSecret(bytes: bytes(TimeCodeSecret.byteCount, from: 6))!
    static let registration = PasskeyRegistration(clientDataJSON: [1, 2], attestationObject: [3])
    static let firefox = BrowserKind(family: .firefox, system: .linux)

    static func passkey(userHandle: [UInt8]?) -> SignInProof {
        .passkey(
            PasskeyAssertion(
                credentialID: [1], clientDataJSON: [2, 3], authenticatorData: [4], signature: [5, 6], userHandle: userHandle),
            challenge: challenge, binding: Desk.binding)
    }

    static func invitation(_ role: StaffRole = .reception, replaces: StaffRole? = nil) -> StaffInvitation {
        StaffInvitation(
            email: EmailAddress("a@example.org")!, givenName: "Noémie", familyName: "Bouchard-Gagné", language: .french,
            membership: Membership(
                clinic: Sample.clinic, role: role, practitioner: role == .practitioner ? PractitionerID(high: 5, low: 5) : nil),
            replaces: replaces)
    }

    static let member = StaffMember(
        id: StaffID(high: 1, low: 2), email: email, givenName: "Noé", familyName: "Roy", language: .english,
        memberships: [
            Membership(clinic: Sample.clinic, role: .manager),
            Membership(clinic: Sample.otherClinic, role: .practitioner, practitioner: PractitionerID(high: 3, low: 4)),
        ], hasAccepted: true)
    static let view = GrantView(
        id: GrantID(high: 5, low: 6), member: member, isEnrolment: false, method: .recoveryCode, began: now, ends: now + 3,
        idleUntil: now + 2, provedUntil: now + 1)
    static let signedIn = SignedIn(secret: grant, grant: view, device: device)
    static let signIn = StaffSignIn(
        id: GrantID(high: 5, low: 6), method: .link, began: now, lastUsed: now + 9, isEnrolment: true,
        browser: BrowserKind(family: .samsung, system: .chromeOS), isThis: false, isThisBrowser: true)
    static let methods = StaffMethods(
        passkeys: [
            StaffMethods.Passkey(credentialID: [1], name: "Clé", added: now, lastUsed: nil),
            StaffMethods.Passkey(credentialID: [2], name: "b", added: now, lastUsed: now + 1),
        ], hasPassword: true, recoveryCodesLeft: 3, grantCount: 2)
    static let notice = StaffNotice(id: Sample.message, change: .passwordSet, contact: contactSeal)
    static let refusals: [StaffRefusal] =
        [
            .signInFailed, .tooManyTries(retryAfterSeconds: 9), .signedOut, .notAllowed, .proofNeeded, .linkSpent,
            .capReached(retryAfterSeconds: 8), .codeWrong, .passkeyRefused, .lastMethod, .unknownStaff, .malformed, .tooMany,
            .knownElsewhere,
            .unknownSignIn, .otherRole(.manager),
        ] + [.tooShort, .tooLong, .unusableCharacter, .namesOwner, .tooCommon].map(StaffRefusal.password)
}
