import Scheduling
import TestKit
import Testing

@testable import Containment

/// What is counted beside the gate's decisions, which stay as they are.
@Suite struct RehearsalTests {
    private static let here = ClinicID(high: 1, low: 1), there = ClinicID(high: 1, low: 2)
    private static let patient = Asker(audience: .patient)

    private func tally(_ levels: [Scope: Level], in gate: Gate) -> RehearsalTally {
        let tally = RehearsalTally(LevelSet(levels: levels))
        gate.rehearsals.put([tally])
        return tally
    }

    private func counts(_ tally: RehearsalTally) -> [String: Int64] {
        Dictionary(uniqueKeysWithValues: tally.all.map { ("\($0.key.audience) \($0.key.capability) \($0.key.effect)", $0.value) })
    }

    @Test func nothingIsAnsweredOtherwiseAndWhatWouldBeIsCounted() throws {
        let gate = Gate()
        let frozen = tally([.all: .frozen], in: gate)
        #expect(try gate.permit(Self.patient, .book, at: [Self.here]).level == .open)
        _ = try gate.permit(Self.patient, .cancelOwn, at: [Self.here])
        _ = try gate.permit(Self.patient, .viewOwn, at: [Self.here])
        #expect(counts(frozen) == ["patient book refused": 1, "patient cancelOwn queued": 1])
        let guarded = tally([.surface(.front): .guarded], in: gate)
        _ = try gate.permit(Self.patient, .hold, at: [Self.here])
        #expect(counts(guarded) == ["patient hold delayed": 1] && counts(frozen).count == 2)
        let restricted = tally([.all: .restricted], in: gate)
        _ = try gate.permit(Self.patient, .book, at: [Self.here])
        _ = try gate.permit(Self.patient, .book, at: [Self.here], isConfirmed: true)
        #expect(counts(restricted) == ["patient book delayed": 1], "a proven contact would have met nothing")
    }

    @Test func whereItIsNotAboutNothingIsCounted() throws {
        let gate = Gate(levels: Levels(LevelSet(epoch: 1, levels: [.clinic(Self.there): .dark])))
        let tally = tally([.clinic(Self.there): .frozen, .clinicSurface(Self.here, .desk): .dark], in: gate)
        _ = try gate.permit(Self.patient, .hold, at: [Self.here])
        // Closed already, and by more than is rehearsed.
        #expect((try? gate.permit(Self.patient, .hold, at: [Self.there])) == nil)
        // The service's own rounds come by the clock.
        _ = try gate.permit(Asker(audience: .system), .match)
        #expect(counts(tally).isEmpty)
    }

    /// The listener, the verb, and a page that looks what it may lead to.
    @Test func aRequestIsCountedOnceInWhatItCameFor() throws {
        let gate = Gate()
        let tally = tally([.all: .frozen], in: gate)
        var asking = try #require(gate.rehearsals.asking(.book))
        try gate.admit(Self.patient, .book, asking: asking)
        _ = try gate.permit(Self.patient, .book, at: [Self.here], asking: asking)
        _ = try? gate.permit(Self.patient, .keepRequest, asking: asking)
        try gate.admit(Self.patient, .hold, at: [Self.here])
        #expect(counts(tally) == ["patient book refused": 1])
        // At the listener nothing says yet that it waits: the verb does.
        asking = try #require(gate.rehearsals.asking(.cancelOwn))
        try gate.admit(Self.patient, .cancelOwn, asking: asking)
        #expect(counts(tally)["patient cancelOwn queued"] == nil)
        _ = try gate.permit(Self.patient, .cancelOwn, at: [Self.here], asking: asking)
        _ = try gate.permit(Self.patient, .cancelOwn, at: [Self.here], asking: asking)
        #expect(counts(tally) == ["patient book refused": 1, "patient cancelOwn queued": 1])
        gate.rehearsals.put([])
        #expect(gate.rehearsals.asking(.book) == nil)
        _ = try gate.permit(Self.patient, .book, at: [Self.here])
        #expect(counts(tally).count == 2)
    }

    /// Who is asked to pay first, and does, is one; who does not is none: what
    /// was not let through meets nothing more.
    @Test func whatIsPaidForIsCountedWhenItIs() throws {
        let gate = Gate(levels: Levels(LevelSet(epoch: 1, levels: [.all: .guarded])))
        let tally = tally([.all: .frozen], in: gate)
        for isPaid in [false, true] {
            let asking = try #require(gate.rehearsals.asking(.hold))
            try gate.admit(Self.patient, .hold, asking: asking)
            _ = try? gate.permit(Self.patient, .hold, at: [Self.here], isPaid: isPaid, asking: asking)
            #expect(counts(tally) == (isPaid ? ["patient hold refused": 1] : [:]))
        }
    }

    @Test func twoAtOnceCountEachForItself() throws {
        let gate = Gate()
        let (one, two) = (RehearsalTally(LevelSet(levels: [.all: .guarded])), RehearsalTally(LevelSet(levels: [.surface(.front): .dark])))
        gate.rehearsals.put([one, two])
        let asking = try #require(gate.rehearsals.asking(.hold))
        try gate.admit(Self.patient, .hold, asking: asking)
        _ = try gate.permit(Self.patient, .hold, at: [Self.here], asking: asking)
        #expect(counts(one) == ["patient hold delayed": 1] && counts(two) == ["patient hold refused": 1])
    }

    /// The committed file alone says what is let through now, and what would not be.
    @Test(arguments: Seeds.standard(2))
    func itIsCountedExactlyWhenTheCommittedMatrixSaysSo(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let matrix = try CommittedMatrix()
        let effects = ["cost": "delayed", "confirm": "delayed", "queue": "queued", "deny": "refused"]
        var counted = 0
        for round in 0..<6_000 {
            let (real, rehearsed) = (try level(&generator), try level(&generator))
            let gate = Gate(levels: Levels(LevelSet(epoch: Int64(round), levels: [.all: real])))
            let tally = tally([.all: rehearsed], in: gate)
            let audience = try #require(Audience.allCases.randomElement(using: &generator))
            let capability = try #require(Capability.allCases.randomElement(using: &generator))
            let asker = audience == .staff ? .someoneOfStaff : Asker(audience: audience)
            let answer = try? gate.permit(asker, capability)
            let cell = { (level: Level) in matrix.cells[level.text]?[capability.rawValue]?[audience.rawValue] ?? "-" }
            #expect((answer != nil) == (cell(real) == "allow"))
            let effect = cell(real) == "allow" && audience != .system ? effects[cell(max(real, rehearsed))] : nil
            counted += effect == nil ? 0 : 1
            let wanted = effect.map { ["\(audience) \(capability) \($0)": Int64(1)] } ?? [:]
            #expect(counts(tally) == wanted, "seed \(seed): \(real.text), \(rehearsed.text)")
        }
        #expect(counted > 100, "seed \(seed)")
    }

    private func level(_ generator: inout SeededGenerator) throws -> Level {
        try #require(Level.allCases.randomElement(using: &generator))
    }
}
