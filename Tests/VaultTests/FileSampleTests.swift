import Bytes
import Credentials
import Scheduling
import Testing

@testable import Vault

/// What the vault has on its disk stays readable: accounts and grants are
/// written as they were when these were committed.
@Suite struct FileSampleTests {
    private static let account: StaffAccount = {
        var account = StaffAccount(
            id: StaffID(high: 1, low: 2), email: Fixed.email, givenName: "Noémie", familyName: "Roy", language: .french,
            memberships: Fixed.member.memberships, userHandle: Fixed.bytes(32, from: 40))
        let record = PasskeyRecord(
            credentialID: [1, 2, 3], publicKey: [4, 5], aaguid: Fixed.bytes(16), signCount: 7, isBackupEligible: true, isBackedUp: false,
            isUserVerificationInitialized: true)
        account.passkeys = [
            HeldPasskey(record: record, name: "Clé", added: Fixed.now, lastUsed: nil),
            HeldPasskey(record: record, name: "Téléphone", added: Fixed.now, lastUsed: Fixed.now + 9),
        ]
        account.password = HeldPassword(
            hash: PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")!,
            secret: Fixed.timeCodeSecret, lastStep: TimeStep(number: 59_833_333))
        account.recovery = RecoveryCodes(salt: Fixed.bytes(16, from: 1), hashes: [Fixed.digest(from: 2), Fixed.digest(from: 3)])
        account.links = [HeldLink(hash: Fixed.digest(from: 4), purpose: .invitation, expires: Fixed.now + 60)]
        account.devices = [KnownDevice(hash: Fixed.digest(from: 5), lastUsed: Fixed.now)]
        account.grantEpoch = 3
        account.notices = [HeldNotice(id: MessageID(high: 8, low: 9), change: .passwordSet)]
        return account
    }()

    @Test func anAccountIsWrittenAsItWas() throws {
        #expect(Hex.encode(Self.account.bytes) == Self.accountHex)
        let read = try StaffAccount(bytes: try #require(Hex.decode(Self.accountHex)))
        #expect(Hex.encode(read.bytes) == Self.accountHex)
    }

    @Test func aGrantIsWrittenAsItWas() throws {
        let grant = StaffGrant(
            id: GrantID(high: 5, low: 6), secretHash: Fixed.digest(from: 1), staff: StaffID(high: 1, low: 2), epoch: 3, method: .passkey,
            began: Fixed.now, provedUntil: Fixed.now + 1, lastUsed: Fixed.now + 2, isEnrolment: false, device: Fixed.digest(from: 2),
            browser: Fixed.firefox)
        #expect(Hex.encode(grant.bytes) == Self.grantHex)
        #expect(Hex.encode(try StaffGrant(bytes: try #require(Hex.decode(Self.grantHex))).bytes) == Self.grantHex)
    }

    private static let accountHex = """
        0200000000000000010000000000000002000000124e6f656d6965406578616d706c652e6f7267000000074e6fc3a96d696500000003526f\
        79000000026672000000000000000201920000000000010000000000000007000000076d616e616765720001920000000000020000000000\
        0000070000000c70726163746974696f6e6572010000000000000003000000000000000428292a2b2c2d2e2f303132333435363738393a3b\
        3c3d3e3f404142434445464700000000000000020000000301020300000002040500000010000102030405060708090a0b0c0d0e0f000000\
        000000000701000100000004436cc3a9000000006afd86c0000000000301020300000002040500000010000102030405060708090a0b0c0d\
        0e0f00000000000000070100010000000b54c3a96cc3a970686f6e65000000006afd86c001000000006afd86c90100000061246172676f6e\
        32696424763d3139246d3d31393435362c743d322c703d312441414543417751464267634943516f4c4441304f4477244141454341775146\
        4267634943516f4c4441304f4478415245684d554652595847426b6147787764486838060708090a0b0c0d0e0f1011121314151617181900\
        0000000390fbf501000000100102030405060708090a0b0c0d0e0f10000000000000000202030405060708090a0b0c0d0e0f101112131415\
        161718191a1b1c1d1e1f2021030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122000000000000000104050607\
        08090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122230000000a696e7669746174696f6e000000006afd86fc000000000000\
        000105060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2021222324000000006afd86c00000000000000003000000000000\
        00010000000000000008000000000000000903
        """

    private static let grantHex = """
        02000000000000000500000000000000060102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2000000000000000\
        010000000000000002000000000000000300000007706173736b6579000000006afd86c0000000006afd86c1000000006afd86c200010203\
        0405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2021010106
        """
}
