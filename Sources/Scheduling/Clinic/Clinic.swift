/// A clinic: one place, one zone, one page. FHIR: `Location` with its
/// managing `Organization`.
public struct Clinic: Hashable, Sendable {
    public var id: ClinicID
    public var name: String
    public var address: PostalAddress
    public var position: GeographicPosition
    /// Ten digits and an optional extension, as the public dials it.
    public var phone: PhoneNumber
    public var zone: ZoneID
    public var coverage: Coverage
    /// Languages in which someone there can serve.
    public var languages: LanguageSet
    public var holidayChoice: EasterChoice
    /// In which order freed places are offered to those who wait.
    public var offerRule: OfferRule
    /// When people are reminded of their visits there.
    public var reminders: ReminderDays
    /// It takes nobody any more, and is on no list; what was there still
    /// bears its name.
    public var isRemoved = false

    public init(
        id: ClinicID, name: String, address: PostalAddress, position: GeographicPosition, phone: PhoneNumber,
        zone: ZoneID, coverage: Coverage, languages: LanguageSet, holidayChoice: EasterChoice = .goodFriday,
        offerRule: OfferRule = .standard, reminders: ReminderDays = .standard
    ) {
        self.id = id
        self.name = name.onOneLine
        self.address = address
        self.position = position
        self.phone = phone
        self.zone = zone
        self.coverage = coverage
        self.languages = languages
        self.holidayChoice = holidayChoice
        self.offerRule = offerRule
        self.reminders = reminders
    }
}
