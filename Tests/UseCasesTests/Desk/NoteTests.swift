import Credentials
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

@Suite struct NoteTests {
    private static let text = "La clé du local 3 est chez Mme Qwertzuiopb."

    private func note(_ text: String = text) throws -> DayNote { try #require(DayNote(by: "Reine Comptoir", typed: text)) }

    @Test(arguments: EngineKind.allCases)
    func aNoteIsSealedAndReadByTheNextShiftOfTheClinicAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let next = try await world.signIn(name: "Rita")
            let tomorrow = try world.today().advanced(byDays: 1)
            let form: FormID<DayNote> = try world.house.formID(for: .note, at.context)
            let id = form.id
            // The form sent twice keeps it once.
            for _ in 0..<2 { try await world.desk.keep(try note(), as: form, for: tomorrow, at.context) }
            let day = try await world.day(next, tomorrow)
            #expect(day.notes == [NoteView(id: id, written: world.clock.now(), note: try note())])
            #expect(try await world.day(next).notes.isEmpty)
            let elsewhere = try await world.signIn(at: World.verdun)
            #expect(try await world.day(elsewhere, tomorrow).notes.isEmpty)
            let support = try await world.signIn(.support)
            #expect(try await world.day(support, tomorrow).notes.map(\.note) == [nil])
            let row = try #require(
                try await world.engine.read { tx throws(StoreError) in
                    try tx.seal(of: id.bytes, kind: Int64(SealKind.note.rawValue))
                })
            #expect(row.sealed.firstRange(of: Array("Qwertz".utf8)) == nil)

            try await world.desk.removeNote(id, of: tomorrow, next.context)
            try await world.desk.removeNote(id, of: tomorrow, at.context)
            #expect(try await world.day(at, tomorrow).notes.isEmpty)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE record = $1", [.blob(id.bytes)]) == 0)
            let kinds = "SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%\"note.%'"
            #expect(try await world.count(kinds) == 3)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNoteReachesAnOpenPageWithoutDrawingTheDayAnew(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let day = try await world.day(at)
            var watch = DayWatch(date: day.date, mark: day.mark)
            #expect(try await world.desk.update(&watch, grant: at.secret, at.context).isEmpty)
            let before = try await world.count("SELECT COUNT(*) FROM slot_change")
            let form: FormID<DayNote> = try world.house.formID(for: .note, at.context)
            let id = form.id
            try await world.desk.keep(try note(), as: form, for: day.date, at.context)
            // What desks follow has moved.
            #expect(try await world.count("SELECT COUNT(*) FROM slot_change") == before + 1)
            let update = try await world.desk.update(&watch, grant: at.secret, at.context)
            #expect(update.areNotesChanged && !update.isWhole && update.changed.isEmpty)
            #expect(update.day.notes.map(\.note) == [try note()])
            try await world.desk.removeNote(id, of: day.date, at.context)
            let gone = try await world.desk.update(&watch, grant: at.secret, at.context)
            #expect(gone.areNotesChanged && gone.day.notes.isEmpty)
        }
    }

    /// The id is the service's: what a browser names itself is no note.
    @Test(arguments: EngineKind.allCases)
    func aNoteUnderAnIdThatSomebodyChoseIsNotKept(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let elsewhere = try await world.signIn(at: World.verdun)
            let today = try world.today()
            let visit = try await world.book().appointment.id
            let form: FormID<DayNote> = try world.house.formID(for: .note, at.context)
            let id = form.id
            let proof = try #require(form.description.split(separator: ".").last)
            let chosen = try #require(FormID<DayNote>("\(visit).\(proof)"))
            await #expect(throws: Refusal.notFound) { try await world.desk.keep(try note(), as: chosen, for: today, at.context) }
            // Nor one that was made for something else.
            let other: FormID<DayNote> = try world.house.formID(for: .schedule, at.context)
            await #expect(throws: Refusal.notFound) { try await world.desk.keep(try note(), as: other, for: today, at.context) }
            let same = try #require(NoteID(bytes: visit.bytes))
            try await world.desk.removeNote(same, of: today, at.context)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE record = $1", [.blob(visit.bytes)]) == 3)
            #expect(try await world.count("SELECT COUNT(*) FROM note") == 0)

            try await world.desk.keep(try note("Première"), as: form, for: today, at.context)
            try await world.desk.keep(try note("Autre"), as: form, for: today.advanced(byDays: 1), at.context)
            await #expect(throws: Refusal.notFound) {
                try await world.desk.keep(try note("Ailleurs"), as: form, for: today, elsewhere.context)
            }
            // A colleague sends it once more: it is the same note.
            let next = try await world.signIn(name: "Rita")
            try await world.desk.keep(try note("Encore"), as: form, for: today, next.context)
            #expect(try await world.day(at).notes.map(\.note) == [try note("Première")])
            #expect(try await world.day(elsewhere).notes.isEmpty)
            try await world.desk.removeNote(id, of: today, elsewhere.context)
            #expect(try await world.day(at).notes.count == 1)
            try await world.expectClean()
        }
    }

    @Test func notesAreDestroyedWithTheDay() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let today = try world.today()
            try await world.desk.keep(try note(), as: world.house.formID(for: .note, at.context), for: today, at.context)
            world.clock.advance(29 * 86_400)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM note") == 1)
            world.clock.advance(3 * 86_400)
            // Left over, it is found.
            let left = CheckFinding(rule: "no note is left of a day past its term", count: 1)
            #expect(try await world.administration.checkShredding(world.system).contains(left))
            _ = try await world.administration.shred(world.system)
            #expect(try await world.administration.checkShredding(world.system).isEmpty)
            #expect(try await world.count("SELECT COUNT(*) FROM note") == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind = 5") == 0)
        }
    }

    @Test func aDateHoldsSoManyNotesAndNoneForWhatIsOver() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let today = try world.today()
            for _ in 0..<Desk.notesMax {
                try await world.desk.keep(try note("."), as: world.house.formID(for: .note, at.context), for: today, at.context)
            }
            await #expect(throws: Refusal.tooMany(.notesPerDay, retryAfterSeconds: 3_600)) {
                try await world.desk.keep(try note("."), as: world.house.formID(for: .note, at.context), for: today, at.context)
            }
            for days in [-1, Limits.horizonDays + 1] {
                await #expect(throws: Refusal.invalid([FieldProblem(.from, .implausible)])) {
                    try await world.desk.keep(
                        try note(), as: world.house.formID(for: .note, at.context), for: today.advanced(byDays: days), at.context)
                }
            }
            let practitioner = try await world.signIn(.practitioner, name: "Paul")
            await #expect(throws: Refusal.denied) {
                try await world.desk.keep(
                    try note(), as: world.house.formID(for: .note, practitioner.context), for: today, practitioner.context)
            }
        }
    }

    @Test func whatIsTypedIsKeptAsItWasOrNotAtAll() {
        #expect(DayNote(by: "A", typed: " deux\r\nlignes \n")?.text == "deux\nlignes")
        #expect(DayNote(by: "A", typed: String(repeating: "é", count: 500)) != nil)
        // Decomposed, each is two scalars.
        #expect(DayNote(by: "A", typed: String(repeating: "e\u{301}", count: 251)) == nil)
        for typed in ["", " \n ", "a\u{0}b", "a\u{202E}b", "a\u{2028}b", String(repeating: "é", count: 501)] {
            #expect(DayNote(by: "A", typed: typed) == nil, "\(typed.debugDescription)")
        }
        #expect(DayNote(by: String(repeating: "x", count: 300), typed: "a")?.author.count == DayNote.authorMax)
    }
}
