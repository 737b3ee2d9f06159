import Composition
import Scheduling

/// What `--block` and `--exception` say, each named where it is not understood.
enum ScheduleArguments {
    /// Weekdays (one, a range, or several with commas), then what each of them has.
    static func template(_ blocks: [String]) throws(CommandFault) -> [WeeklyBlock] {
        guard !blocks.isEmpty else { throw CommandFault(.usage, "give at least one --block, such as \(example)") }
        var template: [WeeklyBlock] = []
        for (index, text) in blocks.enumerated() {
            let parts = text.trimmed.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let days = days(parts[0]) else {
                throw fault("--block", blocks, index, "begins with days: 1 (Monday) to 7, 1-5, or 1,3,5")
            }
            for day in days {
                guard let read = Schedule.template(fromText: "\(day) \(parts[1].trimmed)"), read.count == 1 else {
                    throw fault("--block", blocks, index, "is like \(example)")
                }
                template += read
            }
        }
        return template
    }

    static func exceptions(_ texts: [String]) throws(CommandFault) -> [ScheduleException] {
        var exceptions: [ScheduleException] = []
        for (index, text) in texts.enumerated() {
            guard let read = Schedule.exceptions(fromText: text.trimmed), read.count == 1 else {
                throw fault(
                    "--exception", texts, index, "is like \"2026-12-24 closed\" or \"2026-12-24 open; 08:00-12:00 /15 in-person everyone\"")
            }
            exceptions += read
        }
        return exceptions
    }

    private static let example = "\"1-5 08:00-12:00 /15 in-person everyone\""

    private static func fault(_ flag: String, _ all: [String], _ index: Int, _ otherwise: String) -> CommandFault {
        let which = all.count == 1 ? "" : ", number \(index + 1) of \(all.count),"
        return CommandFault(.usage, "\(flag) \"\(all[index])\"\(which) is not understood: it \(otherwise)")
    }

    /// `1`, `1-5`, `1,3,5`, `1-3,5`: each once, in order.
    private static func days(_ text: String) -> [Int]? {
        var days: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], 1...7 ~= first, 1...7 ~= last,
                first <= last
            else { return nil }
            days.formUnion(first...last)
        }
        return days.sorted()
    }
}
