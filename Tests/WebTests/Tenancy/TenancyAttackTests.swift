import Containment
import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

/// Random staff of random clinics send the desk's requests with random ids;
/// a model says who may what. `CRENEAU_ATTACKS` says how many requests, half
/// of them on each engine, and `CRENEAU_SEED` from which seed.
@Suite struct TenancyAttackTests {
    private static let requestsAtOnce = 2_500

    @Test(arguments: EngineKind.allCases)
    func nobodyDoesAnythingThatIsNotTheirs(_ kind: EngineKind) async throws {
        let environment = ProcessInfo.processInfo.environment
        var wanted = ((environment["CRENEAU_ATTACKS"].flatMap { Int($0) } ?? 500) + 1) / 2
        var seed = environment["CRENEAU_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999)
        var total = Attack.Tally()
        while wanted > 0 {
            let count = min(wanted, Self.requestsAtOnce)
            let tally = try await attack(count, on: kind, seed: seed)
            print("attack: \(kind), seed \(seed), \(tally)")
            #expect(tally.differences.isEmpty, "\(kind), seed \(seed)")
            total.add(tally)
            (wanted, seed) = (wanted - count, seed + 1)
        }
        // Were nothing of it allowed, nothing would have been tried.
        #expect(total.effects > total.requests / 200 && total.refused > total.requests / 4)
        if total.requests > Self.requestsAtOnce { print("attack: \(kind), \(total)") }
    }

    private func attack(_ count: Int, on kind: EngineKind, seed: UInt64) async throws -> Attack.Tally {
        let result = Tallies()
        try await withWorld(kind) { world in
            try await world.withDesk { client in
                var attack = try await Attack(world, client, seed: seed)
                for _ in 0..<count { try await attack.step() }
                await result.keep(attack.tally)
            }
        }
        return await result.tally
    }

    private actor Tallies {
        var tally = Attack.Tally()
        func keep(_ tally: Attack.Tally) { self.tally = tally }
    }
}

private struct Attack {
    struct Tally: Sendable, CustomStringConvertible {
        var requests = 0
        var effects = 0
        var refused = 0
        var differences: [String] = []

        var description: String { "\(requests) requests, \(effects) with effect, \(refused) refused, \(differences.count) differences" }

        mutating func add(_ other: Tally) {
            (requests, effects, refused) = (requests + other.requests, effects + other.effects, refused + other.refused)
            differences += other.differences
        }
    }

    /// Somebody signed in, and what they are where, by the clinic's place in the list.
    private struct Staff {
        var member: Member
        var clinic: Int
    }

    private let world: World
    private let client: any TestClientProtocol
    private let recipes: [DeskRecipe]
    private let tripwire: Tripwire
    private var tenants: [Tenant] = []
    private var marks: [Marks] = []
    private var staff: [Staff] = []
    private var generator: SeededGenerator
    private var number = 0
    private(set) var tally = Tally()

    init(_ world: World, _ client: any TestClientProtocol, seed: UInt64) async throws {
        (self.world, self.client) = (world, client)
        generator = SeededGenerator(seed: seed)
        let endpoints = DeskSurface.endpoints(house: world.house, settings: World.deskSettings(), metrics: Metrics()).all
        let all = try endpoints.flatMap { try DeskRecipe.all($0) }.filter { $0.path.contains("<clinic>") && $0.route != .dayChanges }
        // What changes something is tried more often.
        recipes = all + all.filter { $0.method == .post }
        for clinic in 0..<3 {
            let tenant = try await world.tenant(UInt64(clinic) + 1, client)
            staff += tenant.members.values.sorted { $0.role.rawValue < $1.role.rawValue }.map { Staff(member: $0, clinic: clinic) }
            tenants.append(tenant)
        }
        marks = tenants.map(\.marks)
        tripwire = try await Tripwire(world)
    }

    /// Said here once more, apart from the program's own table.
    private static func may(_ role: StaffRole, _ capability: Capability) -> Bool {
        switch role {
        case .manager: true
        case .reception: capability != .manageStaff && capability != .manageSchedules
        case .practitioner: [.viewDay, .openParticulars].contains(capability)
        case .support: capability == .viewDay
        }
    }

    // MARK: - One request

    mutating func step() async throws {
        world.clock.advance(Int64.random(in: 0...1, using: &generator))
        let who = Int.random(in: 0..<staff.count, using: &generator)
        // Managers may most: they try most.
        let index =
            staff[who].member.role == .manager || Bool.random(using: &generator) ? who : Int.random(in: 0..<staff.count, using: &generator)
        let recipe = recipes[Int.random(in: 0..<recipes.count, using: &generator)]
        let clinic =
            Int.random(in: 0..<3, using: &generator) > 0 ? staff[index].clinic : Int.random(in: 0..<tenants.count, using: &generator)
        var isOwn = true
        var texts: [String] = []
        let isDaring = Int.random(in: 0..<3, using: &generator) > 0
        for place in recipe.places {
            let text = fill(place.kind, clinic, isDaring: isDaring)
            texts.append(text)
            let isThere = place.kind == .clinic || tenants[clinic].known[place.kind]?.contains(text) == true
            if recipe.decides(place), !isThere { isOwn = false }
        }
        let (path, fields) = recipe.filled { texts[$0.index] }
        var browser = staff[index].member.browser
        let answer: TestResponse
        if recipe.method == .post {
            answer = try await browser.post(path, fields.merging(["csrf": staff[index].member.csrf]) { $1 })
        } else {
            answer = try await browser.get(path)
        }
        staff[index].member.browser = browser
        let changes = try await tripwire.changes()
        judge(recipe, answer, changes, staff[index], clinic, isOwn: isOwn, path)
        try await learn(recipe, answer, changes, clinic, texts)
    }

