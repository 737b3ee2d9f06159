/// What a person's words for "where I am" came to.
public enum PlaceMatch: Hashable, Sendable {
    /// An urban forward sortation area and its centroid.
    case fsa(code: String, name: String, position: GeographicPosition)
    /// A rural area, too wide for its centroid to mean anything: ask for the
    /// municipality.
    case ruralFSA(code: String, name: String)
    case municipality(name: String, position: GeographicPosition)
    /// More than one municipality begins like this; at most
    /// `Places.severalMax` names.
    case several([String])
    case unknown
}
