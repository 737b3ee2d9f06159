/// Where, when and how somebody can come. The person may change it without
/// losing their place in line.
public struct Wish: Hashable, Sendable {
    public var cell: PlaceCell
    /// 1...200, from the cell's middle.
    public var radiusKilometres: Int
    /// Visits that start at or after this instant…
    public var from: Instant
    /// …and before this one, when the request ends by itself.
    public var until: Instant
    public var days: WeekdaySet
    /// On the clinic's clock: visits start in `earliest..<latest`.
    public var earliest: LocalTime
    public var latest: LocalTime
    public var modalities: ModalitySet
    /// Served in any of them.
    public var languages: LanguageSet
    /// At that clinic alone; `nil` for any.
    public var clinic: ClinicID?
    /// By that person alone; `nil` for any.
    public var practitioner: PractitionerID?
    /// How long before the visit somebody must know at the latest.
    public var noticeMinutes: Int

    public init(
        cell: PlaceCell, radiusKilometres: Int, from: Instant, until: Instant, days: WeekdaySet = .all,
        earliest: LocalTime = .midnight, latest: LocalTime = .endOfDay, modalities: ModalitySet = .all,
        languages: LanguageSet = [.french, .english], clinic: ClinicID? = nil, practitioner: PractitionerID? = nil,
        noticeMinutes: Int = 60
    ) {
        self.cell = cell
        self.radiusKilometres = radiusKilometres
        self.from = from
        self.until = until
        self.days = days
        self.earliest = earliest
        self.latest = latest
        self.modalities = modalities
        self.languages = languages
        self.clinic = clinic
        self.practitioner = practitioner
        self.noticeMinutes = noticeMinutes
    }

    public static let radii = 1...200
    public static let noticeMax = 2 * 1440
}
