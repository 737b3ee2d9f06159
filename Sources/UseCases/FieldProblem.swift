public import Scheduling

/// A field and what is wrong with it. What forms show is a closed list with
/// words for each; the rest is said by codes alone.
public enum FieldProblem: Sendable, Hashable {
    case person(PersonProblem)
    case wish(WishProblem)
    case other(BookingField, Code)

    public init(_ field: BookingField, _ code: Code) { self = .other(field, code) }

    /// As the JSON API spells it.
    public enum Code: String, Sendable, Equatable, CaseIterable {
        case missing
        case malformed
        case tooLong = "too_long"
        case inTheFuture = "in_the_future"
        case implausible
        /// Under 14, a parent or tutor books.
        case needsGuardian = "needs_guardian"
        /// A year of two digits.
        case incomplete
        /// A telephone of another numbering plan.
        case foreign
        /// A visit for that reason does not fit into the slot.
        case longerThanSlot = "longer_than_slot"
    }

    public var field: BookingField {
        switch self {
        case .person(let problem): problem.field
        case .wish(let problem): problem.field
        case .other(let field, _): field
        }
    }

    public var code: Code {
        switch self {
        case .person(let problem): problem.code
        case .wish(let problem): problem.code
        case .other(_, let code): code
        }
    }
}

/// Why a request cannot wait like this, in the order of the form.
public enum WishProblem: Sendable, Hashable, CaseIterable, Comparable {
    case radiusUnknown
    case untilPast, untilTooFar
    case daysMissing
    case latestTooEarly
    case noticeUnknown
    case modalityMissing, languageMissing
    case clinicUnknown, practitionerUnknown

    package var field: BookingField {
        switch self {
        case .radiusUnknown: .radiusKilometres
        case .untilPast, .untilTooFar: .until
        case .daysMissing: .days
        case .latestTooEarly: .latest
        case .noticeUnknown: .notice
        case .modalityMissing: .modality
        case .languageMissing: .language
        case .clinicUnknown: .clinic
        case .practitionerUnknown: .practitioner
        }
    }

    package var code: FieldProblem.Code {
        switch self {
        case .daysMissing, .modalityMissing, .languageMissing: .missing
        case .radiusUnknown, .untilPast, .untilTooFar, .latestTooEarly, .noticeUnknown, .clinicUnknown, .practitionerUnknown: .implausible
        }
    }
}

extension PersonProblem {
    fileprivate var field: BookingField {
        switch self {
        case .reasonMissing, .reasonTooLong: .reason
        case .bookedForMissing, .needsGuardian: .bookedFor
        case .givenNameMissing, .givenNameTooLong, .givenNameUnusable: .givenName
        case .familyNameMissing, .familyNameTooLong, .familyNameUnusable: .familyName
        case .birthDateMissing, .birthDateMalformed, .birthYearIncomplete, .birthDateFuture, .birthDateTooLongAgo: .birthDate
        case .healthNumberTooLong, .healthNumberUnusable: .healthNumber
        case .contactMissing: .contact
        case .phoneMalformed, .phoneForeign, .textPhoneMissing, .textPhoneUnable: .phone
        case .textsNotSent: .channel
        case .emailMalformed, .emailMissing: .email
        case .consentMissing: .consent
        }
    }

    fileprivate var code: FieldProblem.Code {
        switch self {
        case .reasonMissing, .bookedForMissing, .givenNameMissing, .familyNameMissing, .birthDateMissing, .contactMissing,
            .textPhoneMissing,
            .emailMissing, .consentMissing:
            .missing
        case .givenNameTooLong, .familyNameTooLong, .healthNumberTooLong: .tooLong
        case .givenNameUnusable, .familyNameUnusable, .birthDateMalformed, .healthNumberUnusable, .phoneMalformed, .emailMalformed:
            .malformed
        case .birthDateFuture: .inTheFuture
        case .birthDateTooLongAgo, .textPhoneUnable, .textsNotSent: .implausible
        case .birthYearIncomplete: .incomplete
        case .phoneForeign: .foreign
        case .reasonTooLong: .longerThanSlot
        case .needsGuardian: .needsGuardian
        }
    }
}
