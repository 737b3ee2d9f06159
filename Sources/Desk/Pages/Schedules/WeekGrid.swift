import Pages
import Scheduling
import Serving
import Wording

/// A template drawn as a week: a column for each day, a rectangle for each
/// block. The form beside it says the same in words; the script redraws it
/// as one types.
struct WeekGrid {
    let template: [WeeklyBlock]
    let say: Language

    // In units of the drawing; the script knows them by the attributes.
    private static let left = 44, top = 22, column = 94, hour = 26
    private static let hours = 7...21

    private static var width: Int { left + 7 * column }
    private static var height: Int { top + (hours.upperBound - hours.lowerBound) * hour + 6 }

    private static func y(_ minutes: Int) -> Int {
        top + (min(max(minutes, hours.lowerBound * 60), hours.upperBound * 60) - hours.lowerBound * 60) * hour / 60
    }

    var html: HTML {
        """
        <svg class="week" viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(summary)" data-week \
        data-left="\(Self.left)" data-top="\(Self.top)" data-column="\(Self.column)" data-hour="\(Self.hour)" \
        data-first="\(Self.hours.lowerBound)" data-last="\(Self.hours.upperBound)">
        \(HTML.each(Array(Self.hours)) { hour in
            """
            <line x1="\(Self.left)" x2="\(Self.width)" y1="\(Self.y(hour * 60))" y2="\(Self.y(hour * 60))"/>\
            <text class="hour" x="\(Self.left - 6)" y="\(Self.y(hour * 60) + 4)">\(hour)</text>
            """
        })
        \(HTML.each(Weekday.allCases) { day in
            "<text class=\"weekday\" x=\"\(Self.left + (day.rawValue - 1) * Self.column + Self.column / 2)\" y=\"14\">\(day.short(in: say))</text>"
        })
        <g data-blocks>\(HTML.each(template, block))</g>
        </svg>
        """
    }

    private func block(_ weekly: WeeklyBlock) -> HTML {
        let block = weekly.block
        let x = Self.left + (weekly.weekday.rawValue - 1) * Self.column + 2
        let y = Self.y(block.from.minutes)
        return """
            <g class="block \(block.audience.code)"><rect x="\(x)" y="\(y)" width="\(Self.column - 4)" height="\(max(8, Self.y(block.to.minutes) - y - 1))" rx="5"/>\
            <text x="\(x + 7)" y="\(y + 15)">\(ClockText.words(block.from, in: say))–\(ClockText.words(block.to, in: say))</text>\
            \(HTML.when(block.to.minutes - block.from.minutes >= 75, "<text x=\"\(x + 7)\" y=\"\(y + 30)\">\(block.slotMinutes) min</text>"))</g>
            """
    }

    private var summary: String {
        template.isEmpty
            ? say(.deskWeekEmpty)
            : template.map {
                "\($0.weekday.name(in: say)) \(ClockText.words($0.block.from, in: say))–\(ClockText.words($0.block.to, in: say))"
            }.joined(separator: ", ")
    }
}
