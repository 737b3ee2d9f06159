import Pages
import Scheduling
import Serving

/// Changed schedules on their way through a preview: one line of text each,
/// so that what is saved is what was looked at.
///
/// `id practitioner from through|- holidays opens` (six words, `opens` with
/// `_` for its space), then `|` and the template's lines, `||` and the
/// exceptions', lines separated by `|`.
enum SchedulePacket {
    static func text(_ schedule: Schedule) -> String {
        let head = [
            schedule.id.description, schedule.practitioner.description, schedule.effectiveFrom.description,
            schedule.effectiveThrough?.description ?? "-", schedule.observesHolidays ? "1" : "0",
            schedule.opens.description.map { $0 == " " ? "_" : String($0) }.joined(),
        ].joined(separator: " ")
        let lines = [schedule.templateText, schedule.exceptionsText].map { $0.split(separator: "\n").joined(separator: "|") }
        return head + "|" + lines[0] + "||" + lines[1]
    }

    /// `nil` for anything that `text` does not write.
    static func schedule(_ text: String, clinic: ClinicID) -> Schedule? {
        guard let bar = text.firstIndex(of: "|") else { return nil }
        let head = text[..<bar].split(separator: " ").map(String.init)
        let parts = text[text.index(after: bar)...].split(separator: "||", omittingEmptySubsequences: false)
        guard head.count == 6, parts.count == 2, let id = ScheduleID(head[0]), let practitioner = PractitionerID(head[1]),
            let from = LocalDate(head[2]), head[3] == "-" || LocalDate(head[3]) != nil,
            let opens = OpeningRule(head[5].map { $0 == "_" ? " " : String($0) }.joined()),
            let template = Schedule.template(fromText: parts[0].split(separator: "|").joined(separator: "\n")),
            let exceptions = Schedule.exceptions(fromText: parts[1].split(separator: "|").joined(separator: "\n"))
        else { return nil }
        return Schedule(
            id: id, clinic: clinic, practitioner: practitioner, effectiveFrom: from, effectiveThrough: LocalDate(head[3]),
            template: template, exceptions: exceptions, observesHolidays: head[4] == "1", opens: opens)
    }
}
