import Containment
import Database
import Foundation
import Scheduling
import Seals
import TestKit
import Testing
import Vault

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// What waits, under the key of the week in which it ends.
@Suite struct WaitingKeyTests {
    private func sealed(_ world: World, _ link: RequestLinkToken, _ kind: SealKind = .clinic) async throws -> SealedRecord {
        try #require(try await world.requests.seal(of: link.request, kind))
    }

    /// The key that it is sealed to is no more, as after a restore without
    /// the folder of day keys.
    private func loseKey(_ world: World, _ link: RequestLinkToken) async throws {
        let key = try await sealed(world, link).key.bytes
        let lost = Array(key.prefix(4)) + [UInt8](repeating: 0x4C, count: 12)
        try await world.execute("UPDATE seal SET key_id = $2 WHERE record = $1 AND kind = 0", [.blob(link.request.bytes), .blob(lost)])
    }

    private func offered(_ world: World, _ number: Int = 1, phone: String? = nil) async throws -> (RequestLinkToken, OfferLinkToken) {
        var filing = try world.filing(number)
        if let phone {
            filing.particulars = World.person(number, phone: phone)
            filing.particulars.channel = .text
        }
        let link = try await world.wait(filing)
        _ = try await world.free(try await world.openPlace(in: 2 * 3600))
        try await world.match(Matching(world.house))
        return (link, try #require(try await world.offerLink(link)))
    }

    @Test(arguments: EngineKind.allCases)
    func aRequestIsSealedToTheWeekItEndsInAndALongerWaitToTheLaterOne(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait()
            let until = world.clock.now() + 7 * 86_400
            let before = try await sealed(world, link)
            #expect(before.key.week == RequestWeek(of: until))
            let later = try world.wish { $0.until = until + 30 * 86_400 }
            _ = try await world.requests.change(link, to: later, acceptsNightOffers: false, world.patient())
            let after = try await sealed(world, link)
            #expect(after.key.week == RequestWeek(of: later.until) && after.version == before.version + 1)
            #expect(try await world.vault.blindIndex(of: after) == world.vault.blindIndex(of: before))
            // A shorter wait needs no vault, and nothing is sealed anew.
            world.vault.isAway = true
            _ = try await world.requests.change(link, to: try world.wish(), acceptsNightOffers: false, world.patient())
            #expect(try await sealed(world, link) == after)
            let furthest = try world.wish { $0.until = until + 45 * 86_400 }
            #expect(
                try await refusal { try await world.requests.change(link, to: furthest, acceptsNightOffers: false, world.patient()) }
                    == .vaultUnavailable)
            #expect(try await world.own(link).request.wish.until == until)
            world.vault.isAway = false
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func requestsAreTakenWhileTheVaultIsAwayAndTheirKeysGoWithTheirWeek(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let longest = Int64(StandingRequest.daysMax) * 86_400
            world.vault.isAway = true
            let filed = try await world.requests.file(try world.filing(1) { $0.until = world.clock.now() + longest }, world.patient())
            world.vault.isAway = false
            let copy = try await sealed(world, filed.token)
            world.clock.advance(longest + 8 * 86_400 + Int64(RequestWeek.daysKept) * 86_400)
            #expect(try await world.administration.shred(world.system).requestKeysDestroyed == 9)
            await #expect(throws: VaultError.shredded) { try await world.vault.blindIndex(of: copy) }
            #expect(try await world.count("SELECT COUNT(*) FROM seal_key WHERE purpose = 4") == 0)
            #expect(try await world.administration.shred(world.system).requestKeysDestroyed == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoseKeyIsLostTakesAPlaceByTheirOwnLink(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, offer) = try await offered(world)
            try await loseKey(world, link)
            for _ in 0..<2 {
                #expect(try await refusal { try await world.requests.accept(offer.offer, .offer(offer), world.patient()) } == .needsOwnLink)
            }
            // A text or an offer's link is enough again, once they came by.
            #expect(try await world.own(link).offer != nil, "the offer stands")
            let renewed = try await sealed(world, link)
            #expect(try await !world.vault.blindIndex(of: renewed).isEmpty)
            try await loseKey(world, link)
            let accepted = try await world.accept(offer.offer, .request(link), world.patient())
            #expect(accepted.manage != nil && accepted.appointment.id == AppointmentID(request: link.request))
            let kept = try await sealed(world, link)
            #expect(kept.clinic == accepted.appointment.clinic && kept.key.date != nil)
            let tokens = try await world.vault.blindIndex(of: kept)
            #expect(tokens.contains { $0.field == .nameAndBirth })
            try await world.expectClean()
        }
    }

