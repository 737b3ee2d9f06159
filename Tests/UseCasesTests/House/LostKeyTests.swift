import Containment
import Database
import Foundation
import Scheduling
import Seals
import Store
import TestKit
import Testing
import Vault

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A file of day keys that goes: nothing more is sealed for nobody, and what
/// was is told and mended.
@Suite struct LostKeyTests {
    private func day(of booked: Booked) -> LocalDate { TestZones.toronto.local(at: booked.appointment.start).date }

    private func file(_ world: World, _ date: LocalDate) -> String { world.vaultProcess.settings.directory + "/keys/day/\(date).keys" }

    /// The vault is ended, the file deleted, the vault started.
    private func lose(_ date: LocalDate, of world: World) async throws {
        try await world.vaultProcess.restart { _ in try FileManager.default.removeItem(atPath: file(world, date)) }
    }

    private func clinicSeal(_ world: World, _ booked: Booked) async throws -> SealedRecord {
        let record = booked.appointment.id.bytes
        let row = try await world.engine.read { tx throws(StoreError) in try tx.seal(of: record, kind: Int64(SealKind.clinic.rawValue)) }
        return try #require(row.flatMap(SealedRecord.init))
    }

    /// Another visit of the same clinic and date: sealed to the same key, where there is one.
    private func another(like first: Booked, _ world: World) async throws -> Booked {
        let slots = try await world.openSlots(clinic: first.appointment.clinic)
        let slot = try #require(slots.first { TestZones.toronto.local(at: $0.start).date == day(of: first) })
        return try await world.book(slot.id, World.person(2))
    }

    private func missingFromFiles(_ world: World) async throws -> Int {
        try DayKeyCheck.missing(of: try await world.administration.unlostKeys(world.system), settings: world.vaultProcess.settings).count
    }

    @Test(arguments: EngineKind.allCases)
    func aLostFileIsFoundToldAndReplacedAndMendedByTheirOwners(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.book()
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            let date = day(of: first)
            #expect(try await missingFromFiles(world) == 0)
            let compared = try await world.administration.compareKeys(world.system)
            #expect(compared.compared > 0 && compared.lost == 0 && compared.found == 0)

            try await lose(date, of: world)
            // What `creneau check` sees before anything else has looked.
            #expect(try await missingFromFiles(world) > 0)
            let report = try await world.administration.compareKeys(world.system)
            #expect(report.lost > 0 && report.found == 0)
            #expect(try await missingFromFiles(world) == 0)
            let findings = try await world.administration.check(world.system)
            #expect(
                findings == [
                    CheckFinding(rule: "a coming visit's copy, and a coming day's note, is sealed to a key that was not lost", count: 1)
                ])
            let closed = try await world.administration.closedCopies(world.system)
            #expect(closed.map(\.appointment) == [first.appointment.id] && closed[0].day.date == date)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%\"key.lost\"%'") == Int64(report.lost))
            // Told once.
            #expect(try await world.administration.compareKeys(world.system).lost == 0)

            // A new booking of that day opens for its clinic.
            let second = try await another(like: first, world)
            let seal = try await clinicSeal(world, second)
            #expect(try await !world.vault.blindIndex(of: seal).isEmpty)

            // The person's own copy opens, and the clinic's is sealed anew from it.
            let before = try await clinicSeal(world, first)
            await #expect(throws: VaultError.cannotOpen) { try await world.vault.blindIndex(of: before) }
            #expect(try await world.view(first).particulars.particulars != nil)
            let after = try await clinicSeal(world, first)
            #expect(after.version == before.version + 1 && after.key == seal.key)
            #expect(try await !world.vault.blindIndex(of: after).isEmpty)
            #expect(try await world.view(first).particulars.particulars != nil)
            #expect(try await clinicSeal(world, first) == after)
            try await world.expectClean()
        }
    }

    /// Neither a comparison nor a look at the files came before the booking.
    @Test(arguments: EngineKind.allCases)
    func nothingIsSealedToALostKeyAfterAStart(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.book()
            let date = day(of: first)
            try await lose(date, of: world)
            try await world.withNeighbour { house, following in
                while try await following.step() > 0 {}
                let name = try #require(house.node.dayKeyName(first.appointment.clinic, first.appointment.start))
                let key = try await house.node.keys.dayKey(name, Permit.ofSystem(.manageSchedules))
                let sealed = try await clinicSeal(world, first)
                #expect(sealed.key != key.id)
                let gone = try await world.vault.lostDayKeys(of: [PublishedDayKey(name: name, id: key.id)])
                #expect(gone.isEmpty)
            }
            // The first node held the old one in memory; a few seconds later it does not.
            world.clock.advance(6)
            let second = try await another(like: first, world)
            let seal = try await clinicSeal(world, second)
            let lost = try await clinicSeal(world, first)
            #expect(seal.key != lost.key)
            #expect(try await !world.vault.blindIndex(of: seal).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFileThatGoesWhileTheVaultLivesIsPutBack(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let path = file(world, day(of: booked))
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            for damage in [Data?.none, Data(before.dropLast(100)), Data(repeating: 7, count: before.count)] {
                try FileManager.default.removeItem(atPath: path)
                if let damage { try damage.write(to: URL(fileURLWithPath: path)) }
                #expect(try await world.administration.compareKeys(world.system).lost == 0)
                try await world.vaultProcess.restart()
                let seal = try await clinicSeal(world, booked)
                #expect(try await !world.vault.blindIndex(of: seal).isEmpty)
            }
            try await world.expectClean()
        }
    }

    /// A key backup puts the lost one back: all that was sealed to either opens.
    @Test(arguments: EngineKind.allCases)
    func aKeyThatIsFoundAgainOpensAgain(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.book()
            let date = day(of: first)
            let backup = try #require(try await world.vault.backUpDayKeys(after: date.advanced(byDays: -1)))
            try await lose(date, of: world)
            _ = try await world.administration.compareKeys(world.system)
            let second = try await another(like: first, world)
            let settings = world.vaultProcess.settings
            try await world.vaultProcess.restart { _ in
                let isBack = try VaultKeys.restoreDayKeys(backup.bytes, settings: settings)
                #expect(isBack)
            }
            let report = try await world.administration.compareKeys(world.system)
            #expect(report.lost == 0 && report.found > 0)
            for booked in [first, second] {
                let seal = try await clinicSeal(world, booked)
                #expect(try await !world.vault.blindIndex(of: seal).isEmpty)
            }
            #expect(try await world.administration.closedCopies(world.system).isEmpty)
            try await world.expectClean()
        }
    }

    /// No answer is no loss, and what was destroyed was not lost.
    @Test(arguments: EngineKind.allCases)
    func neitherASilentVaultNorShreddingIsALoss(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            world.vault.isAway = true
            #expect(try await refusal { try await world.administration.compareKeys(world.system) } == .vaultUnavailable)
            world.vault.isAway = false
            world.clock.advance(Int64(Limits.shredAfterDays + 1) * 86_400)
            // Between the vault's destroying and the store's marks.
            _ = try await world.vault.shred(through: day(of: booked), except: [])
            #expect(try await world.administration.compareKeys(world.system).lost == 0)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.administration.compareKeys(world.system).lost == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM seal_key WHERE lost_at > 0") == 0)
        }
    }
}