    private mutating func fill(_ kind: Named, _ clinic: Int, isDaring: Bool) -> String {
        switch kind {
        case .clinic: return tenants[clinic].own(.clinic)
        case .number:
            number += 1
            return "\(number)"
        case .newDevice, .entry:
            return Int.random(in: 0..<4, using: &generator) > 0 ? fresh() : pick(.device, of: other(than: clinic))
        default: break
        }
        guard isDaring else { return pick(kind, of: clinic) }
        switch Int.random(in: 0..<10, using: &generator) {
        case 0..<4: return pick(kind, of: clinic)
        case 4..<7: return pick(kind, of: other(than: clinic))
        case 7..<9:
            // A plan's text in an address would be another address.
            let kinds = Named.allCases.filter { tenants[0].known[$0] != nil && $0 != .packet }
            let other = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
            return pick(other, of: Int.random(in: 0..<tenants.count, using: &generator))
        default: return fresh()
        }
    }

    private mutating func fresh() -> String { SlotID(at: world.clock.now(), using: &generator).description }

    private mutating func other(than clinic: Int) -> Int {
        (clinic + Int.random(in: 1..<tenants.count, using: &generator)) % tenants.count
    }

    private mutating func pick(_ kind: Named, of clinic: Int) -> String {
        let known = tenants[clinic].known[kind] ?? []
        return known.isEmpty ? fresh() : known[Int.random(in: 0..<known.count, using: &generator)]
    }

    // MARK: - What may be

    private mutating func judge(
        _ recipe: DeskRecipe, _ answer: TestResponse, _ changes: [Tripwire.Change], _ staff: Staff, _ clinic: Int, isOwn: Bool,
        _ path: String
    ) {
        let status = answer.status.code
        let effects = changes.filter { !recipe.harmless.contains($0.table) }
        tally.requests += 1
        if !effects.isEmpty { tally.effects += 1 }
        if status >= 400 { tally.refused += 1 }
        var faults: [String] = []
        if status >= 500 { faults.append("status \(status)") }
        if staff.clinic != clinic {
            if status != 404 || !changes.isEmpty { faults.append("a stranger: \(status), \(changes.count) changes") }
        } else if !Self.may(staff.member.role, recipe.capability) {
            if status != 403 || !changes.isEmpty { faults.append("not in this role: \(status), \(changes.count) changes") }
        } else if !isOwn || recipe.method == .get && recipe.route != .deviceDays, !effects.isEmpty {
            faults.append("not theirs: \(status), \(Set(effects.map(\.table)).sorted())")
        }
        for (index, marks) in marks.enumerated() where index != clinic {
            // What a device names itself stands in its own rows.
            let named = changes.filter { !["desk_device", "desk_device_entry"].contains($0.table) && $0.names(marks) }
            if !named.isEmpty { faults.append("another clinic's: \(Set(named.map(\.table)).sorted())") }
        }
        for fault in faults {
            tally.differences.append(fault)
            print("attack: \(staff.member.role.rawValue) of \(staff.clinic) at \(clinic): \(recipe.method) \(path): \(fault)")
        }
    }

    /// What is new belongs to the clinic it was made at, and can be named from now on.
    private mutating func learn(
        _ recipe: DeskRecipe, _ answer: TestResponse, _ changes: [Tripwire.Change], _ clinic: Int, _ texts: [String]
    ) async throws {
        let kinds: [String: Named] = [
            "appointment": .appointment, "slot": .slot, "note": .note, "desk_device": .device, "outbox": .message,
        ]
        for change in changes {
            guard let kind = kinds[change.table], let id = change.newID,
                !tenants.contains(where: { $0.known[.device]?.contains(id) == true })
            else { continue }
            tenants[clinic].known[kind, default: []].append(id)
            marks[clinic].insert(id)
        }
        guard answer.status == .seeOther else { return }
        if recipe.route == .bookings, let hold = answer.headers[.location]?.split(separator: "/").last {
            tenants[clinic].known[.hold, default: []].append(String(hold))
        }
        guard recipe.route == .staffRemoval else { return }
        // Whoever lost their rights is given them back, and signs in anew.
        for index in staff.indices where texts.contains("\(staff[index].member.id)") && staff[index].clinic == clinic {
            let member = try await world.member(staff[index].member.role, of: tenants[clinic], UInt64(clinic) + 1, client)
            tenants[clinic].known[.staff, default: []].append("\(member.id)")
            staff[index].member = member
        }
    }
}
