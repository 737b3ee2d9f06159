import Composition
import Credentials
import Crypto
import Foundation
import Machine
import Scheduling
import Seals
import Simulation
import Subprocess
import SystemPackage
import Vault
import VaultCalls

/// Measures how much of bare HPKE's rate is left when a clinic's day is
/// opened by the vault: over its socket, checked, counted, and with the
/// journal's entry on the disk first.
package struct VaultBench {
    let seed: UInt64

    package init(seed: UInt64) {
        self.seed = seed
    }

    /// A big clinic's day, opened in one request.
    private static let seals = 300
    /// Each by a new sign-in, which opens, and journals, everything anew.
    private static let rounds = 12

    package func run() async throws -> BenchReport {
        let bench = ServiceBench(slots: 0, clinics: 0, seconds: 0, seed: seed)
        let rows = try await bench.withConfiguration(database: nil) { configuration in
            // The vault ends with its input, which ends with the measuring.
            try await Subprocess.run(
                .path("/proc/self/exe"), arguments: Arguments(VaultProcess.arguments(configuration)), input: .inputWriter,
                output: .discarded,
                error: .currentStandardError
            ) { _ in
                let client = VaultClient(socketPath: configuration.vault.socketPath)
                let staff = try OperatorVault(
                    socketPath: configuration.vault.socketPath, masterKeyFile: configuration.vault.masterKeyFile, clock: SystemClock())
                let rows = try await Self.measure(client, staff)
                await client.close()
                await staff.close()
                return rows
            }.closureResult
        }
        return BenchReport(name: "the vault, a day of \(Self.seals) visits", seed: seed, rows: rows)
    }

    private static func measure(_ vault: VaultClient, _ staff: OperatorVault) async throws -> [BenchReport.Row] {
        var random = SecureRandom()
        let now = SystemClock().now()
        let clinic = ClinicID(at: now, using: &random)
        try await begins(vault)
        let key = try await vault.dayKeys([DayKeyName(clinic: clinic, date: LocalDateTime(wallSeconds: now.seconds).date)])
        guard let key = key.first, let email = EmailAddress("banc@creneau.example"), let plain = try? ParticularsCoding.encode(person),
            let secret = ManageSecret(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
        else { throw BenchFault.noYardstick }
        let day = try (0..<seals).map { _ in
            try Sealer.seal(plain, record: SlotID(at: now, using: &random).bytes, clinic: clinic, kind: .clinic, version: 1, to: key)
        }
        let bare = try (0..<seals).map { _ in
            try Sealer.seal(
                plain, record: SlotID(at: now, using: &random).bytes, clinic: clinic, kind: .person, version: 1, to: secret.publicKey)
        }
        _ = try await staff.invite(
            StaffInvitation(
                email: email, givenName: "Banc", familyName: "Essai", language: .french,
                membership: Membership(clinic: clinic, role: .reception)))
        var rates: [(bare: Double, vault: Double)] = []
        for round in 0..<rounds {
            let signedIn = try await vault.signIn(.link(try await staff.signInLink(for: email)), device: nil)
            // In turns, so that a change of the machine's speed hits both alike.
            let alone = try perSecond(of: bare.count) { try open(bare, secret) }
            let began = ContinuousClock.now
            let opened = try await vault.open(day, at: clinic, grant: signedIn.secret)
            let through = Double(day.count) / (began.duration(to: .now) / .seconds(1))
            guard opened.allSatisfy({ if case .opened = $0 { true } else { false } }) else { throw BenchFault.noYardstick }
            try await vault.signOut(signedIn.secret)
            if round > 0 { rates.append((alone, through)) }
        }
        let yardstick = median(rates.map(\.bare))
        let rate = median(rates.map(\.vault))
        let share = median(rates.map { $0.vault / $0.bare })
        return [
            BenchReport.Row("bare HPKE openings, in one process", yardstick, "seals/s"),
            BenchReport.Row("seals opened by the vault, journal included", rate, "seals/s"),
            BenchReport.Row("  of the bare rate", share * 100, "%", limit: .atLeast(70), ratio: share),
        ]
    }

    private static func begins(_ vault: VaultClient) async throws {
        for _ in 0..<200 {
            if (try? await vault.verificationKey()) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw CommandFault(.unavailable, "the vault does not start")
    }

    private static func open(_ seals: [SealedRecord], _ secret: ManageSecret) throws {
        let key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: secret.privateKeyBytes)
        for sealed in seals {
            var recipient = try HPKE.Recipient(
                privateKey: key, ciphersuite: Sealer.suite, info: Sealer.info, encapsulatedKey: Data(sealed.bytes.prefix(32)))
            _ = try recipient.open(Data(sealed.bytes.dropFirst(32)), authenticating: Data(sealed.associatedData))
        }
    }

    private static func perSecond(of count: Int, _ work: () throws -> Void) rethrows -> Double {
        let began = ContinuousClock.now
        try work()
        return Double(count) / (began.duration(to: .now) / .seconds(1))
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }

    /// Somebody as long as people are.
    private static var person: Particulars {
        Particulars(
            givenName: "Zéphyrine", familyName: "Bouchard-Gagné", birthDate: LocalDate(year: 1987, month: 6, day: 5),
            healthNumber: "BOUZ87560512", phone: PhoneNumber("438 555-0163"), email: EmailAddress("zephyrine@example.org"),
            language: .french,
            bookedFor: .oneself, reason: .earache)
    }
}
