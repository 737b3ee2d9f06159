import Credentials
import Database
import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Whoever stands at the counter, and whoever calls twice.
@Suite struct WalkInTests {
    /// A colleague at the same clinic, with the same hours.
    private static func colleague(_ world: World) async throws {
        var schedule = World.schedule(4)
        schedule.clinic = World.plateau
        try await world.administration.addPractitioners([World.practitioner(4)], world.system)
        try await world.administration.addSchedules([schedule], world.system)
        _ = try await world.administration.makeSlots(days: 3, world.system)
    }

    /// Half past nine: each is in the middle of their hours.
    private static func halfPast(_ world: World) -> Instant { world.clock.now() + 1_800 }

    @Test(arguments: EngineKind.allCases)
    func whoIsFreeIsThereAndHasNobodyForLongest(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await Self.colleague(world)
            let at = try await world.signIn()
            let now = Self.halfPast(world)
            func free(_ start: Instant) async throws -> PractitionerID? {
                try await world.desk.freePractitioner(at: start, minutes: 15, at.context)
            }
            func current() async throws -> [Slot] {
                try await world.slots().map(\.slot).filter {
                    $0.clinic == World.plateau && $0.state == .free && $0.start <= now && $0.end > now
                }
            }
            let here = Set(try await current().map(\.practitioner))
            #expect(here.count > 1, "one alone is no choice")
            var chosen: [PractitionerID] = []
            for _ in here {
                let next = try #require(try await free(now))
                chosen.append(next)
                // Somebody comes to them then.
                let slot = try #require(try await current().first { $0.practitioner == next })
                _ = try await world.bookAtDesk(slot.id, at)
            }
            #expect(Set(chosen) == here && chosen.count == here.count)
            #expect(try await free(now) == nil, "everybody is busy")
            // At night nobody is there.
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            #expect(try await free(zone.startOfDay(try world.today()) + 22 * 3_600) == nil)
        }
    }

    /// Of two who are free, the one whose next visit is further off; what somebody holds is taken.
    @Test func theOneWithMoreTimeIsChosen() async throws {
        try await withWorld(.sqlite) { world in
            try await Self.colleague(world)
            let at = try await world.signIn()
            let now = Self.halfPast(world)
            let chosen = try #require(try await world.desk.freePractitioner(at: now, minutes: 15, at.context))
            let next = try #require(try await world.slots().map(\.slot).first { $0.practitioner == chosen && $0.start > now + 900 })
            _ = try await world.desk.hold(next.id, grant: at.secret, at.context)
            #expect(try await world.desk.freePractitioner(at: now, minutes: 15, at.context) != chosen)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoHasAVisitAlreadyIsKnownByNameAndBirthNumberOrTelephone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let birth = LocalDate("1980-06-24")
            let booked = try await world.bookAtDesk(slots[3].id, at, World.caller("St-Pierre", birth: birth)).appointment
            try await world.indexed()
            let form: HoldID = world.house.record.fresh(at: world.clock.now())
            func known(_ person: Particulars) async throws -> [AppointmentID] {
                try await world.desk.coming(of: person, but: form, grant: at.secret, at.context).map(\.id)
            }
            #expect(try await known(World.caller("Saint Pierre", birth: birth)) == [booked.id])
            #expect(try await known(World.caller("St-Pierre")) == [booked.id], "by telephone and name")
            // Twins, and a family's telephone, are other people.
            var twin = World.caller("St-Pierre", birth: birth)
            twin.givenName = "Jeanne"
            #expect(try await known(twin) == [])
            #expect(try await known(World.caller("Tremblay")) == [])
            var unknown = World.caller("St-Pierre")
            unknown.phone = nil
            #expect(try await known(unknown) == [], "a name alone is nobody's")
            // What its own form booked is no other visit, and what is over is none.
            let hold = try #require(
                try await world.engine.read { tx throws(StoreError) in
                    try tx.query("SELECT hold FROM appointment WHERE id = $1", [.blob(booked.id.bytes)]).first?.blob(0)
                }.flatMap { HoldID(bytes: $0) })
            #expect(try await world.desk.coming(of: World.caller("St-Pierre"), but: hold, grant: at.secret, at.context).isEmpty)
            _ = try await world.desk.cancel(booked.id, sequence: 0, because: .other, writing: false, at.context)
            #expect(try await known(World.caller("St-Pierre")) == [])
        }
    }

    @Test func withoutTheVaultSomebodyIsBookedAllTheSame() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let form: HoldID = world.house.record.fresh(at: world.clock.now())
            world.vault.isAway = true
            #expect(try await world.desk.coming(of: World.caller(), but: form, grant: at.secret, at.context).isEmpty)
        }
    }

    /// Told of once, it is booked when asked for again; with another person typed meanwhile, it is said anew.
    @Test func whoKnowsOfTheOtherVisitBooksAllTheSame() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let first = try await world.bookAtDesk(slots[3].id, at).appointment
            let other = try await world.bookAtDesk(slots[5].id, at, World.caller("Roy")).appointment
            try await world.indexed()
            let hold = try await world.desk.hold(slots[7].id, grant: at.secret, at.context)
            func book(_ person: Particulars, _ known: [AppointmentID]?) async throws -> Booked {
                try await world.desk.book(
                    DeskBooking(hold: hold.id, particulars: person, origin: .telephone, isThere: false, known: known), grant: at.secret,
                    at.context)
            }
            #expect(try await refusal { try await book(World.caller(), []) } == .alreadyComing([first.id]))
            #expect(try await refusal { try await book(World.caller("Roy"), [first.id]) } == .alreadyComing([other.id]))
            let booked = try await book(World.caller(), [first.id])
            // The same form again answers the same, whatever is indexed by then.
            try await world.indexed()
            #expect(try await book(World.caller(), [first.id]).appointment.id == booked.appointment.id)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func freeSlotsAreOfOnePractitionerOrOfAll(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let today = try world.today()
            let all = try await world.desk.freeSlots(from: today, days: 3, at.context)
            for id in Set(all.map(\.practitioner)) {
                let own = try await world.desk.freeSlots(of: id, from: today, days: 3, at.context)
                #expect(own == all.filter { $0.practitioner == id } && !own.isEmpty)
            }
            let slot = all[0]
            #expect(try await world.desk.freeSlot(slot.id, at.context) == slot)
            _ = try await world.bookAtDesk(slot.id, at)
            #expect(try await refusal { try await world.desk.freeSlot(slot.id, at.context) }?.isSlotTaken == true)
            let elsewhere = try await world.openSlots(clinic: World.verdun)[0]
            #expect(try await refusal { try await world.desk.freeSlot(elsewhere.id, at.context) } == .notFound)
        }
    }
}
