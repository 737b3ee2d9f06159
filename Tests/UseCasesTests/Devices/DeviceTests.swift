import Bytes
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

/// A device of a desk, as the tests play it.
struct TestDevice: Sendable {
    let id: DeviceID
    let key: [UInt8]
    var next = 1

    init(_ world: World, _ at: AtDesk, key byte: UInt8 = 9) async throws {
        id = world.house.record.fresh(at: world.clock.now())
        key = [UInt8](repeating: byte, count: 32)
        try await world.desk.register(id, named: "Poste 1", keyHash: Digest.sha256(key).bytes, at.context)
    }

    mutating func entry(_ world: World, _ act: DeviceEntry.Act, at: Instant? = nil) -> DeviceEntry {
        defer { next += 1 }
        return DeviceEntry(id: world.house.record.fresh(at: world.clock.now()), number: next, at: at ?? world.clock.now(), act: act)
    }

    func send(_ entries: [DeviceEntry], _ world: World, _ at: AtDesk, clock: Instant? = nil) async throws -> Reconciliation {
        try await world.desk.reconcile(
            DeviceJournal(device: id, key: key, clock: clock ?? world.clock.now(), entries: entries), grant: at.secret, at.context)
    }
}

extension OfflineBooking {
    init(_ slot: Slot, _ person: Particulars = World.caller()) {
        self.init(
            slot: slot.id, practitioner: slot.practitioner, start: slot.start, end: slot.end, modality: slot.modality, particulars: person)
    }
}

