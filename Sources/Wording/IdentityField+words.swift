public import Scheduling

extension IdentityField {
    /// Within a sentence.
    public var words: Phrase {
        switch self {
        case .name: .identityName
        case .birthDate: .identityBirthDate
        case .healthNumber: .identityHealthNumber
        }
    }
}