    /// A yes of each of two who were asked behind somebody who then says no,
    /// and whose key is lost meanwhile.
    private func noted(_ world: World) async throws -> (links: [RequestLinkToken], offers: [OfferLinkToken], matching: Matching) {
        let (links, offers, _, matching) = try await world.asked()
        guard case .noted = try await world.requests.accept(offers[1].offer, .offer(offers[1]), world.patient()) else {
            Issue.record("it was given at once")
            return (links, offers, matching)
        }
        try await loseKey(world, links[1])
        try await world.requests.refuse(offers[0].offer, .offer(offers[0]), world.patient())
        return (links, offers, matching)
    }

    @Test(arguments: EngineKind.allCases)
    func aYesThatWaitedIsTakenByOnesOwnLink(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, matching) = try await noted(world)
            for _ in 0..<2 { #expect(try await world.match(matching).given == 0) }
            try await world.expectClean()
            #expect(try await world.accept(offers[1].offer, .request(links[1]), world.patient()).manage != nil)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aYesThatNobodyCanSealHoldsNobodyElseUpForEver(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, matching) = try await noted(world)
            #expect(try await world.match(matching).given == 0)
            world.clock.advance(Int64(OfferRule.standard.answerMinutes) * 2 * 60)
            for _ in 0..<3 {
                try await world.match(matching)
                world.clock.advance(1)
            }
            #expect(
                try await refusal { try await world.requests.accept(offers[1].offer, .request(links[1]), world.patient()) }
                    == .offerOver(.withdrawn))
            #expect(try await world.own(links[1]).state == .waiting)
            #expect(try await world.count("SELECT COUNT(*) FROM offer_round WHERE state = 0") == 0, "the place goes on")
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTextSaysThatTheOwnLinkIsNeeded(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (link, _) = try await offered(world, phone: "438 555-0190")
            try await loseKey(world, link)
            let text = World.text("oui", from: "+14385550190")
            #expect(try await Texting(world.house).receive(text, world.patient())?.reply == .ownLink)
            #expect(try await world.own(link).offer != nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aCodeIsGoodThoughTheKeyIsLostAndWhatWaitsIsLegibleAgain(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let filed = try await world.requests.file(try world.filing(), world.patient())
            let code = try await world.code(filed.token)
            let whole = try await sealed(world, filed.token)
            try await loseKey(world, filed.token)
            #expect(try await world.requests.confirm(filed.token, code: code, world.patient()).state == .waiting)
            let again = try await sealed(world, filed.token)
            #expect(again.version == whole.version + 1)
            #expect(try await world.vault.blindIndex(of: again) == world.vault.blindIndex(of: whole))
        }
    }

    // MARK: - A file that goes

    /// The vault is ended, the file deleted, the vault started.
    private func lose(_ week: RequestWeek, of world: World) async throws {
        let path = world.vaultProcess.settings.directory + "/keys/request/\(week.last).key"
        try await world.vaultProcess.restart { _ in try FileManager.default.removeItem(atPath: path) }
    }

    private func missingFromFiles(_ world: World) async throws -> Int {
        try RequestKeyCheck.missing(
            of: try await world.administration.unlostRequestKeys(world.system), settings: world.vaultProcess.settings
        ).count
    }

    @Test(arguments: EngineKind.allCases)
    func aLostFileIsFoundToldAndReplacedAndMendedByWhoComesBy(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.wait(1)
            let before = try await sealed(world, first)
            let week = try #require(before.key.week)
            let backup = try #require(try await world.vault.backUpRequestKeys(after: RequestWeek(of: week.last.advanced(byDays: -7))))
            #expect(try await missingFromFiles(world) == 0)
            try await lose(week, of: world)
            // What `creneau check` sees before anything else has looked.
            #expect(try await missingFromFiles(world) == 1)
            #expect(try await world.administration.compareKeys(world.system).lost == 1)
            #expect(try await missingFromFiles(world) == 0)
            let findings = try await world.administration.check(world.system)
            #expect(findings == [CheckFinding(rule: "what waits is sealed to a key that was not lost", count: 1)])
            #expect(try await world.administration.closedRequests(world.system).map(\.request) == [first.request])
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%\"key.lost\"%'") == 1)
            // Told once.
            #expect(try await world.administration.compareKeys(world.system).lost == 0)

            // Who asks from now on is sealed to a key that opens.
            let second = try await world.wait(2)
            let theirs = try await sealed(world, second)
            #expect(theirs.key.week == week && theirs.key != before.key)
            #expect(try await !world.vault.blindIndex(of: theirs).isEmpty)
            // Who asked before is, once they come by.
            await #expect(throws: VaultError.unknownKey) { try await world.vault.blindIndex(of: before) }
            _ = try await world.own(first)
            let after = try await sealed(world, first)
            #expect(after.version == before.version + 1 && after.key == theirs.key)
            #expect(try await !world.vault.blindIndex(of: after).isEmpty)
            _ = try await world.own(first)
            #expect(try await sealed(world, first) == after)
            try await world.expectClean()

            let settings = world.vaultProcess.settings
            try await world.vaultProcess.restart { _ in
                let isBack = try VaultKeys.restoreDayKeys(backup.bytes, settings: settings)
                #expect(isBack)
            }
            let report = try await world.administration.compareKeys(world.system)
            #expect(report.lost == 0 && report.found == 1)
            #expect(try await !world.vault.blindIndex(of: before).isEmpty)
            let third = try await world.wait(3)
            let last = try await sealed(world, third)
            #expect(last.key == theirs.key, "the newer stays in use")
            try await world.expectClean()
        }
    }

    /// No comparison came before the request.
    @Test(arguments: EngineKind.allCases)
    func nothingIsSealedToALostKeyAfterAStart(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait()
            let before = try await sealed(world, link)
            let week = try #require(before.key.week)
            try await lose(week, of: world)
            try await world.withNeighbour { house, _ in
                let key = try await house.node.keys.requestKey(week, Permit.ofSystem(.manageSchedules))
                #expect(key.id != before.key)
            }
            // The first node held the old one in memory; a few seconds later it does not.
            world.clock.advance(6)
            let key = try await world.house.node.keys.requestKey(week, Permit.ofSystem(.manageSchedules))
            #expect(key.id != before.key)
            #expect(try await world.vault.lostRequestKeys(of: [key.id, before.key]) == [before.key])
        }
    }

    /// A captured web process may keep an old public half in the store: the
    /// vault's answer counts.
    @Test(arguments: EngineKind.allCases)
    func nothingMoreIsSealedToAKeyThatTheVaultLost(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let week = RequestWeek(of: world.clock.now())
            let known = try await world.house.node.keys.requestKey(week, Permit.ofSystem(.manageSchedules))
            try await world.execute(
                "UPDATE seal_key SET public_key = $2, id = $3 WHERE purpose = 4 AND day = $1",
                [
                    .integer(Int64(week.last.dayNumber)), .blob([UInt8](repeating: 9, count: 32)), .blob([UInt8](repeating: 5, count: 16)),
                ])
            try await world.withNeighbour { house, _ in
                let key = try await house.node.keys.requestKey(week, Permit.ofSystem(.manageSchedules))
                #expect(key.id == known.id, "another node takes none that the vault did not sign")
            }
            try await world.administration.keepRequestKeys(world.system)
            let sql = "SELECT COUNT(*) FROM seal_key WHERE purpose = 4 AND replaced = 0 AND day = $1"
            #expect(try await world.count(sql, [.integer(Int64(week.last.dayNumber))]) == 1)
            let row = try await world.engine.read { tx throws(StoreError) in try tx.requestKey(ofWeekThrough: week.last) }
            #expect(row?.id == known.id.bytes)
        }
    }

    /// An upgrade: what waits, and a look-up on its way, are moved, and the
    /// undated key is destroyed.
    @Test(arguments: EngineKind.allCases)
    func whatWaitedBeforeAnUpgradeIsMovedAndStillTakesAPlace(_ kind: EngineKind) async throws {
        try await withWorld(kind, isOld: true) { world in
            let old = try #require(try await world.vault.standingKeys().oldRequest)
            let link = try await world.wait()
            let secret = ManageSecret(request: link.secret, link.request)
            let own = try await sealed(world, link, .person)
            let plain = try ParticularsCoding.encode(try await world.vault.openOwn(own, with: secret))
            let before = SealRow(try Sealer.seal(plain, record: link.request.bytes, clinic: nil, kind: .clinic, version: 1, to: old))
            let record = MessageID(high: 7, low: 7)
            let lookup = SealRow(
                try Sealer.seal(
                    LookupCoding.encode(.email(EmailAddress("a@example.org")!)), record: record.bytes, clinic: nil, kind: .lookup,
                    version: 1, to: old))
            let permit = try world.house.gate.permit(world.patient(), .fileRequest)
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.keep([before, lookup]) }
            try await world.administration.keepRequestKeys(world.system)
            let moved = try await sealed(world, link)
            let until = try await world.own(link).request.wish.until
            #expect(moved.key.week == RequestWeek(of: until) && moved.version == 2)
            #expect(try await world.vault.standingKeys().oldRequest == nil)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE key_id >= $1 AND key_id < $2", [.blob([3]), .blob([4])]) == 0)
            let copy = try #require(SealedRecord(before))
            await #expect(throws: VaultError.shredded) { try await world.vault.blindIndex(of: copy) }
            _ = try await world.free(try await world.openPlace(in: 2 * 3600))
            try await world.match(Matching(world.house))
            let offer = try #require(try await world.offerLink(link))
            _ = try await world.requests.accept(offer.offer, .offer(offer), world.patient())
            #expect(try await world.own(link).state == .served)
        }
    }
}

extension World {
    func execute(_ sql: String, _ arguments: [Value]) async throws {
        let permit = try house.gate.permit(system, .manageSchedules)
        try await engine.withTransaction(permit) { tx throws(StoreError) in _ = try tx.execute(sql, arguments) }
    }
}
