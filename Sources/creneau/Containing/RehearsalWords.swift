import Bytes
import Composition
import Containment
import Machine
import Notary
import Orders
import Scheduling
import UseCases

/// Rehearsals as people and programs read them, and waiting for their end.
enum RehearsalWords {
    private static let pollSeconds = 1
    /// From its end to its figures: a process of the service writes them within some seconds, or this one does.
    private static let closingSeconds: Int64 = 15

    static func json(_ reports: [RehearsalReport]) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.name("rehearsals")
            writer.array { writer in for report in reports { report.write(to: &writer) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func text(_ report: RehearsalReport) -> String {
        let stand =
            if report.closed != nil { "over" } else if report.isLive { "goes on; the figures may be some seconds old" } else {
                "over; its last figures are being written"
            }
        let reach = report.reach
        var lines = [
            "Rehearsal \(report.id): \(report.level.text) for \(report.scopes.map(\.text).joined(separator: ", ")), \(report.reason)",
            "From \(RFC3339.format(report.begin)) to \(RFC3339.format(report.end)): \(stand). Nothing was changed by it.",
            "", "It would have met",
            row("", reach.clinics, "clinics"), row("", reach.appointments, "appointments to come"),
            row("", reach.held, "places held or offered"), row("", reach.waiting, "people waiting"),
            row("", reach.staff, "staff at work"), "",
        ]
        if report.counts.isEmpty {
            lines.append("No request would have met it.")
        } else {
            lines.append("and of the requests that were let through")
        }
        for count in report.counts {
            lines.append(row("\(count.audience)  \(count.capability)", count.count, "\(count.effect)"))
        }
        return lines.joined(separator: "\n")
    }

    private static let nameWidth = 34, numberWidth = 9

    private static func row(_ name: String, _ number: Int, _ what: String) -> String {
        let digits = String(number)
        return "  " + name + String(repeating: " ", count: max(1, nameWidth - name.count))
            + String(repeating: " ", count: max(0, numberWidth - digits.count)) + digits + "  " + what
    }

    /// Waits until its figures are in the log. Where nobody else writes them this does.
    static func awaited(_ id: OrderID, _ deployment: Deployment) async throws -> RehearsalReport {
        guard let containing = deployment.house.containing else { throw CommandFault(.internal, "this process has no part in the orders") }
        while true {
            let context = deployment.context("command-line")
            let report = try await containing.rehearsing.report(of: id, context)
            if report.closed != nil { return report }
            if context.instant > report.end + closingSeconds { try? await containing.followRehearsals(closes: true, context) }
            try await Task.sleep(for: .seconds(pollSeconds))
        }
    }
}
