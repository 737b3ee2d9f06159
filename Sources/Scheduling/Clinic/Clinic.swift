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

/// What a visit costs the patient; said before the hold.
public enum Coverage: Int, Hashable, Sendable, CaseIterable {
    /// Covered by the RAMQ.
    case covered = 0
    /// The clinic charges fees.
    case fees = 1
}

/// Québec employers give one of the two days (Act respecting labour
/// standards, s. 60): the clinic says which.
public enum EasterChoice: Int, Hashable, Sendable, CaseIterable {
    case goodFriday = 0
    case easterMonday = 1
}

public struct PostalAddress: Hashable, Sendable {
    /// Civic number and street.
    public var line: String
    public var municipality: String
    public var postalCode: PostalCode

    public init(line: String, municipality: String, postalCode: PostalCode) {
        self.line = line.onOneLine
        self.municipality = municipality.onOneLine
        self.postalCode = postalCode
    }
}

/// A set of languages people are served in.
public struct LanguageSet: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let french = LanguageSet(rawValue: 1)
    public static let english = LanguageSet(rawValue: 2)
}

/// A language of the service itself; French is the default.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"

    public var asSet: LanguageSet { self == .french ? .french : .english }
}
