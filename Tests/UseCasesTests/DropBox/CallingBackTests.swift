import Containment
import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Whom a clinic is to call back.
@Suite struct CallingBackTests {
    @Test(arguments: EngineKind.allCases)
    func callsAreNotedAndTakenBack(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.freeze(.clinic(World.plateau))
            let at = try await world.signIn()
            try await world.leave()
            world.clock.advance(60)
            try await world.leave(World.word(2))
            func first() async throws -> WordView { try #require(try await world.callBacks(at).waiting.first) }
            func note(_ step: WordChange) async throws {
                let view = try await first()
                try await world.desk.note(step, of: view.id, version: view.version, at.context)
            }
            // Who waits longest comes first.
            #expect(try await first().word == World.word())
            await #expect(throws: Refusal.wordChanged) { try await note(.unmiss) }
            await #expect(throws: Refusal.wordChanged) { try await note(.reopen) }
            let tried = world.clock.now()
            try await note(.miss)
            world.clock.advance(600)
            try await note(.miss)
            let twice = try await first()
            #expect(twice.tries == 2 && twice.tried == world.clock.now())
            try await note(.unmiss)
            let once = try await first()
            #expect(once.tries == 1 && once.tried == tried)
            #expect(try await world.day(at).box == BoxCount(waiting: 2))

            let view = try await first()
            try await note(.callBack)
            let after = try await world.callBacks(at)
            #expect(after.waiting.map(\.word) == [World.word(2)] && after.count == 1)
            let called = try #require(after.called.first)
            #expect(called.id == view.id && called.word == World.word() && called.called == world.clock.now())
            #expect(try await world.day(at).box == BoxCount(waiting: 1, called: 1))
            try await world.desk.note(.reopen, of: called.id, version: called.version, at.context)
            let again = try await first()
            #expect(again.id == view.id && again.tries == 1)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%\"word.called\"%'") == 5)
            try await world.expectClean()
        }
    }

    /// Two at the desk: the second is told, and nothing is done twice.
    @Test(arguments: EngineKind.allCases)
    func theSecondOfTwoIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.freeze(.clinic(World.plateau))
            let (one, two) = (try await world.signIn(), try await world.signIn(name: "Rita"))
            try await world.leave()
            let view = try #require(try await world.callBacks(two).waiting.first)
            let refusals = try await withThrowingTaskGroup(of: Refusal?.self) { group in
                for (at, step) in [(one, WordChange.miss), (two, .callBack), (one, .callBack), (two, .miss)] {
                    group.addTask {
                        try await refusal { try await world.desk.note(step, of: view.id, version: view.version, at.context) }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(refusals.filter { $0 == nil }.count == 1 && refusals.filter { $0 == .wordChanged }.count == 3)
            #expect(try await world.count("SELECT version FROM left_word") == 2)
            let elsewhere = try await world.signIn(at: World.verdun)
            await #expect(throws: Refusal.wordChanged) {
                try await world.desk.note(.miss, of: view.id, version: 2, elsewhere.context)
            }
            #expect(try await world.count("SELECT version FROM left_word") == 2)
            try await world.expectClean()
        }
    }

    /// What was left yesterday evening, and over a weekend, is read at `frozen`
    /// on whatever date, and after reopening.
    @Test(arguments: EngineKind.allCases)
    func whatWasNotCalledBackStaysReadable(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 8) { world in
            world.freeze(.clinic(World.plateau))
            // Six in the evening: the clinic is closed, and reads it tomorrow.
            world.clock.advance(9 * 3_600)
            try await world.leave()
            let today = try world.today()
            let day = try await world.count("SELECT day FROM left_word")
            #expect(day == Int64(today.dayNumber + 1))
            for _ in 0..<5 {
                let at = try await world.signIn(name: "R\(world.clock.now().seconds)")
                #expect(try await world.callBacks(at).waiting.map(\.word) == [World.word()])
                // A visit's day that is over stays closed.
                if try world.today() > today {
                    await #expect(throws: Refusal.required(.denied(.atThisLevel(.frozen)))) { try await world.day(at, today) }
                }
                world.clock.advance(86_400)
            }
            world.reopen()
            let at = try await world.signIn(name: "Ensuite")
            #expect(try await world.callBacks(at).waiting.map(\.word) == [World.word()])
            try await world.expectClean()
        }
    }

    @Test func whatWasCalledBackIsErasedADayLaterAndTheRestWithItsDay() async throws {
        try await withWorld(.sqlite) { world in
            world.freeze(.clinic(World.plateau))
            let at = try await world.signIn()
            for number in 1...2 { try await world.leave(World.word(number)) }
            let view = try #require(try await world.callBacks(at).waiting.first)
            try await world.desk.note(.callBack, of: view.id, version: view.version, at.context)
            world.clock.advance(86_399)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM left_word") == 2)
            world.clock.advance(1)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM left_word WHERE id = $1", [.blob(view.id.bytes)]) == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 6") == 1)
            #expect(try await world.count("SELECT waiting FROM drop_box") == 1)

            world.clock.advance(32 * 86_400)
            let left = CheckFinding(rule: "nothing is left of what was left with a clinic for a day past its term", count: 1)
            #expect(try await world.administration.checkShredding(world.system).contains(left))
            _ = try await world.administration.shred(world.system)
            #expect(try await world.administration.checkShredding(world.system).isEmpty)
            #expect(try await world.count("SELECT COUNT(*) FROM left_word") == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 6") == 0)
            #expect(try await world.count("SELECT waiting FROM drop_box") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOpenDayLearnsOfIt(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let day = try await world.day(at)
            var watch = DayWatch(date: day.date, mark: day.mark)
            #expect(try await world.desk.update(&watch, grant: at.secret, at.context).isEmpty)
            world.freeze(.clinicSurface(World.plateau, .front))
            let before = try await world.count("SELECT COUNT(*) FROM slot_change")
            try await world.leave()
            #expect(try await world.count("SELECT COUNT(*) FROM slot_change") == before + 1)
            let update = try await world.desk.update(&watch, grant: at.secret, at.context)
            #expect(update.isPostChanged && !update.isWhole && update.changed.isEmpty && update.day.box.waiting == 1)
        }
    }

    @Test func whileTheVaultIsAwayHowManyStillShows() async throws {
        try await withWorld(.sqlite) { world in
            world.freeze(.clinic(World.plateau))
            let at = try await world.signIn()
            try await world.leave()
            world.vault.isAway = true
            let list = try await world.callBacks(at)
            #expect(list.openings == .vaultUnavailable && list.count == 1 && list.waiting.map(\.word) == [nil])
            // The key is known: leaving goes on.
            try await world.leave(World.word(2))
            let view = try #require(list.waiting.first)
            try await world.desk.note(.miss, of: view.id, version: view.version, at.context)
            #expect(try await world.day(at).box.waiting == 2)
        }
    }

    @Test func whatIsMissingIsFoundByCheck() async throws {
        try await withWorld(.sqlite) { world in
            world.freeze(.clinic(World.plateau))
            try await world.leave()
            try await world.expectClean()
            try await world.change("DELETE FROM seal WHERE kind = 6")
            try await world.change("UPDATE drop_box SET waiting = 4")
            let rules = try await world.administration.check(world.system).map(\.rule)
            #expect(rules.contains("whoever is to be called back has their seal, to a key that was not lost"))
            #expect(rules.contains("a drop box says how many wait in it"))
        }
    }
}