@Suite struct DeviceTests {
    @Test(arguments: EngineKind.allCases)
    func whatWasDoneOfflineIsDoneOnceHoweverOftenItComes(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let visit = try await world.bookAtDesk(slots[0].id, at).appointment
            var device = try await TestDevice(world, at)
            let entries = [
                device.entry(world, .arrival(visit.id)), device.entry(world, .booking(OfflineBooking(slots[1], World.caller("Horsligne")))),
                device.entry(world, .undone),
            ]
            for round in 0..<3 {
                let report = try await device.send(entries, world, at)
                #expect(report.items.map(\.outcome) == [.done, .done, .undone], "round \(round)")
                #expect(report.items.map(\.number) == [1, 2, 3] && report.missingCount == 0)
                #expect(report.items[1].visit?.person == .opened(World.caller("Horsligne")))
            }
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == 2)
            #expect(try await world.desk.visit(visit.id, grant: at.secret, at.context).state == .arrived)
            #expect(try await world.slot(slots[1].id).slot.state == .busy)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aPromisedTimeThatIsTakenIsKeptBesideItAndShown(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            var device = try await TestDevice(world, at)
            let entry = device.entry(world, .booking(OfflineBooking(slot, World.caller("Promise"))))
            let other = try await world.book(slot.id).appointment
            for _ in 0..<2 {
                let item = try #require(try await device.send([entry], world, at).items.first)
                #expect(item.outcome == .overbooked && item.visit?.isOverbook == true && item.visit?.appointment.start == slot.start)
                #expect(item.others.map(\.appointment.id) == [other.id])
            }
            let day = try await world.day(at, try #require(world.house.node.zones.rules(of: .toronto)).local(at: slot.start).date)
            #expect(day.visits.count == 2 && day.visits.count { $0.isOverbook } == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTimeThatIsOverOrClosedKeepsItsPromise(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            var device = try await TestDevice(world, at)
            let over = device.entry(world, .booking(OfflineBooking(slots[0])))
            let closed = device.entry(world, .booking(OfflineBooking(slots[3])))
            try await Planning(world.house).setBlocked(slots[3].id, true, at.context)
            world.clock.advance(slots[0].end.seconds - world.clock.now().seconds + 60)
            let back = try await world.signIn(name: "Rita")
            let report = try await device.send([over, closed], world, back)
            #expect(report.items.map(\.outcome) == [.done, .overbooked])
            #expect(report.items[1].others.isEmpty)
            try await world.expectClean()
        }
    }

    @Test func anArrivalSaysNothingOfAVisitThatLeftItsDay() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            var device = try await TestDevice(world, at)
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let tomorrow = try #require(slots.first { zone.local(at: $0.start).date != zone.local(at: slots[0].start).date })
            var visits: [Appointment] = []
            for slot in slots[..<4] { visits.append(try await world.bookAtDesk(slot.id, at).appointment) }
            let entries =
                visits.map { device.entry(world, .arrival($0.id)) } + [device.entry(world, .arrival(AppointmentID(high: 1, low: 1)))]
            _ = try await world.desk.cancel(visits[0].id, sequence: 0, because: .other, writing: false, at.context)
            _ = try await world.desk.move(visits[1].id, sequence: 0, to: tomorrow.id, writing: false, at.context)
            _ = try await world.desk.record(.finish, of: visits[2].id, at.context)
            let report = try await device.send(entries, world, at)
            #expect(report.items.map(\.outcome) == [.overtaken, .overtaken, .already, .done, .unknown])
            #expect(report.items.last?.outcome.isKept == false)
            // What could not be kept is asked again, not taken for done.
            #expect(try await device.send([entries[4]], world, at).items.map(\.outcome) == [.unknown])
        }
    }

    @Test func aWrongClockIsCorrectedAndSaid() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let visit = try await world.bookAtDesk(try await world.openSlots(clinic: World.plateau)[0].id, at).appointment
            var device = try await TestDevice(world, at)
            // An hour slow; the arrival was ten minutes ago.
            let now = world.clock.now()
            let entry = device.entry(world, .arrival(visit.id), at: now - 3_600 - 600)
            let report = try await device.send([entry], world, at, clock: now - 3_600)
            #expect(report.clockBehindSeconds == 3_600 && report.items[0].at == now - 600)
            #expect(try await world.desk.visit(visit.id, grant: at.secret, at.context).arrived == now - 600)
            // Nothing was done in the future, and nothing is taken after a week.
            let odd = [device.entry(world, .undone, at: now + 9_000), device.entry(world, .undone, at: now - 8 * 86_400)]
            let second = try await device.send(odd, world, at)
            #expect(second.items.map(\.outcome) == [.undone, .tooOld] && second.items[0].at == now)
        }
    }

    @Test func aRevokedAForeignAndAnUnprovenDeviceBringNothing() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let elsewhere = try await world.signIn(at: World.verdun)
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            var device = try await TestDevice(world, at)
            let entry = device.entry(world, .booking(OfflineBooking(slot)))
            await #expect(throws: Refusal.notFound) { try await device.send([entry], world, elsewhere) }
            let stranger: DeviceID = world.house.record.fresh(at: world.clock.now())
            #expect(try await world.desk.standing(of: stranger) == .unknown)
            let forged = DeviceJournal(device: device.id, key: [UInt8](repeating: 1, count: 32), clock: world.clock.now(), entries: [entry])
            await #expect(throws: Refusal.deviceGone) { try await world.desk.reconcile(forged, grant: at.secret, at.context) }
            #expect(try await world.desk.standing(of: device.id) == .live)
            try await world.desk.revoke(device.id, at.context)
            #expect(try await world.desk.standing(of: device.id) == .revoked)
            await #expect(throws: Refusal.deviceGone) { try await device.send([entry], world, at) }
            await #expect(throws: Refusal.deviceGone) { try await world.desk.take(device.id, grant: at.secret, at.context) }
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == 0)
            // Its id is spent.
            await #expect(throws: Refusal.deviceGone) {
                try await world.desk.register(device.id, named: "x", keyHash: Digest.sha256(device.key).bytes, at.context)
            }
        }
    }

    @Test func devicesGoWithTheirOwnersRights() async throws {
        try await withWorld(.sqlite) { world in
            let (one, two, manager) = (
                try await world.signIn(), try await world.signIn(name: "Rita"), try await world.signIn(.manager, name: "Gilles")
            )
            let (mine, hers) = (try await TestDevice(world, one), try await TestDevice(world, two, key: 8))
            #expect(try await world.desk.devices(one.context).map(\.id) == [mine.id])
            #expect(try await world.desk.devices(manager.context).count == 2)
            await #expect(throws: Refusal.notFound) { try await world.desk.revoke(hers.id, one.context) }
            try await world.house.revokeDevices(of: two.member.id, at: nil, world.system)
            #expect(try await world.desk.standing(of: hers.id) == .revoked)
            #expect(try await world.desk.standing(of: mine.id) == .live)
            try await world.desk.revoke(mine.id, manager.context)
            #expect(try await world.desk.devices(manager.context).isEmpty)
            let practitioner = try await world.signIn(.practitioner, name: "Paul")
            await #expect(throws: Refusal.denied) { try await TestDevice(world, practitioner, key: 7) }
        }
    }

    /// Opened on the record like any day; and a page in the background is no use of a sign-in.
    @Test func theDayThatADeviceTakesIsOnRecord() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let visit = try await world.bookAtDesk(try await world.openSlots(clinic: World.plateau)[0].id, at).appointment
            let device = try await TestDevice(world, at)
            let entries = try await world.vault.journal(after: 0, limit: 1_000).count
            let days = try await world.desk.take(device.id, grant: at.secret, at.context)
            #expect(days.count == 2 && days[0].visits.map(\.person) == [.opened(World.caller())])
            let opened = try await world.vault.journal(after: entries, limit: 100)
            #expect(opened.map(\.purpose) == [.dayView] && opened[0].seals.map(\.record) == [visit.id.bytes])
            #expect(try await world.desk.devices(at.context).first?.taken == world.clock.now())
            _ = try await world.desk.take(device.id, grant: at.secret, at.context)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%day.taken%'") == 1)
            world.vault.isAway = true
            await #expect(throws: Refusal.vaultUnavailable) { try await world.desk.take(device.id, grant: at.secret, at.context) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofTwoCopiesThatSendAtOnceTheSecondIsToldAndKeepsItsAct(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            var device = try await TestDevice(world, at)
            for round in 0..<6 {
                var copy = device
                let mine = device.entry(world, .booking(OfflineBooking(slots[2 * round])))
                let other = copy.entry(world, .booking(OfflineBooking(slots[2 * round + 1], World.caller("Autre"))))
                let (first, second) = (device, copy)
                async let one = first.send([mine], world, at)
                async let two = second.send([other], world, at)
                let outcomes = [try await one, try await two].map { ($0.items[0].entry, $0.items[0].outcome) }
                #expect(Set(outcomes.map(\.1)) == [.done, .contradicted])
                for (entry, outcome) in outcomes {
                    let count = try await world.count(
                        "SELECT COUNT(*) FROM appointment a JOIN desk_device_entry e ON e.appointment = a.id WHERE e.entry = $1",
                        [.blob(entry.bytes)])
                    #expect(count == (outcome == .done ? 1 : 0), "what the device lets go of was done, and nothing else was")
                }
                #expect(try await world.count("SELECT COUNT(*) FROM appointment") == Int64(round + 1))
            }
        }
    }

    @Test func twoCopiesOfOneDeviceDoNotHideEachOthersActs() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            var device = try await TestDevice(world, at)
            var copy = device
            let first = device.entry(world, .booking(OfflineBooking(slots[0])))
            let second = copy.entry(world, .booking(OfflineBooking(slots[1], World.caller("Autre"))))
            #expect(try await device.send([first], world, at).items.map(\.outcome) == [.done])
            #expect(try await copy.send([second], world, at).items.map(\.outcome) == [.contradicted])
            #expect(EntryOutcome.contradicted.isKept == false)
            _ = copy.entry(world, .undone)
            let later = copy.entry(world, .undone)
            #expect(try await copy.send([later], world, at).missingCount == 1)
        }
    }
}
