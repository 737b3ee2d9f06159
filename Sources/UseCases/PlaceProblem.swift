import Scheduling

public enum PlaceProblem: Error, Sendable, Equatable {
    case unknown
    /// The postal code covers a region; the municipality is needed.
    case ruralPostalCode
    /// Several municipalities bear the name.
    case several([String])
}
