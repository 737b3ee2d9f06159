/// Gives the rules of a zone. The implementation that reads the machine's tz
/// database is in `Machine`; the domain only sees values.
public protocol ZoneDatabase: Sendable {
    /// `nil` when the database has no such zone.
    func rules(of zone: ZoneID) -> ZoneRules?
}
