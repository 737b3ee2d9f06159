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
        parse(text, max: blocksMax) { reader in
            guard let number = reader.number(digits: 1), let weekday = Weekday(rawValue: number), reader.pass(UInt8(ascii: " ")),
                let block = DayBlock(&reader)
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
        parse(text, max: exceptionsMax) { reader in
            guard let date = LocalDate(&reader) else { return nil }
            if reader.pass(Self.closed) { return ScheduleException(date: date, change: .closed) }
            guard reader.pass(Self.open) else { return nil }
            var blocks: [DayBlock] = []
            while reader.pass(Self.next) {
                guard blocks.count < blocksMax, let block = DayBlock(&reader) else { return nil }
                blocks.append(block)
            }
            return ScheduleException(date: date, change: .open(blocks))
        }
    }

    private static let closed = Array(" closed".utf8)
    private static let open = Array(" open".utf8)
    private static let next = Array("; ".utf8)

    private static func parse<Element>(_ text: String, max: Int, line: (inout ByteReader) -> Element?) -> [Element]? {
        guard text.utf8.count <= textMax else { return nil }
        guard !text.isEmpty else { return [] }
        var reader = ByteReader(text)
        var result: [Element] = []
        repeat {
            guard result.count < max, let element = line(&reader) else { return nil }
            result.append(element)
        } while reader.pass(UInt8(ascii: "\n"))
        return reader.isAtEnd ? result : nil
    }
}
