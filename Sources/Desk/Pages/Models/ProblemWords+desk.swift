import Credentials
import Pages
import Seals
import Serving
import Wording

extension DeskBookingProblem {
    var words: Phrase {
        switch self {
        case .person(let problem): problem.words
        case .practitioner: .deskProblemPractitioner
        case .time: .deskProblemTime
        case .minutes: .deskProblemMinutes
        case .there: .deskProblemThere
        }
    }
}

extension PasswordProblem {
    var words: Phrase {
        switch self {
        case .tooShort: .deskPasswordTooShort
        case .tooLong: .deskPasswordTooLong
        case .unusableCharacter: .deskPasswordUnusable
        case .namesOwner: .deskPasswordNamesYou
        case .tooCommon: .deskPasswordTooCommon
        }
    }
}
