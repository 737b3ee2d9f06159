import Foundation

/// The committed files read back, as text alone: what they say is compared
/// with what the gate does.
struct CommittedMatrix {
    /// By level, capability and audience.
    private(set) var cells: [String: [String: [String: String]]] = [:]
    /// By role and capability.
    private(set) var roles: [String: [String: String]] = [:]

    init() throws {
        let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../docs").standardizedFileURL
        func lines(_ name: String) throws -> [String] {
            try String(decoding: Data(contentsOf: docs.appendingPathComponent(name)), as: UTF8.self).split(separator: "\n").map(String.init)
        }
        var level = ""
        var header: [String] = []
        for line in try lines("containment-matrix.md") {
            if line.hasPrefix("## Level ") { level = line.dropFirst("## Level ".count).filter(\.isLetter) }
            let row = Self.row(line)
            if row.first == "capability" { header = row }
            guard line.hasPrefix("| `"), let capability = row.first else { continue }
            for (audience, decision) in zip(header, row).dropFirst() {
                cells[level, default: [:]][capability, default: [:]][audience] = decision
            }
        }
        for line in try lines("role-matrix.md") {
            let row = Self.row(line)
            if row.first == "capability" { header = row }
            guard line.hasPrefix("| `"), let capability = row.first else { continue }
            for (role, decision) in zip(header, row).dropFirst() { roles[role, default: [:]][capability] = decision }
        }
    }

    private static func row(_ line: String) -> [String] {
        line.split(separator: "|").map { $0.filter { $0.isLetter } }
    }
}
