public import Scheduling
import Seals
import UseCases

/// Somebody's place in a clinic's line.
public struct ClinicRank: Sendable {
    public var clinic: Clinic
    /// From 1.
    public var position: Int
    public var count: Int
    /// The clinic puts them before others, and says so.
    public var isFirst: Bool
    public var metres: Int
    /// Which of the rule's bands they are in.
    public var band: Int
    /// What it meant on recent days; `nil` when there were too few.
    public var usualSeconds: Int64?
}
