import Credentials
import Wording

extension DeskBookingProblem {
    var words: Phrase {
        switch self {
        case .familyName: .deskProblemName
        case .givenName: .deskProblemGivenName
        case .phone: .deskProblemPhone
        case .textPhone: .problemTextPhoneUnable
        case .email: .deskProblemEmail
        case .birthDate: .deskProblemBirth
        case .healthNumber: .deskProblemHealthNumber
        case .practitioner: .deskProblemPractitioner
        case .time: .deskProblemTime
        case .minutes: .deskProblemMinutes
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
