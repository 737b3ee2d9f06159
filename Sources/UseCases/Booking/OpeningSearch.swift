public import Scheduling

/// What someone looks for.
public struct OpeningSearch: Sendable, Equatable {
    public var near: GeographicPosition
    /// 1...200.
    public var radiusKilometres: Int
    public var reason: Reason
    /// `nil`: from now on.
    public var from: Instant?
    public var until: Instant?
    public var modality: Modality?
    public var language: Language?
    /// 1...100.
    public var limit: Int
    /// What the previous page gave as `next`.
    public var cursor: String?

    public init(
        near: GeographicPosition, radiusKilometres: Int = 10, reason: Reason, from: Instant? = nil, until: Instant? = nil,
        modality: Modality? = nil, language: Language? = nil, limit: Int = 20, cursor: String? = nil
    ) {
        self.near = near
        self.radiusKilometres = radiusKilometres
        self.reason = reason
        self.from = from
        self.until = until
        self.modality = modality
        self.language = language
        self.limit = limit
        self.cursor = cursor
    }
}
