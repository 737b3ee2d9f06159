/// Why what was said of a person, or of how to reach them, makes no booking.
/// One list for every door: each is worded once, and stands beside one field.
/// In the order of the form.
public enum PersonProblem: String, Hashable, Sendable, CaseIterable, Comparable {
    case reasonMissing
    /// The visit takes longer than the place does.
    case reasonTooLong
    case bookedForMissing
    /// Someone under 14 books for themselves (Civil Code of Québec, art. 14).
    case needsGuardian
    case givenNameMissing, givenNameTooLong, givenNameUnusable
    case familyNameMissing, familyNameTooLong, familyNameUnusable
    case birthDateMissing
    /// Not a date of any calendar.
    case birthDateMalformed
    /// Two digits: of which century is not known.
    case birthYearIncomplete
    case birthDateFuture
    /// Longer ago than anyone has lived.
    case birthDateTooLongAgo
    case healthNumberTooLong, healthNumberUnusable
    /// Neither telephone nor e-mail address.
    case contactMissing
    case phoneMalformed
    /// Of another numbering plan than North America's.
    case phoneForeign
    /// Text messages are wanted, and there is no telephone; or one that takes none.
    case textPhoneMissing, textPhoneUnable
    /// Text messages are wanted where none are sent.
    case textsNotSent
    case emailMalformed
    /// Offers go there.
    case emailMissing
    case consentMissing

    public static func < (left: Self, right: Self) -> Bool { order[left]! < order[right]! }

    /// Of who somebody is; not of what they want, nor of how they are reached.
    public var isOfIdentity: Bool {
        switch self {
        case .givenNameMissing, .givenNameTooLong, .givenNameUnusable, .familyNameMissing, .familyNameTooLong, .familyNameUnusable,
            .birthDateMissing, .birthDateMalformed, .birthYearIncomplete, .birthDateFuture, .birthDateTooLongAgo, .healthNumberTooLong,
            .healthNumberUnusable:
            true
        case .reasonMissing, .reasonTooLong, .bookedForMissing, .needsGuardian, .contactMissing, .phoneMalformed, .phoneForeign,
            .textPhoneMissing, .textPhoneUnable, .textsNotSent, .emailMalformed, .emailMissing, .consentMissing:
            false
        }
    }

    private static let order = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
