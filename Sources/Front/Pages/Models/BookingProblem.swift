import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Why a booking form was not accepted; each belongs to one field.
enum BookingProblem: Sendable, Hashable {
    case person(PersonProblem)
    /// Asked for a code, and no code of it would prove anything more.
    case otherContactNeeded, contactUsedOften
    /// No code reaches it, and one is needed.
    case contactUnreachable
    /// Not the person's: the service could not write just now.
    case notSaved

    var field: Field {
        switch self {
        case .person(let problem): problem.formField
        case .otherContactNeeded, .contactUsedOften, .contactUnreachable: .email
        case .notSaved: .consent
        }
    }

    var words: Phrase {
        switch self {
        case .person(let problem): problem.words
        case .otherContactNeeded: .problemOtherContact
        case .contactUsedOften: .problemContactOften
        case .contactUnreachable: .problemContactUnreachable
        case .notSaved: .problemNotSaved
        }
    }
}

extension [FieldProblem] {
    /// What is wrong with a person's form.
    ///
    /// - Throws: `.invalid` with all of it where anything is not the form's:
    ///   then the page made a mistake, and says so instead of hiding it.
    func person() throws(Refusal) -> [BookingProblem] {
        try map { problem throws(Refusal) in
            guard case .person(let problem) = problem else { throw .invalid(self) }
            return .person(problem)
        }
    }
}

/// What looks odd about what was typed. Said, never in the way.
enum EntryWarning: Sendable, Hashable, CaseIterable {
    /// Of the health insurance number.
    case shape, checkDigit, birthDate, name
    /// Booked for a child under 14, with the birth date of somebody older.
    case childsAge
}
