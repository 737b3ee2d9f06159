import Credentials
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Vault

@Suite struct SearchTests {
    private let lookups: [Lookup] = [
        .phone(Sample.particulars.phone!), .nameAndBirth(family: Sample.particulars.familyName, birth: Sample.particulars.birthDate!),
    ]

    @Test func aSearchFindsTheTokensOfABookingAndIsOneEntryEach() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seal = try await desk.seals(1)[0]
            let tokens = try await desk.vault.blindIndex(of: seal)
            let start = try await desk.lastEntry()
            for lookup in lookups {
                let found = try await desk.vault.find(lookup, at: Sample.clinic, grant: person.grant)
                #expect(!Set(found).isDisjoint(with: tokens), "\(lookup)")
            }
            let entries = try await desk.journal(after: start)
            #expect(entries.map(\.purpose) == [.find, .find])
            #expect(entries.map(\.actor) == Array(repeating: .staff(person.id, person.signedIn.grant.id, .reception), count: 2))
        }
    }

    @Test func onlyReceptionAndManagersOfTheClinicSearch() async throws {
        try await Fixture().withDesk { desk in
            let start = try await desk.lastEntry()
            for (role, isAllowed) in [(StaffRole.reception, true), (.manager, true), (.practitioner, false), (.support, false)] {
                let person = try await desk.person("\(role.rawValue)@example.org", role)
                let refusal = StaffFault.refused(.notAllowed)
                await #expect(throws: refusal) { try await desk.vault.find(lookups[0], at: Sample.otherClinic, grant: person.grant) }
                if isAllowed {
                    _ = try await desk.vault.find(lookups[0], at: Sample.clinic, grant: person.grant)
                } else {
                    await #expect(throws: refusal) { try await desk.vault.find(lookups[0], at: Sample.clinic, grant: person.grant) }
                }
            }
            #expect(try await desk.journal(after: start).count { $0.purpose == .find } == 2)
        }
    }

    /// Guessing telephone numbers one by one takes longer than it is worth.
    @Test func aSignInSearchesSoManyTimesAMinute() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let (one, two) = (try await desk.person("a@example.org"), try await desk.person("b@example.org"))
            for _ in 0..<fixture.settings.findsPerGrantMax {
                _ = try await desk.vault.find(lookups[0], at: Sample.clinic, grant: one.grant)
            }
            let start = try await desk.lastEntry()
            await #expect(throws: StaffFault.refused(.capReached(retryAfterSeconds: 60))) {
                try await desk.vault.find(lookups[0], at: Sample.clinic, grant: one.grant)
            }
            #expect(try await desk.lastEntry() == start)
            _ = try await desk.vault.find(lookups[0], at: Sample.clinic, grant: two.grant)
            fixture.clock.advance(seconds: 60)
            _ = try await desk.vault.find(lookups[0], at: Sample.clinic, grant: one.grant)
        }
    }

    @Test func lookingWithoutUsingDoesNotKeepASignInAlive() async throws {
        let fixture = try Fixture()
        try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let seals = try await desk.seals(1)
            let idleUntil = try await desk.vault.grant(person.grant).idleUntil
            fixture.clock.advance(seconds: 120)
            _ = try await desk.vault.open(seals, at: Sample.clinic, grant: person.grant, isUse: false)
            #expect(try await desk.vault.grant(person.grant, isUse: false).idleUntil == idleUntil)
            fixture.clock.advance(seconds: idleUntil - desk.now)
            await #expect(throws: StaffFault.refused(.signedOut)) {
                try await desk.vault.open(seals, at: Sample.clinic, grant: person.grant, isUse: false)
            }
        }
    }
}
