import Credentials
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// What the vault has to write to its staff, on its way.
@Suite struct NoticeTests {
    private func changed(_ world: World) async throws -> AtDesk {
        let person = try await world.signIn()
        _ = try await world.vault.newRecoveryCodes(person.secret)
        return person
    }

    @Test(arguments: EngineKind.allCases)
    func aChangeOfAccessIsQueuedOnceAndSaysWhatItIs(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let person = try await changed(world)
            #expect(try await world.deliveries.collectNotices(world.system) == 1)
            #expect(try await world.deliveries.collectNotices(world.system) == 0)
            let item = try #require(try await world.claim().first { $0.kind == .accessChanged })
            let contents = try await world.deliveries.open(item, world.system)
            #expect(contents.count == 1 && contents[0].contact.email == person.member.email && contents[0].route == .mail)
            #expect(contents[0].contact.language == .french && contents[0].counted.isEmpty)
            guard case .access(.recoveryCodesMade, let time) = contents[0].subject else {
                Issue.record("\(contents[0].subject)")
                return
            }
            #expect(time == world.house.node.zones.rules(of: .toronto)?.local(at: world.clock.now()))
            try await world.deliveries.delivered(item, world.system)
            // The address goes with the message.
            #expect(try await world.deliveries.open(item, world.system).isEmpty)
        }
    }

    /// Killed between the queue and the vault's hearing of it: the same message, once.
    @Test(arguments: EngineKind.allCases)
    func whatTheVaultDidNotHearOfComesAgainUnderItsId(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await changed(world)
            let notices = try await world.vault.notices(queued: [])
            #expect(try await world.deliveries.collectNotices(world.system) == 1)
            let item = try #require(try await world.claim().first { $0.kind == .accessChanged })
            #expect(item.id == notices[0].id && notices.count == 1)
            try await world.deliveries.delivered(item, world.system)
            // As a vault gives it again that never heard.
            world.vault.repeated = notices
            #expect(try await world.deliveries.collectNotices(world.system) == 1)
            #expect(try await world.claim().isEmpty)
            #expect(try await world.deliveries.open(item, world.system).isEmpty)
        }
    }

    @Test func whileTheVaultIsAwayItStaysThere() async throws {
        try await withWorld(.sqlite) { world in
            _ = try await changed(world)
            world.vault.isAway = true
            await #expect(throws: Refusal.vaultUnavailable) { try await world.deliveries.collectNotices(world.system) }
            world.vault.isAway = false
            #expect(try await world.deliveries.collectNotices(world.system) == 1)
        }
    }
}
