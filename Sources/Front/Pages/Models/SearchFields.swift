import Pages
import Scheduling
import Serving

/// What somebody typed into the search form, kept as typed.
struct SearchFields: Sendable, Hashable {
    /// Postal code or municipality.
    var place = ""
    /// `latitude,longitude` from the browser, or empty.
    var position = ""
    var reason: Reason?
    var window = SearchWindow.soonest
    /// `YYYY-MM-DD`, used by `SearchWindow.date`.
    var date = ""
    /// `nil` means any.
    var modality: Modality?
    /// Language of service; `nil` means any.
    var language: Language?
    var radiusKilometres = SearchFields.radiusDefault

    /// What the radius can be; the next one up is offered when nothing is found.
    static let radii = [5, 10, 20, 30, 50, 100]
    static let radiusDefault = 20

    /// The next wider radius, `nil` at the widest.
    var widerRadius: Int? { Self.radii.first { $0 > radiusKilometres } }
}
