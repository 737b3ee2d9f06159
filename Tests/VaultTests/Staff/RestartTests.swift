import Credentials
import Scheduling
import Seals
import Testing

@testable import Vault
@testable import VaultCalls

/// Whoever can have the vault start again gains nothing by it.
@Suite struct RestartTests {
    @Test func wrongTriesAreRememberedOverARestart() async throws {
        let fixture = try Fixture()
        let person = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            _ = try await desk.setPassword(person.grant)
            return person
        }
        let wrong = SignInProof.password(person.email, try Password("mauvais mot de passe 1"), code: "000000")
        for _ in 0..<TryCounter.triesMax {
            try await fixture.withDesk { desk in
                await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(wrong, device: nil) }
            }
        }
        try await fixture.withDesk { desk in
            await #expect(throws: StaffFault.refused(.tooManyTries(retryAfterSeconds: Int(TryCounter.windowSeconds)))) {
                try await desk.vault.signIn(wrong, device: nil)
            }
            // Nobody is kept out for longer than before.
            fixture.clock.advance(seconds: TryCounter.windowSeconds)
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(wrong, device: nil) }
        }
        // Whose address was tried stands nowhere.
        let counts = try #require(try fixture.files()["counts"])
        #expect(counts.count % CountLog.entryByteCount == 0)
    }

    @Test func aUsedCodeIsUsedAfterARestart() async throws {
        let fixture = try Fixture()
        let (person, secret) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            return (person, try await desk.setPassword(person.grant))
        }
        let proof = try await fixture.withDesk { desk in
            let proof = try desk.proof(person.email, secret)
            _ = try await desk.vault.signIn(proof, device: nil)
            return proof
        }
        try await fixture.withDesk { desk in
            await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(proof, device: nil) }
        }
    }

    @Test func theHoursOpeningsAreCountedOnAndNoneTwice() async throws {
        let fixture = try Fixture { $0.openingsPerGrantMax = 10 }
        fixture.clock.advance(seconds: 3_600 - fixture.clock.now().seconds % 3_600)
        let (person, seals) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seals = try await desk.seals(12)
            _ = try await desk.vault.open(Array(seals.prefix(8)), at: Sample.clinic, grant: person.grant)
            return (person, seals)
        }
        try await fixture.withDesk { desk in
            let start = try await desk.lastEntry()
            // What was open is open, without another entry.
            _ = try await desk.vault.open(Array(seals.prefix(8)), at: Sample.clinic, grant: person.grant)
            #expect(try await desk.lastEntry() == start)
            _ = try await desk.vault.open(Array(seals.prefix(10)), at: Sample.clinic, grant: person.grant)
        }
        try await fixture.withDesk { desk in
            await #expect(throws: StaffFault.refused(.capReached(retryAfterSeconds: 3_600))) {
                try await desk.vault.open([seals[11]], at: Sample.clinic, grant: person.grant)
            }
            fixture.clock.advance(seconds: 3_600)
            // A sign-in ends when it was not used for so long; another of the same person.
            let again = try await desk.signIn(person.key)
            _ = try await desk.vault.open([seals[11]], at: Sample.clinic, grant: again.secret)
        }
    }

    @Test func searchesAreCountedOn() async throws {
        let fixture = try Fixture(findsPerMinuteMax: 3) { $0.findsPerGrantMax = 2 }
        let lookup = Lookup.email(Sample.contact.email!)
        let (person, sealed) = try await fixture.withDesk { desk in
            (try await desk.person("noemie@example.org"), try await Sample.lookupSeal(lookup, desk.vault.standingKeys().lookup))
        }
        for _ in 0..<2 {
            try await fixture.withDesk { desk in _ = try await desk.vault.find(lookup, at: Sample.clinic, grant: person.grant) }
        }
        for _ in 0..<3 { try await fixture.withDesk { desk in _ = try await desk.vault.blindTokens(forLookup: sealed, use: .recovery) } }
        try await fixture.withDesk { desk in
            await #expect(throws: StaffFault.refused(.capReached(retryAfterSeconds: 60))) {
                try await desk.vault.find(lookup, at: Sample.clinic, grant: person.grant)
            }
            await #expect(throws: VaultError.tooManyRequests) { try await desk.vault.blindTokens(forLookup: sealed, use: .recovery) }
        }
    }

    /// Texts, visits and requests have shares of their own, and a restart forgives none.
    @Test func whatIsLookedForAndIndexedIsCountedOn() async throws {
        let fixture = try Fixture { ($0.textFindsPerMinuteMax, $0.indexedPerMinuteMax, $0.waitingIndexedPerMinuteMax) = (2, 2, 2) }
        let (lookup, visit, waiting) = try await fixture.withVault { vault in
            (
                try await Sample.lookupSeal(.email(Sample.contact.email!), vault.standingKeys().lookup),
                try await Sample.clinicSeal(vault.dayKeys([Sample.day])[0]),
                try await Sealer.seal(
                    ParticularsCoding.encode(Sample.particulars), record: Sample.appointment.bytes, clinic: nil, kind: .clinic, version: 1,
                    to: vault.requestKeys([Sample.week])[0])
            )
        }
        for turn in 0..<3 {
            try await fixture.withVault { vault in
                let uses: [@Sendable () async throws -> Void] = [
                    { _ = try await vault.blindTokens(forLookup: lookup, use: .text) },
                    { _ = try await vault.blindIndex(of: visit) },
                    { _ = try await vault.blindIndex(of: waiting) },
                ]
                for use in uses {
                    guard turn == 2 else {
                        try await use()
                        continue
                    }
                    await #expect(throws: VaultError.tooManyRequests) { try await use() }
                }
            }
        }
    }

    @Test func whatIsSealedForAClinicsDaysIsCountedOn() async throws {
        let fixture = try Fixture {
            $0.requestsTakenPerClinicMax = 2
            $0.movesPerClinicMax = 1
        }
        fixture.clock.advance(seconds: 3_600 - fixture.clock.now().seconds % 3_600)
        func reseal(_ low: UInt64, isOfRequest: Bool = true, days: Int = 0) async throws {
            try await fixture.withVault { vault in
                let key = try await isOfRequest ? vault.requestKeys([Sample.week])[0] : vault.dayKeys([Sample.day])[0]
                let seal = try Sealer.seal(
                    ParticularsCoding.encode(Sample.particulars), record: RequestID(high: 1, low: low).bytes,
                    clinic: isOfRequest ? nil : Sample.clinic, kind: .clinic, version: 1, to: key)
                let day = DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: days))
                if isOfRequest {
                    _ = try await vault.given(seal, to: day, at: fixture.clock.now())
                } else {
                    _ = try await vault.reseal(seal, to: day, version: 2)
                }
            }
        }
        for low in [1, 1, 2, 1] as [UInt64] { try await reseal(low) }
        await #expect(throws: VaultError.tooManyRequests) { try await reseal(3) }
        try await reseal(3, isOfRequest: false, days: 1)
        await #expect(throws: VaultError.tooManyRequests) { try await reseal(4, isOfRequest: false, days: 1) }
        fixture.clock.advance(seconds: 3_600)
        try await reseal(3)
    }

    @Test func anOperatorsRequestIsNotTakenAgainByTheNextVault() async throws {
        let fixture = try Fixture()
        let keys = try MasterKey(file: fixture.settings.masterKeyFile).operators
        let envelope = OperatorEnvelope(OperatorStaff(clinic: nil), at: fixture.clock.now(), keys: keys)
        func ask() throws {
            var core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
            _ = try core.ask(ByOperatorCall(envelope: envelope))
        }
        try ask()
        #expect(throws: VaultError.refused(.malformed)) { try ask() }
    }
}
