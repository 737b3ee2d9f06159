import Pages
import Scheduling
import Serving

/// An opening in a list.
struct OpeningView: Sendable, Hashable {
    var slot: SlotID
    var visit: VisitView
    /// `nil` when there is nothing to measure from.
    var distanceMetres: Int?
}
