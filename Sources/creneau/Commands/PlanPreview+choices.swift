import Clinics
import Composition
import Scheduling
import UseCases

extension PlanPreview {
    /// What `--booked` says of every visit whose time goes. A rehearsal asks
    /// for it too: it answers as the command itself would, down to its exit
    /// code.
    ///
    /// - Throws: what saving would be refused for.
    func choices(_ booked: String?) throws -> [AppointmentID: DisplacedChoice] {
        guard overlaps.isEmpty else { throw Refusal.scheduleCollides(overlaps) }
        guard !displaced.isEmpty else { return [:] }
        let allowed = DisplacedChoice.allCases.filter { $0 != .keep || !movesClock }
        let words = Dictionary(uniqueKeysWithValues: allowed.map { ($0.rawValue, $0) })
        guard let booked else {
            throw CommandFault(
                .usage,
                "\(displaced.count) visits lose their time; decide with --booked \(words.keys.sorted().joined(separator: "|")). Nothing was changed"
            )
        }
        let choice = try word(booked, words, "--booked")
        if choice == .move, displaced.contains(where: { $0.equal == nil }) {
            let others = allowed.filter { $0 != .move }.map(\.rawValue).joined(separator: ", ")
            throw CommandFault(
                .usage, "some visits have no equal slot on their date to move to; choose another way: \(others). Nothing was changed")
        }
        return Dictionary(uniqueKeysWithValues: displaced.map { ($0.visit.appointment.id, choice) })
    }
}
