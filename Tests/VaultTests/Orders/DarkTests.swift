import Containment
import Credentials
import KeptOrders
import Scheduling
import Seals
import TestKit
import Testing
import VaultCalls

@testable import Vault

/// What a vault does at `dark`: it opens nothing, and stays what others lean on.
@Suite struct DarkTests {
    @Test func atDarkNothingIsOpenedAndTheRestGoesOn() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            let vault = desk.vault
            let person = try await desk.person("noemie@example.org")
            let seals = try await desk.seals(2)
            let keys = try await vault.standingKeys()
            let (own, contact) = (try Sample.personSeal(), try Sample.contactSeal(keys.courier))
            let lookup = try Sample.lookupSeal(.phone(try #require(PhoneNumber("514 285-9286"))), keys.lookup)
            let before = try await desk.lastEntry()
            try ordered.raise(1, .dark)
            await expectContained { _ = try await vault.openOwn(own, with: Sample.secret) }
            await expectContained { _ = try await vault.openDelivery(contact: contact, message: nil) }
            await expectContained { _ = try await vault.blindIndex(of: seals[0]) }
            for use in [LookupUse.recovery, .text] {
                await expectContained { _ = try await vault.blindTokens(forLookup: lookup, use: use) }
            }
            let later = DayKeyName(clinic: Sample.clinic, date: Sample.date.advanced(byDays: 1))
            await expectContained { _ = try await vault.reseal(seals[0], to: later, version: 2) }
            await expectContained { _ = try await vault.shred(through: Sample.date.advanced(byDays: -90), except: []) }
            await expectContained { _ = try await vault.notices(queued: []) }
            await expectContained { _ = try await desk.proof(person.key) }
            await #expect(throws: StaffFault.refused(.signedOut)) { try await vault.open(seals, at: Sample.clinic, grant: person.grant) }
            let entries = try await desk.journal(after: before)
            #expect(entries.map(\.purpose) == [.signOut], "nothing was opened, and the sign-in ended on the record")
            // What others lean on.
            #expect(try await vault.dayKeys([later]).count == 1)
            #expect(try await vault.standingKeys() == keys)
            _ = try await vault.verificationKey()
            _ = try await vault.pulse()
            try await vault.signOut(person.grant)
            _ = try await desk.theOperator.staff(of: nil)
        }
    }

    @Test func anOrderAboutOneClinicIsNobodyElses() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            try ordered.raise(1, .dark, [.clinic(Sample.clinic)])
            desk.fixture.clock.advance(seconds: 1)
            let there = try await desk.person("islands@example.org", at: Sample.otherClinic)
            let here = try await desk.person("noemie@example.org")
            let (mine, theirs) = (try await desk.seals(1), try await desk.seals(1, at: Sample.otherClinic))
            await expectContained { _ = try await desk.vault.open(mine, at: Sample.clinic, grant: here.grant) }
            await expectContained { _ = try await desk.vault.blindIndex(of: mine[0]) }
            #expect(try await desk.vault.open(theirs, at: Sample.otherClinic, grant: there.grant).count == 1)
            #expect(try await !desk.vault.blindIndex(of: theirs[0]).isEmpty)
            // Whose copy it is the vault cannot tell: the person's own names no clinic.
            #expect(try await desk.vault.openOwn(Sample.personSeal(), with: Sample.secret) == Sample.particulars)
        }
    }

    @Test func theDesksDarknessIsNotThePatients() async throws {
        let ordered = try Ordered()
        try await ordered.fixture.withDesk { desk in
            let keys = try await desk.vault.standingKeys()
            try ordered.raise(1, .dark, [.surface(.desk)])
            #expect(try await desk.vault.openOwn(Sample.personSeal(), with: Sample.secret) == Sample.particulars)
            #expect(try await desk.vault.openDelivery(contact: Sample.contactSeal(keys.courier), message: nil).contact == Sample.contact)
            await expectContained { _ = try await desk.vault.passkeyChallenge(binding: Desk.binding) }
            try ordered.raise(2, .dark, [.surface(.front)])
            await expectContained { _ = try await desk.vault.openOwn(Sample.personSeal(), with: Sample.secret) }
            #expect(try await desk.vault.openDelivery(contact: Sample.contactSeal(keys.courier), message: nil).contact == Sample.contact)
        }
    }

    @Test func anOrderComesWhileTheVaultRunsAndGoesAgain() async throws {
        let ordered = try Ordered(hasOfficers: false)
        try await ordered.fixture.withVault { vault in
            let own = try Sample.personSeal()
            #expect(try await vault.openOwn(own, with: Sample.secret) == Sample.particulars)
            try ordered.folder.begin(ordered.officers.book())
            #expect(try await vault.openOwn(own, with: Sample.secret) == Sample.particulars)
            try ordered.raise(1, .dark)
            await expectContained { _ = try await vault.openOwn(own, with: Sample.secret) }
            try ordered.lower(2, of: [1], leaving: .frozen)
            #expect(try await vault.openOwn(own, with: Sample.secret) == Sample.particulars)
            try ordered.raise(3, .dark, [.surface(.front)])
            await expectContained { _ = try await vault.openOwn(own, with: Sample.secret) }
            try ordered.lower(4, of: [2, 3])
            #expect(try await vault.openOwn(own, with: Sample.secret) == Sample.particulars)
        }
    }

    /// Before it listens, and whatever became of the folder while it was away.
    @Test func aVaultThatStartsIsUnderTheOrders() async throws {
        let ordered = try Ordered()
        try ordered.raise(1, .dark)
        for isThere in [true, false] {
            if !isThere { try ordered.remove() }
            try await ordered.fixture.withVault { vault in
                await expectContained { _ = try await vault.openOwn(Sample.personSeal(), with: Sample.secret) }
            }
        }
    }

    /// Each call is under orders, decided on by a grant, or named here.
    @Test func everyCallIsUnderOrdersOrSaysWhyNot() throws {
        let byGrant: [any ServedCall.Type] = [OpenDayCall.self, FindCall.self, CorrectCall.self, InviteCall.self, RevokeCall.self]
        // Of a grant that an order has not ended: one's own, and looking at who works there.
        let ofGrant: [any ServedCall.Type] = [
            GrantCall.self, SignOutCall.self, SignOutEverywhereCall.self, MethodsCall.self, PasskeyCreationCall.self, AddPasskeyCall.self,
            RemovePasskeyCall.self, NewTimeCodeSecretCall.self, SetPasswordCall.self, NewRecoveryCodesCall.self, StaffOfClinicCall.self,
            SignInsCall.self, EndSignInCall.self, EndOtherSignInsCall.self,
        ]
        // Public halves, the record and the log, copies for another machine, and whoever holds the master key.
        let goOn: [any ServedCall.Type] = [
            VerificationKeyCall.self, StandingKeysCall.self, DayKeysCall.self, LostDayKeysCall.self, RequestKeysCall.self,
            LostRequestKeysCall.self, JournalCall.self, SignLogCall.self, PulseCall.self, BackUpKeysCall.self, BackUpDayKeysCall.self,
            BackUpRequestKeysCall.self, ByOperatorCall.self,
        ]
        let named = Set((byGrant + ofGrant + goOn).map { $0.code })
        for call in ServedCalls.all { #expect((call is any ContainedCall.Type) != named.contains(call.code), "\(call)") }
    }
}
