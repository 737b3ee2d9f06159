import Foundation
import Testing

@testable import Containment

/// Who may do what. The whole table stands in `docs/containment-matrix.md`.
@Suite struct PolicyTableTests {
    private let table = PolicyTable.standard

    @Test(arguments: Level.allCases, Capability.allCases)
    func integratorsMayDoNothingYet(_ level: Level, _ capability: Capability) {
        #expect(table.decision(at: level, for: .integrator, capability) == .deny)
    }

    @Test(arguments: [
        Capability.signIn, .openParticulars, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk, .moveAtDesk, .manageStaff, .readDropBox,
    ])
    func onlyStaffActAtTheDesk(_ capability: Capability) {
        for audience in Audience.allCases where audience != .staff {
            for level in Level.allCases { #expect(table.decision(at: level, for: audience, capability) == .deny) }
        }
    }

    @Test(arguments: Capability.allCases)
    func everyCapabilityIsSomeonesOrNobodys(_ capability: Capability) {
        #expect(Audience.allCases.contains { table.decision(at: .open, for: $0, capability) == .allow })
    }

    /// A level without rules is closed, not open, and so is a cell that no level lists.
    @Test(arguments: Audience.allCases, Capability.allCases)
    func aLevelWithoutRulesAllowsNothing(_ audience: Audience, _ capability: Capability) {
        let table = PolicyTable([.open: .init(allowed: [.patient: [.readPublic]])])
        for level in Level.allCases where level != .open { #expect(table.decision(at: level, for: audience, capability) == .deny) }
        let isListed = audience == .patient && capability == .readPublic
        #expect(table.decision(at: .open, for: audience, capability) == (isListed ? .allow : .deny))
    }

    @Test(arguments: [Capability.manageClinics, .deliver, .shred, .match, .keepRecord])
    func onlyTheServiceItselfAdministers(_ capability: Capability) {
        for audience in Audience.allCases where audience != .system {
            for level in Level.allCases { #expect(table.decision(at: level, for: audience, capability) == .deny) }
        }
    }

    @Test(arguments: [
        Capability.hold, .releaseHold, .book, .viewOwn, .cancelOwn, .confirmOwn, .rescheduleOwn, .recoverLink, .leaveMessage,
    ])
    func onlyPatientsActAsPatients(_ capability: Capability) {
        for audience in Audience.allCases where audience != .patient {
            for level in Level.allCases { #expect(table.decision(at: level, for: audience, capability) == .deny) }
        }
    }

    @Test func onlyOfficersAndTheServiceReadOrders() {
        for audience in Audience.allCases where audience != .officer && audience != .system {
            for level in Level.allCases { #expect(table.decision(at: level, for: audience, .readOrders) == .deny) }
        }
    }

    @Test func anOrderIsTakenFromWhoeverCarriesItAtEveryLevel() {
        for audience in [Audience.patient, .staff, .officer, .system] {
            for level in Level.allCases { #expect(table.decision(at: level, for: audience, .issueOrders) == .allow) }
        }
    }

    @Test func levelsAreOrderedFromOpenToDark() {
        #expect(Level.allCases == Level.allCases.sorted() && Level.allCases.first == .open && Level.allCases.last == .dark)
    }

    /// Each level allows less: what takes something first at one is not free
    /// at the next, and what is denied stays so, but for what is put off.
    @Test(arguments: Audience.allCases, Capability.allCases)
    func aHigherLevelNeverAllowsWhatALowerOneDenies(_ audience: Audience, _ capability: Capability) {
        func ease(_ decision: Decision) -> Int {
            switch decision {
            case .allow: 4
            case .cost: 3
            case .confirm: 2
            case .queue: 1
            case .deny: 0
            }
        }
        let decisions = Level.allCases.map { table.decision(at: $0, for: audience, capability) }
        for (lower, higher) in zip(decisions, decisions.dropFirst()) where higher != .queue { #expect(ease(higher) <= ease(lower)) }
        if decisions.first == .deny { #expect(decisions.allSatisfy { $0 == .deny }, "what nobody may, nobody may later") }
    }

    /// At `open` nothing stands in the way of what one may.
    @Test(arguments: Audience.allCases, Capability.allCases)
    func openIsAllOrNothing(_ audience: Audience, _ capability: Capability) {
        #expect([.allow, .deny].contains(table.decision(at: .open, for: audience, capability)))
    }

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedMatrixIsTheTable() throws {
        let matrix = MatrixText.text(of: table)
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(matrix.utf8).write(to: MatrixText.file) }
        #expect(try String(decoding: Data(contentsOf: MatrixText.file), as: UTF8.self) == matrix)
    }
}
