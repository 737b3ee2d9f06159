import Scheduling

@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations

/// Montréal in winter: enough for tests that stay within a few days.
struct TestZones: ZoneDatabase {
    static let toronto = ZoneRules(fixedOffset: -5 * 3600, abbreviation: "EST")

    func rules(of zone: ZoneID) -> ZoneRules? { zone == .toronto ? Self.toronto : nil }
}
