import Bytes
import Scheduling
import Seals
import Testing
import VaultCalls

@testable import Credentials
@testable import Vault

/// Whoever's access changes is written to, and nobody but the courier reads where.
@Suite struct NoticeTests {
    private func taken(_ desk: Desk) async throws -> [AccessChange] {
        let notices = try await desk.vault.notices(queued: [])
        _ = try await desk.vault.notices(queued: notices.map(\.id))
        return notices.map(\.change)
    }

    @Test func eachChangeOfAccessIsToldAndNothingElse() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            #expect(try await taken(desk) == [.passkeyAdded])
            // Nothing changed: signing in, proving, looking, and what is refused.
            _ = try await desk.signIn(person.key)
            _ = try await desk.vault.prove(try await desk.proof(person.key), device: nil, grant: person.grant)
            await #expect(throws: StaffFault.refused(.lastMethod)) {
                try await desk.vault.removePasskey(person.key.credentialID, grant: person.grant)
            }
            await #expect(throws: StaffFault.refused(.unknownStaff)) {
                try await desk.theOperator.signInLink(for: EmailAddress("nobody@example.org")!)
            }
            #expect(try await taken(desk).isEmpty)
            _ = try await desk.setPassword(person.grant)
            #expect(try await taken(desk) == [.passwordSet])
            try await desk.vault.removePasskey(person.key.credentialID, grant: person.grant)
            #expect(try await taken(desk) == [.passkeyRemoved])
            _ = try await desk.vault.newRecoveryCodes(person.grant)
            #expect(try await taken(desk) == [.recoveryCodesMade])
            _ = try await desk.theOperator.signInLink(for: person.email)
            #expect(try await taken(desk) == [.signInLinkMade])
        }
    }

    @Test func aNoticeComesAgainUntilItIsQueuedAlsoAfterARestart() async throws {
        let fixture = try Fixture()
        let (first, email) = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            fixture.clock.advance(seconds: 5)
            _ = try await desk.vault.newRecoveryCodes(person.grant)
            let entry = try await desk.lastEntry()
            let notices = try await desk.vault.notices(queued: [MessageID(high: 1, low: 1)])
            #expect(notices.map(\.change) == [.passkeyAdded, .recoveryCodesMade])
            // Telling opens nothing: only the courier's reading is an opening.
            #expect(try await desk.lastEntry() == entry)
            return (notices, person.email)
        }
        try await fixture.withDesk { desk in
            let again = try await desk.vault.notices(queued: [first[0].id])
            #expect(again.map(\.id) == [first[1].id] && again[0].contact.record == first[1].id.bytes)
            let contact = try await desk.vault.openDelivery(contact: again[0].contact, message: nil).contact
            #expect(contact.email == email && contact.language == .french && contact.phone == nil)
            // Nor does whoever carries it read it.
            #expect(again[0].contact.bytes.firstRange(of: Array("noemie".utf8)) == nil)
            #expect(try await desk.vault.notices(queued: [first[1].id]).isEmpty)
        }
        let left = try await fixture.withDesk { desk in try await desk.vault.notices(queued: []) }
        #expect(left.isEmpty)
    }

    /// Whoever took over an account cannot push the first warning out with many more.
    @Test func theFirstWarningsStay() async throws {
        try await Fixture().withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            let first = try await desk.vault.notices(queued: []).map(\.id)
            for _ in 0..<(StaffAccount.noticesMax + 5) {
                desk.fixture.clock.advance(seconds: 1)
                _ = try await desk.vault.newRecoveryCodes(person.grant)
            }
            let all = try await desk.vault.notices(queued: [])
            let ids = all.map(\.id)
            #expect(ids.count == StaffAccount.noticesMax && ids.first == first.first)
        }
    }

    @Test func anAccountOfBeforeThereWereNoticesReadsBack() async throws {
        let fixture = try Fixture()
        let person = try await fixture.withDesk { desk in
            let person = try await desk.person("noemie@example.org")
            _ = try await taken(desk)
            return person
        }
        let core = try VaultCore(settings: fixture.settings, clock: fixture.clock)
        let bytes = try #require(core.staff.accounts[person.id]).bytes
        // An empty list of them: how many, and no more.
        let earlier = [1] + bytes.dropFirst().dropLast(8)
        #expect(try StaffAccount(bytes: earlier).bytes == bytes)
        #expect(throws: ByteError.malformed) { try StaffAccount(bytes: [3] + earlier.dropFirst()) }
    }
}
