public import Reach
import Scheduling
import Store
import UseCases

/// The two sets, and how far the record goes.
public struct ExposureReport: Sendable {
    /// By who, then by purpose; the first opening first.
    public var opened: [OpenedAct]
    /// Distinct visits in `opened`.
    public var openedVisits: [VisitName]
    public var couldOpen: CouldOpen
    public var completeness: Completeness
}
