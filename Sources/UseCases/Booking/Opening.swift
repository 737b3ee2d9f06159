public import Scheduling

/// A slot as it is shown to someone who looks for one.
public struct Opening: Sendable, Equatable {
    public var slot: SlotID
    public var clinic: Clinic
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    /// Great-circle distance from the searched place, in metres.
    public var distanceMetres: Int

    public init(slot: SlotID, clinic: Clinic, start: Instant, end: Instant, modality: Modality, distanceMetres: Int) {
        self.slot = slot
        self.clinic = clinic
        self.start = start
        self.end = end
        self.modality = modality
        self.distanceMetres = distanceMetres
    }
}

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

public struct OpeningsFound: Sendable, Equatable {
    public var openings: [Opening]
    public var asOf: Instant
    public var next: String?

    public init(openings: [Opening], asOf: Instant, next: String?) {
        self.openings = openings
        self.asOf = asOf
        self.next = next
    }
}
