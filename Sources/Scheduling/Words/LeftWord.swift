/// What somebody leaves with a clinic where nothing can be booked and no need
/// filed: who they are, what for, and the number that the clinic calls back.
///
/// It is health information like a booking's particulars: it stands in a
/// sealed record and on the desk's page alone.
public struct LeftWord: Sendable, Equatable {
    public var givenName: String
    /// The one name somebody has; `givenName` is empty then.
    public var familyName: String
    public var birthDate: LocalDate?
    public var phone: PhoneNumber
    /// When they can be called; empty: at any time.
    public var times: CallTimes
    public var reason: Reason
    /// In their own words; empty for none.
    public var about: String
    /// In which they are called back.
    public var language: Language

    /// Longest text of one's own, in Unicode scalars.
    public static let aboutMax = 500

    public init(
        givenName: String, familyName: String, birthDate: LocalDate?, phone: PhoneNumber, times: CallTimes, reason: Reason, about: String,
        language: Language
    ) {
        (self.givenName, self.familyName, self.birthDate, self.phone) = (givenName, familyName, birthDate, phone)
        (self.times, self.reason, self.about, self.language) = (times, reason, about, language)
    }
}
