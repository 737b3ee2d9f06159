import Containment
import Foundation

/// The table as people read it.
enum MatrixText {
    static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../docs/containment-matrix.md").standardizedFileURL

    static func text(of table: PolicyTable) -> String {
        var lines = [
            "# Containment matrix",
            "",
            "What each audience may do, level by level. Written by the test of the policy table and compared with it:",
            "`UPDATE=1 swift test --filter theCommittedMatrixIsTheTable` writes it anew. What differs from the level below is bold.",
            "",
            "`allow`: at once. `cost`: after a proof of work, or a wait. `confirm`: patients with a confirmed contact, staff after a",
            "fresh sign-in, officers by the signature of the act. `queue`: taken in, and done later. `deny`: not.",
        ]
        for level in Level.allCases { lines += section(level, table) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ level: Level, _ table: PolicyTable) -> [String] {
        var lines = ["", "## Level `\(level.text)`", ""]
        let limits = Audience.allCases.compactMap { audience in
            table.dateLimit(at: level, for: audience).map { "Days for `\(audience.rawValue)`: today and \($0.daysAhead) after it." }
        }
        if !limits.isEmpty { lines += limits + [""] }
        lines += [
            "| capability | " + Audience.allCases.map(\.rawValue).joined(separator: " | ") + " |",
            "|---|" + Audience.allCases.map { _ in "---|" }.joined(),
        ]
        let below = Level(rawValue: level.rawValue - 1) ?? level
        for capability in Capability.allCases {
            let cells = Audience.allCases.map { audience in
                let decision = table.decision(at: level, for: audience, capability)
                return decision == table.decision(at: below, for: audience, capability) ? decision.rawValue : "**\(decision.rawValue)**"
            }
            lines.append("| `\(capability.rawValue)` | " + cells.joined(separator: " | ") + " |")
        }
        return lines
    }
}
