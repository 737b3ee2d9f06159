/// Raw values are what the store keeps.
public enum OfferState: Int, Hashable, Sendable, CaseIterable {
    case open = 0
    case accepted = 1
    case refused = 2
    /// Nobody answered in time.
    case expired = 3
    /// The clinic took the place back, or the request ended.
    case withdrawn = 4
    /// The person said yes; those before them have time to answer.
    case wanted = 5
    /// The place went to somebody before them. They keep their rank.
    case passed = 6
}
