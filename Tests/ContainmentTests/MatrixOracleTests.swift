import Scheduling
import TestKit
import Testing

@testable import Containment

/// The gate answers what the committed matrices say, and nothing else: an
/// oracle that reads these files alone, and random questions.
@Suite struct MatrixOracleTests {
    private static let questions = 150_000
    private static let clinics = (1...3).map { ClinicID(high: 1, low: $0) }, people = (1...2).map { StaffID(high: 2, low: $0) }
    private static let order = ["open", "guarded", "restricted", "frozen", "dark"]
    private static let surfaces = ["patient": "front", "staff": "desk", "integrator": "exchange", "officer": "watch"]

    /// A scope as an order writes it, so that the oracle has its own reading.
    private static func scopes() -> [String] {
        ["all", "front", "desk", "exchange", "watch"] + people.map { "staff:\($0)" } + clinics.map { "clinic:\($0)" }
            + clinics.flatMap { clinic in ["front", "desk", "exchange", "watch"].map { "clinic:\(clinic)/\($0)" } }
    }

    private struct Question {
        let audience: Audience
        let member: Asker.Member?
        let capability: Capability
        let clinics: Set<ClinicID>
        let isConfirmed: Bool

        init(_ generator: inout SeededGenerator) {
            audience = Audience.allCases.randomElement(using: &generator) ?? .patient
            capability = Capability.allCases.randomElement(using: &generator) ?? .book
            isConfirmed = Bool.random(using: &generator)
            let some = MatrixOracleTests.clinics.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
            guard audience == .staff else {
                (member, clinics) = (nil, Set(some))
                return
            }
            let here = MatrixOracleTests.clinics.randomElement(using: &generator) ?? ClinicID(high: 1, low: 1)
            member = Asker.Member(
                id: MatrixOracleTests.people.randomElement(using: &generator) ?? StaffID(high: 2, low: 1),
                role: StaffRole.allCases.randomElement(using: &generator) ?? .support, clinic: here)
            clinics = Int.random(in: 0..<4, using: &generator) == 0 ? Set(some) : [here]
        }
    }

    /// What the files say: `allow`, or another word of theirs.
    private static func expected(_ question: Question, _ levels: [String: Int], _ matrix: CommittedMatrix) -> (word: String, level: String)
    {
        let clinics = question.clinics.isEmpty ? Set([question.member?.clinic].compactMap(\.self)) : question.clinics
        let surface = surfaces[question.audience.rawValue]
        var level = 0
        for clinic in clinics.isEmpty ? [nil] : clinics.map(Optional.some) {
            var matching = ["all", surface, question.member.map { "staff:\($0.id)" }].compactMap(\.self)
            if let clinic { matching += ["clinic:\(clinic)"] + (surface.map { ["clinic:\(clinic)/\($0)"] } ?? []) }
            level = max(level, matching.compactMap { levels[$0] }.max() ?? 0)
        }
        if let member = question.member {
            let isTheirs = matrix.roles["\(member.role)"]?[question.capability.rawValue] == "allow" && clinics == [member.clinic]
            guard isTheirs else { return ("deny", order[level]) }
        }
        return (matrix.cells[order[level]]?[question.capability.rawValue]?[question.audience.rawValue] ?? "deny", order[level])
    }

    private static func answer(_ gate: Gate, _ question: Question) -> (word: String, permit: Permit?) {
        let asker = Asker(audience: question.audience, staff: question.member)
        do throws(Requirement) {
            let permit = try gate.permit(asker, question.capability, at: question.clinics, isConfirmed: question.isConfirmed)
            return ("allow", permit)
        } catch {
            switch error {
            case .cost: return ("cost", nil)
            case .contact: return (question.audience == .patient ? "confirm" : "nonsense", nil)
            case .signIn: return (question.audience == .patient ? "nonsense" : "confirm", nil)
            case .queue: return ("queue", nil)
            case .denied: return ("deny", nil)
            }
        }
    }

    @Test func theFilesAreWhole() throws {
        let matrix = try CommittedMatrix()
        #expect(Set(matrix.cells.keys) == Set(Self.order))
        for level in Self.order {
            #expect(matrix.cells[level].map { Set($0.keys) } == Set(Capability.allCases.map(\.rawValue)), "\(level)")
            #expect(matrix.cells[level]?.values.allSatisfy { Set($0.keys) == Set(Audience.allCases.map(\.rawValue)) } == true)
        }
        #expect(Set(matrix.roles.keys) == Set(StaffRole.allCases.map { "\($0)" }))
    }

    @Test(arguments: Seeds.standard(2))
    func nothingIsWronglyAllowedOrRefused(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let matrix = try CommittedMatrix()
        let scopes = Self.scopes()
        var wrong = (allowed: 0, refused: 0, other: 0)
        for round in 0..<(Self.questions / 50) {
            var levels: [String: Int] = [:]
            for scope in scopes.shuffled(using: &generator).prefix(Int.random(in: 0...5, using: &generator)) {
                levels[scope] = Int.random(in: 0...4, using: &generator)
            }
            let set = Dictionary(
                uniqueKeysWithValues: try levels.map { (try #require(Scope(text: $0.key)), try #require(Level(rawValue: $0.value))) })
            let gate = Gate(levels: Levels(LevelSet(epoch: Int64(round), levels: set)))
            for _ in 0..<50 {
                let question = Question(&generator)
                let (word, level) = Self.expected(question, levels, matrix)
                let wanted = word == "confirm" && question.isConfirmed ? "allow" : word
                let (said, permit) = Self.answer(gate, question)
                if said != wanted {
                    if said == "allow" { wrong.allowed += 1 } else if wanted == "allow" { wrong.refused += 1 } else { wrong.other += 1 }
                }
                if let permit, permit.level.text != level || permit.epoch != Int64(round) { wrong.other += 1 }
            }
        }
        print("gate: seed \(seed), \(Self.questions) questions, wrongly allowed \(wrong.allowed), wrongly refused \(wrong.refused)")
        #expect(wrong == (0, 0, 0), "seed \(seed)")
    }
}
