import Containment
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

/// At `frozen` a clinic's desk has today and tomorrow.
@Suite struct FrozenDeskTests {
    private static let closed = Refusal.required(.denied(.atThisLevel(.frozen)))

    /// A desk, with a visit today, tomorrow and on the day after, and a free slot of each.
    private struct Place: Sendable {
        let world: World
        let at: AtDesk
        let today: LocalDate
        var visits: [Appointment] = []
        var free: [Slot] = []

        init(_ world: World, at clinic: ClinicID = World.plateau, _ practitioner: UInt64 = 101) async throws {
            self.world = world
            at = try await world.signIn(at: clinic, practitioner: World.place(practitioner))
            let zone = try #require(world.house.node.zones.rules(of: clinic == World.islands ? .halifax : .toronto))
            today = zone.local(at: world.clock.now()).date
            for days in 0...2 {
                let date = today.advanced(byDays: days)
                let slots = try await world.openSlots(clinic: clinic).filter { zone.local(at: $0.start).date == date }
                visits.append(try await world.bookAtDesk(slots[2].id, at, World.caller("Jour\(days)")).appointment)
                free.append(slots[6])
            }
        }

        var desk: Desk { world.desk }

        func move(_ visit: Int, to slot: Slot) async throws -> Refusal? {
            let id = visits[visit].id
            let sequence = try await world.count("SELECT sequence FROM appointment WHERE id = $1", [.blob(id.bytes)])
            return try await refusal { try await desk.move(id, sequence: Int(sequence), to: slot.id, writing: false, at.context) }
        }
    }

    private func freeze(_ world: World, _ scopes: [Scope] = [.clinic(World.plateau)]) {
        world.house.gate.rules.levels.put(LevelSet(levels: Dictionary(uniqueKeysWithValues: scopes.map { ($0, .frozen) })))
    }

