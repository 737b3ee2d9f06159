import Scheduling

@testable import Clinics
@testable import Operations
@testable import UseCases

/// Québec's zones without any file: a TZif footer (RFC 9636 §3.3) says it all
/// for the years since 2007.
struct TestZones: ZoneDatabase {
    func rules(of zone: ZoneID) -> ZoneRules? {
        switch zone {
        case .toronto: Self.toronto
        case .halifax: Self.halifax
        default: nil
        }
    }

    static let toronto = rules("EST5EDT,M3.2.0,M11.1.0")
    static let halifax = rules("AST4ADT,M3.2.0,M11.1.0")

    private static func rules(_ footer: String) -> ZoneRules {
        // One local time type named UTC, no transitions, in both data blocks.
        let block =
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
            + [0, 0, 0, 0, 1, 4].flatMap { [0, 0, 0, $0] as [UInt8] } + [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
        do {
            return try ZoneRules(tzif: block + block + Array("\n\(footer)\n".utf8))
        } catch {
            preconditionFailure("not a footer: \(footer)")
        }
    }
}

/// `2026-11-23T14:00:00Z` and the like, for tests that know what they write.
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
