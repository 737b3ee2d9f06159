import Containment
import Foundation
import Scheduling
import Testing

/// Who of a clinic may do what. The whole table stands in `docs/role-matrix.md`.
@Suite struct RoleTableTests {
    private let roles = RoleTable.standard

    @Test(arguments: StaffRole.allCases, Capability.allCases)
    func noRoleMayDoMoreThanStaff(_ role: StaffRole, _ capability: Capability) {
        guard roles.allows(role, capability) else { return }
        #expect(PolicyTable.standard.decision(at: .open, for: .staff, capability) == .allow)
    }

    @Test(arguments: Capability.allCases)
    func whatStaffMaySomeRoleMay(_ capability: Capability) {
        guard PolicyTable.standard.decision(at: .open, for: .staff, capability) == .allow, capability != .readHealth else { return }
        #expect(StaffRole.allCases.contains { roles.allows($0, capability) })
    }

    @Test func supportNeverSeesAPerson() {
        #expect(Capability.allCases.filter { roles.allows(.support, $0) } == [.readPublic, .signIn, .viewDay, .issueOrders])
    }

    @Test func practitionersChangeNothing() {
        #expect(
            Capability.allCases.filter { roles.allows(.practitioner, $0) } == [
                .readPublic, .signIn, .viewDay, .openParticulars, .issueOrders,
            ])
    }

    @Test(arguments: StaffRole.allCases)
    func onlyManagersManage(_ role: StaffRole) {
        for capability in [Capability.manageStaff, .manageSchedules] { #expect(roles.allows(role, capability) == (role == .manager)) }
    }

    /// Who answers the telephone calls back.
    @Test(arguments: StaffRole.allCases)
    func receptionAndManagersReadWhatWasLeft(_ role: StaffRole) {
        #expect(roles.allows(role, .readDropBox) == (role == .reception || role == .manager))
    }

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedRolesAreTheTable() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/role-matrix.md").standardizedFileURL
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }

    private var text: String {
        var lines = [
            "# Role matrix",
            "",
            "What someone may do at a clinic, by role. Written by the test of the role table and compared with it:",
            "`UPDATE=1 swift test --filter theCommittedRolesAreTheTable` writes it anew. The vault refuses on its own what",
            "concerns particulars and staff, whatever the desk asks.",
            "",
            "| capability | " + StaffRole.allCases.map(\.rawValue).joined(separator: " | ") + " |",
            "|---|" + StaffRole.allCases.map { _ in "---|" }.joined(),
        ]
        for capability in Capability.allCases where PolicyTable.standard.decision(at: .open, for: .staff, capability) == .allow {
            lines.append(
                "| `\(capability.rawValue)` | "
                    + StaffRole.allCases.map { roles.allows($0, capability) ? "allow" : "deny" }.joined(separator: " | ")
                    + " |")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
