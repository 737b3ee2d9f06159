import Bytes
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// One network takes what it can of a clinic: what it gets, and what people
/// who share an address do not suffer by it.
@Suite struct HoardingTests {
    /// At most a tenth of each day and a twentieth of each week, but never
    /// fewer than two.
    private func expectShares(_ world: World, _ clinic: ClinicID, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let booked = try await world.bookedByDay(clinic)
        let places = try await world.placesByDay(clinic)
        for (day, count) in booked {
            #expect(count <= max(2, (places[day] ?? 0) / 10), "\(day)", sourceLocation: sourceLocation)
        }
        let weeks = Dictionary(grouping: places.keys) { ClinicSizes.monday(of: $0) }
        for (monday, days) in weeks {
            let (taken, all) = (days.map { booked[$0] ?? 0 }.reduce(0, +), days.map { places[$0] ?? 0 }.reduce(0, +))
            #expect(taken <= max(2, all / 20), "week of \(monday)", sourceLocation: sourceLocation)
        }
    }

    /// As many holds as the hour gives, all renewed, all booked for invented
    /// people whose mail all arrives in one place.
    private func takeAll(_ world: World, _ clinic: ClinicID, round: Int) async throws -> [Tried: Int] {
        var held: [HoldGranted] = []
        var outcomes: [Tried: Int] = [:]
        for slot in try await world.openSlots(clinic: clinic).prefix(round == 0 ? 240 : 100) {
            guard let hold = try? await world.hold(slot.id) else { break }
            held.append(hold)
        }
        let long = held.filter { $0.hold.expires == world.clock.now() + Hold.durationSeconds }
        #expect(long.count <= OriginLimits().holdsAtOnce)
        var renewed = 0
        for hold in held {
            let renewal = try await refusal { try await world.reception.renew(hold.hold.id, token: hold.token, world.patient()) }
            if renewal == nil { renewed += 1 }
        }
        #expect(renewed <= OriginLimits().holdsAtOnce)
        for (index, hold) in held.enumerated() {
            let person = World.someone(round * 1_000 + index, at: "everything\(index % 3).example")
            var outcome = try await world.tryToBook(hold, person)
            if outcome == .asked { outcome = try await world.proveAndBook(hold, person) }
            outcomes[outcome, default: 0] += 1
        }
        return outcomes
    }

    @Test(arguments: EngineKind.allCases)
    func oneNetworkWithEveryAddressOfADomainGetsATenthOfADayAndATwentiethOfAWeek(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: OriginLimits(), days: 10) { world in
            let first = try await takeAll(world, World.plateau, round: 0)
            #expect(first[.booked, default: 0] > 0 && first[.refused(.bookingsPerMailDomain), default: 0] > 0)
            try await expectShares(world, World.plateau)
            // Nor an hour later, nor a day later.
            for (round, seconds) in [(1, Int64(3_600)), (2, 82_800)] {
                world.clock.advance(seconds)
                try await world.follow()
                _ = try await takeAll(world, World.plateau, round: round)
                try await expectShares(world, World.plateau)
            }
            // What it took elsewhere is another clinic's matter, and others go on at this one.
            let other = try await world.openSlots(clinic: World.plateau)
            let held = try await world.reception.hold(try #require(other.last).id, owner: world.owner(), world.patient(network: 2))
            #expect(try await world.tryToBook(held, World.someone(1, at: "gmail.com"), network: 2) == .booked)
            try await world.expectClean()
        }
    }

