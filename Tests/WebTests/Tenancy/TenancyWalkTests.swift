import Bytes
import Containment
import Credentials
import Database
import Foundation
import HTTPTypes
import HummingbirdTesting
import Scheduling
import Seals
import Store
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

/// What is one clinic's cannot be named by another: staff of one clinic send
/// every request that the desk knows, with whatever is another clinic's in
/// each place where it names something. The routes come from the router: a
/// new one is walked as soon as `DeskRecipe` knows its form, and fails these
/// tests until it does.
@Suite struct TenancyWalkTests {
    @Test func everyRouteRefusesWhatIsAnotherClinicsAndChangesNothing() async throws {
        try await withWalk { walk in
            var recipes = 0
            for endpoint in walk.endpoints {
                for recipe in try DeskRecipe.all(endpoint) where recipe.path.contains("<") || !recipe.fields.isEmpty {
                    recipes += 1
                    for role in StaffRole.allCases { try await walk.refuse(recipe, role, isThorough: false) }
                }
            }
            #expect(recipes > 80)
            try await walk.expectUntouched()
        }
    }

    /// Each form, with every kind of id in every place of it, and then in
    /// every field that it does not have; after which it must still do what
    /// it is for, or nothing would have been tried.
    @Test func everyFormRefusesEveryKindOfIDAndStillWorks() async throws {
        var forms: [DeskRecipe] = []
        try await withWorld { world in
            for endpoint in DeskSurface.endpoints(house: world.house, settings: World.deskSettings(), metrics: Metrics()).all {
                forms += try DeskRecipe.all(endpoint).filter { $0.method == .post && $0.language == .french }
            }
        }
        #expect(forms.count > 25)
        let all = forms
        try await withThrowingTaskGroup(of: Void.self) { group in
            for half in 0..<2 {
                group.addTask {
                    for (index, recipe) in all.enumerated() where index % 2 == half {
                        try await withWalk { walk in
                            for role in [StaffRole.manager, .reception] { try await walk.refuse(recipe, role, isThorough: true) }
                            try await walk.use(recipe)
                            try await walk.expectUntouched()
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// What the command line's verbs take beside a clinic.
    @Test func commandsRefuseWhatIsNotTheNamedClinics() async throws {
        try await withWalk { walk in
            try await walk.command()
            try await walk.expectUntouched()
        }
    }
}

/// Two clinics, and what the staff of one of them tries with the other's.
private final class Walk {
    let world: World
    let endpoints: [Endpoint]
    private let victim: Tenant
    private var intruder: Tenant
    private let tripwire: Tripwire
    private let marks: Marks
    private let colleagues: [StaffMember]
    private var number = 0
    /// Ids, references, challenges, numbers.
    private let new: NSRegularExpression

    init(_ world: World, _ client: any TestClientProtocol) async throws {
        self.world = world
        endpoints = DeskSurface.endpoints(house: world.house, settings: World.deskSettings(), metrics: Metrics()).all
        var victim = try await world.tenant(1, client)
        intruder = try await world.tenant(2, client)
        let waiting = try await world.somebodyWaits()
        victim.known[.request] = [waiting.request]
        victim.known[.offer] = [waiting.offer]
        self.victim = victim
        marks = victim.marks
        colleagues = try await world.staffOperator.staff(of: victim.clinic).sorted { $0.id < $1.id }
        new = try NSRegularExpression(
            pattern: #"[0-7][0-9a-hjkmnp-tv-z]{25}(\.[A-Za-z0-9_-]{22})?|[A-Z0-9]{3}-[A-Z0-9]{3}|name="challenge" value="[^"]*"|[0-9]+"#)
        tripwire = try await Tripwire(world)
    }

    // MARK: - What fills a place

    private func unknown(_ kind: Named) -> String {
        let id = SlotID(at: world.clock.now(), using: &generator).description
        switch kind {
        case .reference: return "K7M-42Q"
        case .noteForm, .additionForm, .scheduleForm: return id + "." + String(repeating: "A", count: 22)
        case .packet: return Self.packet(intruder.own(.packet), of: id)
        case .basis: return String(repeating: "0", count: 24)
        case .origin: return String(repeating: "0", count: 32)
        case .deviceKey: return Base64.url.encode([UInt8](repeating: 0xEE, count: 32))
        default: return id
        }
    }

    private var generator = SystemRandomNumberGenerator()

    private static func packet(_ text: String, of schedule: String) -> String { schedule + text.drop { $0 != " " } }

    private func own(_ kind: Named) -> String {
        switch kind {
        case .newDevice, .entry: return unknown(kind)
        case .number:
            number += 1
            return "\(number)"
        default: return intruder.own(kind)
        }
    }

    /// What is the other clinic's, to be tried where something of `kind` belongs.
    private func foreign(_ kind: Named, isThorough: Bool) -> [String] {
        switch kind {
        case .newDevice: return [victim.own(.device)]
        case .entry: return [victim.own(.hold), victim.own(.appointment)]
        case .number: return []
        case .packet: return [victim.own(.packet), Self.packet(intruder.own(.packet), of: victim.own(.schedule))]
        default:
            let alike = victim.known[kind] ?? []
            return isThorough
                ? alike + Named.allCases.filter { $0.isPlainID && $0 != kind }.compactMap { victim.known[$0]?.first }
                : Array(alike.prefix(1))
        }
    }

    // MARK: - Trying

    private func send(_ recipe: DeskRecipe, _ role: StaffRole, adding: [String: String] = [:], _ choose: (DeskRecipe.Place) -> String)
        async throws -> TestResponse
    {
        let (path, fields) = recipe.filled(choose)
        var member = try #require(intruder.members[role])
        defer { intruder.members[role] = member }
        let answer: TestResponse
        if recipe.method == .post {
            answer = try await member.browser.post(path, fields.merging(adding) { $1 }.merging(["csrf": member.csrf]) { $1 })
        } else {
            answer = try await member.browser.get(path)
        }
        #expect(answer.status.code < 500, "\(recipe.route) \(path)")
        return answer
    }

    /// What is the other clinic's answers as what is nobody's, and nothing changes.
    func refuse(_ recipe: DeskRecipe, _ role: StaffRole, isThorough: Bool) async throws {
        let places = recipe.places
        for place in places where recipe.decides(place) {
            let nobodys = unknown(place.kind)
            let expected = try await send(recipe, role) { $0 == place ? nobodys : own($0.kind) }
            for text in foreign(place.kind, isThorough: isThorough) {
                let answer = try await send(recipe, role) { $0 == place ? text : own($0.kind) }
                // Whoever knows a device's id may ask how it stands.
                guard recipe.route != .deviceState, place.kind.isPlainID || (victim.known[place.kind] ?? []).contains(text) else {
                    continue
                }
                #expect(answer.status == expected.status, "\(recipe.route) \(place) \(role) \(text)")
                #expect(blank(answer, text) == blank(expected, nobodys), "\(recipe.route) \(place) \(role)")
            }
        }
        if places.contains(where: { recipe.decides($0) && $0.kind != .clinic }) {
            _ = try await send(recipe, role) { $0.kind == .clinic || $0.kind.isOfTheDevice ? own($0.kind) : victim.own($0.kind) }
        }
        if places.contains(where: { $0.kind == .clinic }) {
            let answer = try await send(recipe, role) { $0.kind.isOfTheDevice ? own($0.kind) : victim.own($0.kind) }
            #expect(answer.status == .notFound, "\(recipe.route) \(role)")
            for kind in [Named.newDevice] where places.contains(where: { $0.kind == kind }) {
                let answer = try await send(recipe, role) { $0.kind == kind ? victim.own(.device) : own($0.kind) }
                #expect((400..<500).contains(answer.status.code))
            }
        }
        let changes = try await tripwire.changes()
        let harmful = changes.filter { !recipe.harmless.contains($0.table) || $0.names(marks) }
        #expect(harmful.isEmpty, "\(recipe.route) \(role): \(Set(harmful.map(\.table)))")
    }

    /// Without what was sent, and without what is new in every page.
    private func blank(_ answer: TestResponse, _ sent: String) -> String {
        let text = ((answer.headers[.location] ?? "") + answer.text).replacingOccurrences(of: sent, with: "·")
        return new.stringByReplacingMatches(in: text, range: NSRange(location: 0, length: text.utf16.count), withTemplate: "·")
    }

    /// Does what the form is for, at one's own clinic; and again with the
    /// other clinic's ids in every field that it does not have.
    func use(_ recipe: DeskRecipe) async throws {
        let answer = try await send(recipe, .manager) { own($0.kind) }
        let done = try await tripwire.changes()
        if !recipe.writesElsewhere {
            #expect(answer.status == .seeOther || answer.status == .ok, "\(recipe.route) \(answer.status)")
            #expect(done.contains { !recipe.harmless.contains($0.table) }, "\(recipe.route) does nothing")
        }
        #expect(!done.contains { $0.names(marks) }, "\(recipe.route)")
        for kind in Named.allCases where kind.isID {
            guard let text = victim.known[kind]?.first else { continue }
            let extra = Field.allCases.map(\.rawValue).filter { recipe.fields[$0] == nil && $0 != Field.csrf.rawValue }
            _ = try await send(recipe, .manager, adding: Dictionary(uniqueKeysWithValues: extra.map { ($0, text) })) { own($0.kind) }
            let changes = try await tripwire.changes()
            #expect(!changes.contains { $0.names(marks) }, "\(recipe.route) with \(kind)")
        }
        for place in recipe.places where !recipe.decides(place) && place.kind != .newDevice {
            for text in foreign(place.kind, isThorough: true) {
                _ = try await send(recipe, .manager) { $0 == place ? text : own($0.kind) }
                // What a device called its act stands in its own journal.
                let changes = try await tripwire.changes().filter { place.kind != .entry || $0.table != "desk_device_entry" }
                #expect(!changes.contains { $0.names(marks) }, "\(recipe.route) \(place)")
            }
        }
    }

    /// The operator may do anything at either clinic, and still not at the one
    /// with what is the other's.
    func command() async throws {
        let system = Context.system("command-line", at: world.clock.now())
        let planning = Planning(world.house)
        let schedules = try await world.house.record.store.read { tx throws(StoreError) in try tx.schedules().map(\.schedule) }
        var taken = try #require(schedules.first { $0.id.description == victim.own(.schedule) })
        taken.clinic = intruder.clinic
        var given = taken
        given.practitioner = intruder.practitioner
        let administration = Administration(world.house)
        let staffOperator = world.staffOperator
        let clinic = intruder.clinic
        for schedule in [taken, given] {
            await #expect(throws: Refusal.notFound) { _ = try await planning.outline([schedule], system) }
            await #expect(throws: Refusal.notFound) { _ = try await planning.save([schedule], choices: [:], basis: "", system) }
            await #expect(throws: Refusal.notFound) { try await administration.addSchedules([schedule], system) }
        }
        for staff in (victim.known[.staff] ?? []).compactMap({ StaffID($0) }) {
            let outcome = try await Administration(world.house).revoke(staff, at: clinic, by: staffOperator, system)
            #expect(throws: StaffFault.refused(.unknownStaff)) { try outcome.get() }
        }
        #expect(try await tripwire.changes().isEmpty)
    }

    /// The other clinic's staff is who it was, and is still signed in.
    func expectUntouched() async throws {
        #expect(try await world.staffOperator.staff(of: victim.clinic).sorted { $0.id < $1.id } == colleagues)
        for member in victim.members.values {
            var browser = member.browser
            #expect(try await browser.get("/cliniques/\(victim.clinic)/jours/2026-11-23").status == .ok)
        }
        let now = world.clock.now()
        let broken = try await world.house.record.store.read { tx throws(StoreError) in
            try tx.invariantViolations(at: now).filter { $0.count > 0 }.map(\.rule)
        }
        #expect(broken.isEmpty)
    }
}

private func withWalk(_ body: @escaping @Sendable (Walk) async throws -> Void) async throws {
    try await withWorld { world in
        try await world.withDesk { client in try await body(try await Walk(world, client)) }
    }
}

extension World {
    /// Somebody files a request on the site, and is offered a place.
    fileprivate func somebodyWaits() async throws -> (request: String, offer: String) {
        try await withFront { client in
            var waiter = Waiter(self, client)
            try await waiter.wait()
            _ = try await waiter.freeAPlace()
        }
        return try await house.record.store.read { tx throws(StoreError) in
            let row = try tx.query("SELECT request, id FROM offer WHERE state = 0", [])[0]
            let (request, offer) = (SlotID(bytes: try row.blob(0)), SlotID(bytes: try row.blob(1)))
            return (request?.description ?? "", offer?.description ?? "")
        }
    }
}
