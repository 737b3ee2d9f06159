import Pages
import Scheduling
import Serving
import Wording

/// Why what was typed was not left with the clinic.
enum WordFormProblem: Sendable, Hashable {
    case person(PersonProblem)
    case phoneMissing, aboutTooLong, aboutUnusable
    /// Not of a field: the box is full, it was too often, the service could
    /// not write, or the form has left something else before.
    case full, often, notSaved, known

    init(_ problem: WordProblem) {
        self =
            switch problem {
            case .person(let problem): .person(problem)
            case .phoneMissing: .phoneMissing
            case .aboutTooLong: .aboutTooLong
            case .aboutUnusable: .aboutUnusable
            }
    }

    /// `nil` for what is no field's.
    var field: Field? {
        switch self {
        case .person(let problem): problem.formField
        case .phoneMissing: .phone
        case .aboutTooLong, .aboutUnusable: .words
        case .full, .often, .notSaved, .known: nil
        }
    }

    var words: Phrase {
        switch self {
        case .person(let problem): problem.words
        case .phoneMissing: .problemWordPhoneMissing
        case .aboutTooLong: .problemWordAboutTooLong(max: LeftWord.aboutMax)
        case .aboutUnusable: .problemWordAboutUnusable
        case .full: .problemWordFull
        case .often: .problemWordOften
        case .notSaved: .problemNotSaved
        case .known: .problemWordKnown
        }
    }

    /// In the order of the form.
    static let order: [Field] = [.reason, .words, .givenName, .familyName, .birthDay, .phone]
}

extension WordFormProblem: PersonFormProblem {
    /// As it waits with a form.
    var code: String {
        switch self {
        case .person(let problem): problem.rawValue
        case .phoneMissing: "wordPhoneMissing"
        case .aboutTooLong: "aboutTooLong"
        case .aboutUnusable: "aboutUnusable"
        case .full: "full"
        case .often: "often"
        case .notSaved: "notSaved"
        case .known: "known"
        }
    }

    static var others: [WordFormProblem] { [.phoneMissing, .aboutTooLong, .aboutUnusable, .full, .often, .notSaved, .known] }
}
