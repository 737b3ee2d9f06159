import Foundation
import Testing

@testable import Containment

/// Who may do what. The whole table stands in `docs/containment-matrix.md`.
@Suite struct PolicyTableTests {
    private let table = PolicyTable.standard

    @Test(arguments: Capability.allCases)
    func integratorsMayDoNothingYet(_ capability: Capability) {
        #expect(table.decision(at: .open, for: .integrator, capability) == .deny)
    }

    @Test(arguments: [Capability.signIn, .openParticulars, .checkIn, .bookAtDesk, .overbook, .cancelAtDesk, .moveAtDesk, .manageStaff])
    func onlyStaffActAtTheDesk(_ capability: Capability) {
        for audience in Audience.allCases where audience != .staff {
            #expect(table.decision(at: .open, for: audience, capability) == .deny)
        }
    }

    @Test(arguments: Capability.allCases)
    func everyCapabilityIsSomeonesOrNobodys(_ capability: Capability) {
        #expect(Audience.allCases.contains { table.decision(at: .open, for: $0, capability) == .allow })
    }

    /// A level without rules is closed, not open.
    @Test(arguments: Audience.allCases, Capability.allCases)
    func aLevelWithoutRulesAllowsNothing(_ audience: Audience, _ capability: Capability) {
        for level in Level.allCases where level != .open { #expect(table.decision(at: level, for: audience, capability) == .deny) }
    }

    @Test(arguments: [Capability.manageClinics, .deliver, .shred])
    func onlyTheServiceItselfAdministers(_ capability: Capability) {
        for audience in Audience.allCases where audience != .system {
            #expect(table.decision(at: .open, for: audience, capability) == .deny)
        }
    }

    @Test(arguments: [Capability.hold, .releaseHold, .book, .viewOwn, .cancelOwn, .confirmOwn, .rescheduleOwn, .recoverLink])
    func onlyPatientsActAsPatients(_ capability: Capability) {
        for audience in Audience.allCases where audience != .patient {
            #expect(table.decision(at: .open, for: audience, capability) == .deny)
        }
    }

    @Test func levelsAreOrderedFromOpenToDark() {
        #expect(Level.allCases == Level.allCases.sorted() && Level.allCases.first == .open && Level.allCases.last == .dark)
    }

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedMatrixIsTheTable() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/containment-matrix.md").standardizedFileURL
        let matrix = Matrix.text(of: table)
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" {
            try Data(matrix.utf8).write(to: file)
        }
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == matrix)
    }
}

/// The table as people read it.
private enum Matrix {
    static func text(of table: PolicyTable) -> String {
        var lines = [
            "# Containment matrix",
            "",
            "What each audience may do, level by level. Written by the test of the policy table and compared with it:",
            "`UPDATE=1 swift test --filter theCommittedMatrixIsTheTable` writes it anew.",
            "",
            "## Level `open`",
            "",
            "| capability | " + Audience.allCases.map(\.rawValue).joined(separator: " | ") + " |",
            "|---|" + Audience.allCases.map { _ in "---|" }.joined(),
        ]
        for capability in Capability.allCases {
            let decisions = Audience.allCases.map { table.decision(at: .open, for: $0, capability).rawValue }
            lines.append("| `\(capability.rawValue)` | " + decisions.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
