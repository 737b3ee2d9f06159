public import Scheduling

/// What someone looks for, in the index's own terms.
public struct OpeningQuery: Sendable, Hashable {
    public var near: GeographicPosition
    /// 0...20,015,115 (half way round the Earth).
    public var radiusMetres: Int
    /// A slot fits when it is at least this long.
    public var minutesMin: Int
    /// The first start that is of use; what has begun by `now` never is.
    public var from: Instant
    /// Starts lie before this; `nil`: no end.
    public var until: Instant?
    /// `nil`: any.
    public var modality: Modality?
    /// The slot serves in at least one of these; `nil`: any.
    public var languages: LanguageSet?
    /// Slots of exactly this audience.
    public var audience: SlotAudience
    /// Clinics of which nothing is shown; few.
    public var except: Set<ClinicID>
    /// Openings a page: 1...100.
    public var limit: Int
    /// Continue behind this place.
    public var after: OpeningCursor?

    /// Values outside their range are brought to its nearer end.
    public init(
        near: GeographicPosition, radiusMetres: Int, minutesMin: Int, from: Instant, until: Instant? = nil,
        modality: Modality? = nil, languages: LanguageSet? = nil, audience: SlotAudience = .everyone,
        except: Set<ClinicID> = [], limit: Int = 20, after: OpeningCursor? = nil
    ) {
        self.near = near
        self.radiusMetres = min(max(radiusMetres, 0), Self.radiusMetresMax)
        self.minutesMin = max(minutesMin, 0)
        self.from = from
        self.until = until
        self.modality = modality
        self.languages = languages
        self.audience = audience
        self.except = except
        self.limit = min(max(limit, 1), Self.limitMax)
        self.after = after
    }

    public static let limitMax = 100
    /// Everywhere.
    public static let radiusMetresMax = 20_015_115
}
