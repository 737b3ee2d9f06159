/// The text that the store keeps of a template and of exceptions, and that
/// people can read and write on the command line.
extension Schedule {
    /// Longest text parsed, in UTF-8 bytes.
    public static let textMax = 1 << 20

    /// One block a line, `1 08:00-12:00 /15 in-person everyone`: the ISO
    /// weekday, then the block.
    public var templateText: String { template.map { "\($0.weekday.rawValue) \($0.block)" }.joined(separator: "\n") }

    /// The template that `templateText` wrote; `nil` for any other text or
    /// more than `blocksMax` blocks.
    public static func template(fromText text: String) -> [WeeklyBlock]? {
        parse(text, max: blocksMax) { line in
            guard let space = line.firstIndex(of: " "), line.distance(from: line.startIndex, to: space) == 1,
                let number = Int(line[..<space]), let weekday = Weekday(rawValue: number),
                let block = DayBlock(String(line[line.index(after: space)...]))
            else { return nil }
            return WeeklyBlock(weekday: weekday, block: block)
        }
    }

    /// One date a line, `2026-12-24 closed` or `2026-12-31 open` with the
    /// blocks after it, each behind `; `.
    public var exceptionsText: String {
        exceptions.map { exception in
            switch exception.change {
            case .closed: "\(exception.date) closed"
            case .open(let blocks): (["\(exception.date) open"] + blocks.map(\.description)).joined(separator: "; ")
            }
        }.joined(separator: "\n")
    }

    /// The exceptions that `exceptionsText` wrote; `nil` for any other text,
    /// more than `exceptionsMax` dates or more than `blocksMax` blocks in one.
    public static func exceptions(fromText text: String) -> [ScheduleException]? {
        parse(text, max: exceptionsMax) { line in
            guard let date = LocalDate(String(line.prefix(10))) else { return nil }
            let rest = line.dropFirst(10)
            if rest == " closed" { return ScheduleException(date: date, change: .closed) }
            let parts = rest.split(separator: "; ", omittingEmptySubsequences: false)
            guard parts.first == " open", parts.count - 1 <= blocksMax else { return nil }
            var blocks: [DayBlock] = []
            for part in parts.dropFirst() {
                guard let block = DayBlock(String(part)) else { return nil }
                blocks.append(block)
            }
            return ScheduleException(date: date, change: .open(blocks))
        }
    }

    private static func parse<Element>(_ text: String, max: Int, line: (Substring) -> Element?) -> [Element]? {
        guard text.utf8.count <= textMax else { return nil }
        guard !text.isEmpty else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count <= max else { return nil }
        var result: [Element] = []
        for entry in lines {
            guard let element = line(entry) else { return nil }
            result.append(element)
        }
        return result
    }
}