    /// A university's, a carrier's: everybody at one clinic, the worst there is.
    @Test(arguments: EngineKind.allCases)
    func fourHundredPeopleOfOneAddressAllBookInAMorningAndFewAreAskedForACode(_ kind: EngineKind) async throws {
        let domains = [
            "gmail.com", "umontreal.ca", "hotmail.com", "videotron.ca", "icloud.com", "outlook.com", "gmail.com", "yahoo.ca", nil,
        ]
        try await withWorld(kind, origins: OriginLimits(), days: 20) { world in
            var asked = 0
            var booked = 0
            let slots = try await world.openSlots(clinic: World.plateau)
            try #require(slots.count >= 400)
            for number in 0..<400 {
                // A few have an address of their own firm's.
                let person = World.someone(
                    number, at: number % 40 == 39 ? "petite-entreprise\(number).example" : domains[number % domains.count])
                let held = try await world.hold(slots[number].id)
                var outcome = try await world.tryToBook(held, person, device: world.owner().hash.bytes)
                if outcome == .asked {
                    asked += 1
                    world.clock.advance(60)
                    outcome = try await world.proveAndBook(held, person)
                }
                #expect(outcome == .booked, "the \(number)th: \(outcome)")
                if outcome == .booked { booked += 1 }
                world.clock.advance(20)
            }
            #expect(booked == 400)
            #expect(asked <= 40, "asked: \(asked)")
            #expect(world.clock.now() - World.start < 4 * 3_600)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theCodeIsTheContactsAndTheHoldWaitsOnceForIt(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: OriginLimits(), days: 3) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let person = World.someone(1, at: "gmail.com")
            #expect(try await world.tryToBook(try await world.hold(slots[0].id), World.someone(2, at: "gmail.com")) == .booked)
            let held = try await world.hold(slots[1].id)
            #expect(try await world.tryToBook(held, person) == .asked)
            guard
                case .code(_, let until?) = try await world.reception.askForProof(
                    held.hold.id, token: held.token, of: ProvenContact(person), world.patient())
            else {
                Issue.record("no code was sent")
                return
            }
            #expect(until == world.clock.now() + Hold.provingSeconds)
            let code = try await world.contactCode()
            // Another contact is not proven by it, nor by a wrong one.
            #expect(try await world.tryToBook(held, World.someone(3, at: "gmail.com"), code: code) == .asked)
            var request = world.request(held, person)
            request.code = code == "000000" ? "000001" : "000000"
            let guess = request
            let answer = try await refusal { try await world.reception.book(guess, world.patient()) }
            #expect(answer == .wrongCode(triesLeft: Requests.codeTriesMax - 1))
            // Asked again, the code stands and the hold waits no longer than it did.
            world.clock.advance(100)
            let again = try await world.reception.askForProof(
                held.hold.id, token: held.token, of: ProvenContact(person), again: true, world.patient())
            guard case .code(_, let still) = again else {
                Issue.record("no code was sent again")
                return
            }
            #expect(still == until)
            #expect(
                try await refusal { try await world.reception.renew(held.hold.id, token: held.token, world.patient()) } == .alreadyRenewed)
            #expect(
                try await refusal {
                    try await world.reception.askForProof(
                        held.hold.id, token: HoldToken(owner: world.owner(), hold: held.hold.id), of: ProvenContact(person), world.patient()
                    )
                } == .notFound)
            world.clock.advance(400)
            #expect(try await world.tryToBook(held, person, code: try await world.contactCode()) == .booked)
            #expect(try await world.count("SELECT COUNT(*) FROM booking_origin WHERE proof = 1") == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTelephoneAloneWaitsWhereNoTextsAreSentAndIsMarked(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: OriginLimits(), sendsTexts: false, days: 3) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let person = World.someone(1, at: nil)
            #expect(try await world.tryToBook(try await world.hold(slots[0].id), World.someone(2, at: "gmail.com")) == .booked)
            let held = try await world.hold(slots[1].id)
            #expect(try await world.tryToBook(held, person) == .asked)
            let asked = try await world.reception.askForProof(held.hold.id, token: held.token, of: ProvenContact(person), world.patient())
            guard case .wait(let ready, let until?) = asked else {
                Issue.record("not asked to wait")
                return
            }
            #expect(ready > world.clock.now() && ready < until && until <= world.clock.now() + Hold.provingSeconds)
            #expect(try await world.tryToBook(held, person) == .refused(.unprovedWait))
            // The next of the same network waits for its own turn.
            let next = try await world.hold(slots[2].id)
            let other = World.someone(3, at: nil)
            guard
                case .wait(let later, _) = try await world.reception.askForProof(
                    next.hold.id, token: next.token, of: ProvenContact(other), world.patient())
            else {
                Issue.record("not asked to wait")
                return
            }
            #expect(later > ready)
            world.clock.advance(ready - world.clock.now())
            #expect(try await world.tryToBook(held, person) == .booked)
            #expect(try await world.count("SELECT COUNT(*) FROM booking_origin WHERE proof = 2") == 1)
            let at = try await world.signIn(.reception)
            let booked = try await world.slots().filter { $0.slot.state == .busy }
            for (row, isUnproved) in zip(booked, [false, true]) {
                let visit = try await world.desk.visit(try #require(row.appointment), grant: at.secret, at.context)
                #expect(visit.isUnproved == isUnproved)
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatAContactHasElsewhereChangesNoAnswer(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: OriginLimits(), days: 10) { world in
            let person = World.someone(1, at: "gmail.com")
            var outcomes: [[Tried]] = []
            for (used, network) in [(false, UInt8(9)), (true, 10)] {
                // Somebody books under that contact from elsewhere, as often as can be.
                if used {
                    for number in 20..<30 {
                        for slot in try await world.openSlots(clinic: World.plateau).reversed().prefix(1) {
                            let held = try await world.reception.hold(slot.id, owner: world.owner(), world.patient(network: UInt8(number)))
                            _ = try await world.tryToBook(held, person, network: UInt8(number))
                        }
                    }
                }
                var seen: [Tried] = []
                for slot in try await world.openSlots(clinic: World.plateau).prefix(3) {
                    let held = try await world.reception.hold(slot.id, owner: world.owner(), world.patient(network: network))
                    var outcome = try await world.tryToBook(held, person, network: network)
                    seen.append(outcome)
                    if outcome == .asked { outcome = try await world.proveAndBook(held, person, network: network) }
                    seen.append(outcome)
                }
                outcomes.append(seen)
            }
            #expect(outcomes[0] == outcomes[1])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func oneContactAndOneBrowserAreCountedAndWhatCameToNothingIsNot(_ kind: EngineKind) async throws {
        var limits = OriginLimits()
        (limits.fewest, limits.bookingsPerHour) = (1_000, 0)
        try await withWorld(kind, origins: limits, days: 3) { [limits] world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let device = world.owner().hash.bytes
            for index in 0..<limits.bookingsPerDevice {
                #expect(
                    try await world.tryToBook(try await world.hold(slots[index].id), World.someone(index, at: "gmail.com"), device: device)
                        == .booked)
            }
            let next = try await world.hold(slots[10].id)
            for _ in 0..<10 { #expect(try await world.tryToBook(next, World.someone(99, at: "gmail.com"), device: device) == .asked) }
            #expect(try await world.tryToBook(next, World.someone(99, at: "gmail.com"), device: world.owner().hash.bytes) == .booked)
            var tried: [Tried] = []
            for index in 11..<(12 + limits.bookingsPerContact) {
                tried.append(try await world.tryToBook(try await world.hold(slots[index].id), World.someone(100, at: "hotmail.com")))
            }
            let expected: [Tried] = Array(repeating: .booked, count: limits.bookingsPerContact) + [.refused(.bookingsPerContact)]
            #expect(tried == expected)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func bookingsAtOnceDoNotPassAShareTogether(_ kind: EngineKind) async throws {
        var limits = OriginLimits()
        (limits.fewest, limits.bookingsPerHour) = (1_000, 5)
        try await withWorld(kind, origins: limits, days: 3) { world in
            var held: [HoldGranted] = []
            for slot in try await world.openSlots(clinic: World.plateau).prefix(40) { held.append(try await world.hold(slot.id)) }
            let all = held
            let outcomes = try await withThrowingTaskGroup(of: Tried.self) { group in
                for (index, hold) in all.enumerated() {
                    group.addTask { try await world.tryToBook(hold, World.someone(index, at: "gmail.com")) }
                }
                return try await group.reduce(into: [Tried: Int]()) { $0[$1, default: 0] += 1 }
            }
            #expect(outcomes == [.booked: 5, .asked: 35])
            #expect(try await world.count("SELECT COUNT(*) FROM booking_origin") == 5)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatGroupsVisitsGoesWithThem(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: OriginLimits(), days: 3) { world in
            _ = try await world.book()
            #expect(try await world.count("SELECT COUNT(*) FROM booking_origin") == 1)
            world.clock.advance(3 * 86_400)
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM booking_origin") == 0)
        }
    }
}
