public import Scheduling

extension PersonProblem {
    /// What to do about it: on the site, at the desk and in the API alike.
    public var words: Phrase {
        switch self {
        case .reasonMissing: .problemReasonMissing
        case .reasonTooLong: .problemReasonTooLong
        case .bookedForMissing: .problemBookedForMissing
        case .needsGuardian: .problemTooYoung
        case .givenNameMissing: .problemGivenNameMissing
        case .familyNameMissing: .problemFamilyNameMissing
        case .givenNameTooLong, .familyNameTooLong: .problemNameTooLong(max: Particulars.nameMax)
        case .givenNameUnusable, .familyNameUnusable: .problemNameUnusable
        case .birthDateMissing: .problemBirthDateMissing
        case .birthDateMalformed: .problemBirthDateInvalid
        case .birthYearIncomplete: .problemBirthYearIncomplete
        case .birthDateFuture: .problemBirthDateFuture
        case .birthDateTooLongAgo: .problemBirthDateTooLongAgo(years: Particulars.ageMax)
        case .healthNumberTooLong: .problemHealthNumberTooLong
        case .healthNumberUnusable: .problemHealthNumberUnusable
        case .contactMissing: .problemContactMissing
        case .phoneMalformed: .problemPhoneInvalid
        case .phoneForeign: .problemPhoneForeign
        case .textPhoneMissing: .problemTextPhoneMissing
        case .textPhoneUnable: .problemTextPhoneUnable
        case .textsNotSent: .problemTextsNotSent
        case .emailMalformed: .problemEmailInvalid
        case .emailMissing: .problemEmailMissing
        case .consentMissing: .problemConsentMissing
        }
    }
}
