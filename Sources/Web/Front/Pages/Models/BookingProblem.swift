/// Why a booking form was not accepted; each belongs to one field.
enum BookingProblem: Sendable, Hashable, CaseIterable {
    case reasonMissing
    case bookedForMissing
    case givenNameMissing, givenNameTooLong
    case familyNameMissing, familyNameTooLong
    case birthDateMissing, birthDateInvalid, birthDateFuture
    /// Under 14, a parent or tutor books (Civil Code of Québec, art. 14).
    case tooYoungToBookAlone
    /// From 14 on one consents alone: "my child" is for those under 14.
    case tooOldForChild
    case healthNumberTooLong
    case contactMissing, phoneInvalid, emailInvalid
    /// Text messages go to a telephone, of Canada or the United States.
    case textPhoneMissing, textPhoneUnable
    /// Offers go there.
    case emailMissing
    case consentMissing
    /// Asked for a code, and no code of it would prove anything more.
    case otherContactNeeded, contactUsedOften
    /// Not the person's: the service could not write just now.
    case notSaved

    var field: Field {
        switch self {
        case .reasonMissing: .reason
        case .bookedForMissing, .tooYoungToBookAlone, .tooOldForChild: .bookedFor
        case .givenNameMissing, .givenNameTooLong: .givenName
        case .familyNameMissing, .familyNameTooLong: .familyName
        case .birthDateMissing, .birthDateInvalid, .birthDateFuture: .birthDay
        case .healthNumberTooLong: .healthNumber
        case .contactMissing, .phoneInvalid, .textPhoneMissing, .textPhoneUnable: .phone
        case .emailInvalid, .emailMissing, .otherContactNeeded, .contactUsedOften: .email
        case .consentMissing, .notSaved: .consent
        }
    }
}

/// What looks odd about a health insurance number. Said, never in the way.
enum HealthNumberWarning: Sendable, Hashable, CaseIterable {
    case shape, checkDigit, birthDate, name
}
