import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Credentials
@testable import Vault

/// A vault that is open, and people at its clinics' desks.
struct Desk: Sendable {
    static let binding = [UInt8](repeating: 0xB1, count: 32)
    static let password = "tartine de rhubarbe 7 fois"

    let fixture: Fixture
    let vault: VaultClient
    let theOperator: OperatorVault

    /// Someone who is signed in, and how they can be again.
    struct Person: Sendable {
        let email: EmailAddress
        var key: SoftKey
        var signedIn: SignedIn

        var grant: GrantSecret { signedIn.secret }
        var id: StaffID { signedIn.grant.member.id }
    }

    var now: Instant { fixture.clock.now() }

    static func invitation(_ email: String, _ role: StaffRole = .reception, at clinic: ClinicID = Sample.clinic) throws -> StaffInvitation {
        StaffInvitation(
            email: try #require(EmailAddress(email)), givenName: "Noémie", familyName: "Bouchard-Gagné", language: .french,
            membership: Membership(clinic: clinic, role: role, practitioner: role == .practitioner ? PractitionerID(high: 5, low: 5) : nil))
    }

    func invite(_ email: String, _ role: StaffRole = .reception, at clinic: ClinicID = Sample.clinic) async throws -> OneTimeToken {
        try #require(try await theOperator.invite(Self.invitation(email, role, at: clinic)).link)
    }

    /// Invited by the operator, enrolled with a passkey, and signed in with it.
    func person(_ email: String, _ role: StaffRole = .reception, at clinic: ClinicID = Sample.clinic) async throws -> Person {
        let enrolment = try await vault.enrol(try await invite(email, role, at: clinic))
        let key = try await addKey(enrolment.secret)
        let signedIn = try await signIn(key)
        try await vault.signOut(enrolment.secret)
        return Person(email: try #require(EmailAddress(email)), key: key, signedIn: signedIn)
    }

    func addKey(_ grant: GrantSecret, _ key: SoftKey = SoftKey()) async throws -> SoftKey {
        let creation = try await vault.passkeyCreation(grant, binding: Self.binding)
        let made = key.with { $0.userHandle = creation.userHandle }
        _ = try await vault.addPasskey(
            made.registration(creation.challenge), named: "Clé", challenge: creation.challenge, binding: Self.binding, grant: grant)
        return made
    }

    func proof(_ key: SoftKey) async throws -> SignInProof {
        let challenge = try await vault.passkeyChallenge(binding: Self.binding)
        return .passkey(try key.assertion(challenge), challenge: challenge, binding: Self.binding)
    }

    func signIn(_ key: SoftKey, device: DeviceSecret? = nil) async throws -> SignedIn {
        try await vault.signIn(try await proof(key), device: device)
    }

    func code(_ secret: TimeCodeSecret) -> String {
        String(decoding: TimeCode.code(secret: secret.bytes, counter: TimeStep(at: now).number, digitCount: 6), as: UTF8.self)
    }

    /// Gives a password; the next code is good from the next step on.
    func setPassword(_ grant: GrantSecret, _ password: String = password) async throws -> TimeCodeSecret {
        let secret = try await vault.newTimeCodeSecret(grant, isAnother: false)
        _ = try await vault.setPassword(Password(password), code: code(secret), grant: grant)
        fixture.clock.advance(seconds: TimeCode.stepSeconds)
        return secret
    }

    func proof(_ email: EmailAddress, _ secret: TimeCodeSecret, _ password: String = password) throws -> SignInProof {
        .password(email, try Password(password), code: code(secret))
    }

    /// What was journalled since `number`.
    func journal(after number: Int = 0) async throws -> [JournalEntry] { try await vault.journal(after: number, limit: 1_000) }

    func lastEntry() async throws -> Int { try await journal().last?.number ?? 0 }

    /// Seals of one day, each of another record.
    func seals(_ count: Int, at clinic: ClinicID = Sample.clinic, on date: LocalDate = Sample.date, from first: UInt64 = 0) async throws
        -> [SealedRecord]
    {
        let key = try await vault.dayKeys([DayKeyName(clinic: clinic, date: date)])[0]
        let plain = try ParticularsCoding.encode(Sample.particulars)
        return try (0..<UInt64(count)).map {
            try Sealer.seal(
                plain, record: AppointmentID(high: 9, low: first + $0).bytes, clinic: clinic, kind: .clinic, version: 1, to: key)
        }
    }
}

extension InvitationOutcome {
    var link: OneTimeToken? { if case .link(let link) = self { link } else { nil } }
}

extension Fixture {
    /// A vault that is closed at the end, so that it can be opened again.
    @discardableResult
    func withDesk<Value: Sendable>(_ body: (Desk) async throws -> Value) async throws -> Value {
        let vault = try open()
        do {
            let value = try await body(Desk(fixture: self, vault: vault.client, theOperator: vault.staffOperator))
            await vault.close()
            return value
        } catch {
            await vault.close()
            throw error
        }
    }
}
