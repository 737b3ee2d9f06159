import Credentials
import Scheduling
import Seals
import Synchronization
import Testing
import VaultCalls

@testable import Vault

/// What the log says of sign-ins, and what it never says.
@Suite struct EventTests {
    private final class Events: Sendable {
        private let events = Mutex<[StaffEvent]>([])
        func add(_ event: StaffEvent) { events.withLock { $0.append(event) } }
        func take() -> [StaffEvent] {
            events.withLock { events in
                defer { events = [] }
                return events
            }
        }
    }

    private func withDesk(_ body: (Desk, Events) async throws -> Void) async throws {
        let fixture = try Fixture()
        let events = Events()
        let engine = try VaultEngine(settings: fixture.settings, clock: fixture.clock) {
            if case .staff(let event) = $0 { events.add(event) }
        }
        let desk = Desk(
            fixture: fixture, vault: VaultClient(transport: engine),
            theOperator: OperatorVault(
                transport: engine, keys: try MasterKey(file: fixture.settings.masterKeyFile).operators, clock: fixture.clock))
        do {
            try await body(desk, events)
        } catch {
            await engine.close()
            throw error
        }
        await engine.close()
    }

    @Test func signInsThatSucceedAndThatFailAreEventsWithTheAccountAndTheWay() async throws {
        try await withDesk { desk, events in
            let person = try await desk.person("noemie@example.org")
            let secret = try await desk.setPassword(person.grant)
            let codes = try await desk.vault.newRecoveryCodes(person.grant)
            #expect(events.take().filter { $0.kind == .waysChanged }.map(\.method) == ["passkey added", "password", "recovery codes"])
            _ = try await desk.vault.signIn(try desk.proof(person.email, secret), device: nil)
            _ = try await desk.vault.signIn(.recoveryCode(person.email, codes[0]), device: nil)
            #expect(
                events.take() == [
                    StaffEvent(kind: .signedIn, staff: person.id, method: "password"),
                    StaffEvent(kind: .signedIn, staff: person.id, method: "recovery-code"),
                ])
            let wrong = SignInProof.password(person.email, try Password("not the password"), code: "000000")
            let nobody = SignInProof.password(try #require(EmailAddress("nobody@example.org")), try Password("not the password"), code: "1")
            for proof in [
                wrong, nobody, .recoveryCode(person.email, codes[0]), try await desk.proof(SoftKey().with { $0.userHandle = [1] }),
            ] {
                await #expect(throws: StaffFault.refused(.signInFailed)) { try await desk.vault.signIn(proof, device: nil) }
            }
            #expect(
                events.take() == [
                    StaffEvent(kind: .signInFailed, staff: person.id, method: "password"),
                    StaffEvent(kind: .signInFailed, staff: nil, method: "password"),
                    StaffEvent(kind: .signInFailed, staff: person.id, method: "recovery-code"),
                    StaffEvent(kind: .signInFailed, staff: nil, method: "passkey"),
                ])
            // Also where no password could have been right.
            let other = try await desk.person("other@example.org")
            _ = events.take()
            await #expect(throws: StaffFault.refused(.signInFailed)) {
                try await desk.vault.signIn(.password(other.email, try Password("not the password"), code: "1"), device: nil)
            }
            #expect(events.take() == [StaffEvent(kind: .signInFailed, staff: other.id, method: "password")])
            for _ in 0..<8 { await #expect(throws: StaffFault.self) { try await desk.vault.signIn(wrong, device: nil) } }
            _ = events.take()
            await #expect(throws: StaffFault.self) { try await desk.vault.signIn(wrong, device: nil) }
            #expect(events.take() == [StaffEvent(kind: .signInFailed, staff: person.id, method: "password", isKeptOut: true)])
        }
    }

    @Test func whatARoleDoesNotAllowIsAnEvent() async throws {
        try await withDesk { desk, events in
            let person = try await desk.person("noemie@example.org", .support)
            let seals = try await desk.seals(1, at: Sample.otherClinic)
            _ = events.take()
            await #expect(throws: StaffFault.refused(.notAllowed)) {
                try await desk.vault.open(seals, at: Sample.otherClinic, grant: person.grant)
            }
            await #expect(throws: StaffFault.refused(.notAllowed)) { try await desk.vault.staff(of: Sample.clinic, grant: person.grant) }
            #expect(events.take() == Array(repeating: StaffEvent(kind: .refused, staff: person.id, method: "act"), count: 2))
        }
    }
}
