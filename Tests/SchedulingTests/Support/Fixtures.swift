import Scheduling

/// `2026-03-08T06:59:59Z` and the like, for tests that know what they write.
func at(_ text: String) -> Instant {
    guard let instant = RFC3339.parse(text) else { preconditionFailure("not a timestamp: \(text)") }
    return instant
}

func date(_ text: String) -> LocalDate {
    guard let date = LocalDate(text) else { preconditionFailure("not a date: \(text)") }
    return date
}

func time(_ text: String) -> LocalTime {
    guard let time = LocalTime(text) else { preconditionFailure("not a time: \(text)") }
    return time
}

func wall(_ day: String, _ clock: String) -> LocalDateTime { LocalDateTime(date: date(day), time: time(clock)) }

func id<Entity>(_ number: UInt64) -> Identifier<Entity> { Identifier(high: 1, low: number) }

/// The rules of Québec's three zones without any file: a footer says it all
/// for the years since 2007.
enum Zones {
    static let toronto = zone("EST5EDT,M3.2.0,M11.1.0")
    static let halifax = zone("AST4ADT,M3.2.0,M11.1.0")
    static let blancSablon = zone("AST4")

    static func zone(_ posix: String) -> ZoneRules {
        do { return try ZoneRules(tzif: TZifBuilder(footer: posix).bytes) } catch {
            preconditionFailure("not a TZ string: \(posix)")
        }
    }
}
