package import Scheduling
package import Serving

extension PersonProblem {
    /// The field of a form that it stands beside.
    package var formField: Field {
        switch self {
        case .reasonMissing, .reasonTooLong: .reason
        case .bookedForMissing, .needsGuardian: .bookedFor
        case .givenNameMissing, .givenNameTooLong, .givenNameUnusable: .givenName
        case .familyNameMissing, .familyNameTooLong, .familyNameUnusable: .familyName
        case .birthDateMissing, .birthDateMalformed, .birthYearIncomplete, .birthDateFuture, .birthDateTooLongAgo: .birthDay
        case .healthNumberTooLong, .healthNumberUnusable: .healthNumber
        case .contactMissing, .phoneMalformed, .phoneForeign, .textPhoneMissing, .textPhoneUnable, .textsNotSent: .phone
        case .emailMalformed, .emailMissing: .email
        case .consentMissing: .consent
        }
    }
}