    @Test(arguments: EngineKind.allCases)
    func theDeskBooksForTomorrowAndNotForTheDayAfter(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 8) { world in
            let place = try await Place(world)
            let (desk, at) = (world.desk, place.at)
            // Held before the order came: it is not booked after it.
            let colleague = try await world.signIn(name: "Rita")
            let held = try await desk.hold(place.free[2].id, grant: colleague.secret, colleague.context)
            freeze(world)
            let booking = DeskBooking(hold: held.id, particulars: World.caller(), origin: .telephone, isThere: false)
            #expect(try await refusal { try await desk.book(booking, grant: colleague.secret, colleague.context) } == Self.closed)
            try await desk.release(held.id, grant: colleague.secret, colleague.context)
            #expect(try await refusal { try await desk.hold(place.free[2].id, grant: at.secret, at.context) } == Self.closed)
            #expect(try await refusal { try await desk.freeSlot(place.free[2].id, at.context) } == Self.closed)
            let offered = try await desk.freeSlots(from: place.today, days: 7, at.context)
            let zone = TestZones.toronto
            #expect(Set(offered.map { zone.local(at: $0.start).date }) == [place.today, place.today.advanced(byDays: 1)])
            for slot in place.free[..<2] { _ = try await world.bookAtDesk(slot.id, at, World.caller("Neuf")) }
            // Nor beside the schedule.
            func added(_ days: Int) async throws -> Refusal? {
                let form: FormID<Hold> = try world.house.formID(for: .addition, at.context)
                let addition = Addition(
                    form: form, practitioner: World.place(101),
                    start: LocalDateTime(date: place.today.advanced(byDays: days), time: time("11:00")), minutes: 15,
                    modality: .inPerson)
                let booking = DeskBooking(hold: form.id, particulars: World.caller("Ajout"), origin: .telephone, isThere: false)
                return try await refusal { try await desk.overbook(addition, booking, grant: at.secret, at.context) }
            }
            #expect(try await added(1) == nil)
            #expect(try await added(2) == Self.closed)
            world.house.gate.rules.levels.put(LevelSet())
            #expect(try await added(2) == nil)
            _ = try await world.bookAtDesk(place.free[2].id, at, World.caller("Ensuite"))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theDeskSeesTodayAndNotNextWeek(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 8) { world in
            let place = try await Place(world)
            let (desk, at) = (world.desk, place.at)
            freeze(world)
            for days in [-1, 0, 1, 2, 7] {
                let date = place.today.advanced(byDays: days)
                let isNear = (0...1).contains(days)
                #expect(try await refusal { try await world.day(at, date) } == (isNear ? nil : Self.closed), "\(days)")
                var watch = DayWatch(date: date, mark: "")
                #expect(
                    try await refusal { try await desk.update(&watch, grant: at.secret, at.context) } == (isNear ? nil : Self.closed),
                    "\(days)")
                let form: FormID<DayNote> = try world.house.formID(for: .note, at.context)
                let note = try #require(DayNote(by: "Reine Comptoir", typed: "Appeler l'école"))
                guard days >= 0 else { continue }
                #expect(
                    try await refusal { try await desk.keep(note, as: form, for: date, at.context) } == (isNear ? nil : Self.closed),
                    "\(days)")
                #expect(
                    try await refusal { try await desk.removeNote(form.id, of: date, at.context) } == (isNear ? nil : Self.closed),
                    "\(days)")
            }
            for (days, visit) in place.visits.enumerated() {
                let expected = days < 2 ? nil : Self.closed
                #expect(try await refusal { try await desk.visit(visit.id, grant: at.secret, at.context) } == expected)
                #expect(try await refusal { try await desk.appointment(visit.id, at.context) } == expected)
                // A search finds what it may show.
                let found = try await desk.find(.reference(visit.reference), grant: at.secret, at.context)
                #expect(found.map(\.appointment.id) == (days < 2 ? [visit.id] : []))
            }
            #expect(try await refusal { try await desk.record(.arrive, of: place.visits[0].id, at.context) } == nil)
            world.house.gate.rules.levels.put(LevelSet())
            _ = try await world.day(at, place.today.advanced(byDays: 7))
            _ = try await desk.visit(place.visits[2].id, grant: at.secret, at.context)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func visitsMoveAndAreCancelledWithinTheTwoDays(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 8) { world in
            let place = try await Place(world)
            let (desk, at) = (world.desk, place.at)
            freeze(world)
            #expect(try await place.move(0, to: place.free[2]) == Self.closed)
            #expect(try await place.move(2, to: place.free[0]) == Self.closed)
            #expect(try await place.move(0, to: place.free[1]) == nil)
            #expect(try await place.move(1, to: place.free[0]) == nil)
            func cancel(_ visit: Int, _ sequence: Int) async throws -> Refusal? {
                try await refusal {
                    try await desk.cancel(place.visits[visit].id, sequence: sequence, because: .asked, writing: false, at.context)
                }
            }
            #expect(try await cancel(2, 0) == Self.closed)
            #expect(try await cancel(0, 1) == nil)
            let planning = Planning(world.house)
            #expect(try await refusal { try await planning.setBlocked(place.free[2].id, true, at.context) } == Self.closed)
            // Freed by the move, and free again.
            #expect(try await refusal { try await planning.setBlocked(place.visits[1].slot, true, at.context) } == nil)
            world.house.gate.rules.levels.put(LevelSet())
            #expect(try await place.move(2, to: place.free[2]) == nil)
            try await world.expectClean()
        }
    }

    @Test func anotherClinicHasAnyDay() async throws {
        try await withWorld(.sqlite, days: 8) { world in
            let there = try await Place(world, at: World.islands, 103)
            freeze(world, [.clinic(World.plateau), .clinicSurface(World.islands, .front)])
            _ = try await world.day(there.at, there.today.advanced(byDays: 7))
            #expect(try await there.move(0, to: there.free[2]) == nil)
            freeze(world, [.clinic(World.plateau), .staff(there.at.member.id)])
            #expect(try await there.move(2, to: there.free[1]) == Self.closed)
        }
    }

    /// A device has the two days, and brings back what was done before: what
    /// it may not show of that it does not show.
    @Test func aDeviceBringsBackWhatWasDoneAndBooksNoFurther() async throws {
        try await withWorld(.sqlite, days: 8) { world in
            let place = try await Place(world)
            let at = place.at
            var device = try await TestDevice(world, at)
            let arrival = device.entry(world, .arrival(place.visits[0].id))
            freeze(world)
            let days = try await world.desk.take(device.id, grant: at.secret, at.context)
            #expect(days.map(\.date) == [place.today, place.today.advanced(byDays: 1)])
            let far = device.entry(world, .booking(OfflineBooking(place.free[2], World.caller("Loin"))))
            #expect(try await refusal { try await device.send([far], world, at) } == Self.closed)
            // Where a booking says one time, and its slot another.
            var crooked = OfflineBooking(place.free[2], World.caller("Loin"))
            (crooked.start, crooked.end) = (place.free[1].start, place.free[1].end)
            #expect(try await refusal { try await device.send([device.entry(world, .booking(crooked))], world, at) } == Self.closed)
            let near = device.entry(world, .booking(OfflineBooking(place.free[1], World.caller("Demain"))))
            #expect(try await device.send([near], world, at).items.map(\.outcome) == [.done])
            world.clock.advance(86_400)
            let again = try await world.signIn(name: "Rita")
            let items = try await device.send([arrival], world, again).items
            #expect(items.map(\.outcome) == [.done] && items.map(\.visit?.person) == [.waiting])
        }
    }

    @Test func whatTheVaultDoesNotDoByOrderIsNotNow() {
        #expect(Refusal(StaffFault.vault(.refused(.contained))) == Self.closed)
        #expect(Refusal(StaffFault.vault(.refused(.contained)), from: .dark) == .required(.denied(.atThisLevel(.dark))))
        #expect(Refusal(StaffFault.vault(.refused(.journal))) == .vaultUnavailable)
    }
}
