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

extension [IdentityField] {
    /// `le nom, la date de naissance et …`, in the order of the form.
    var list: Phrase {
        func list(_ language: Language, _ and: String) -> String {
            let words = map { language($0.words) }
            guard words.count > 1 else { return words.first ?? "" }
            return words.dropLast().joined(separator: ", ") + " " + and + " " + words[words.count - 1]
        }
        return Phrase(list(.french, "et"), list(.english, "and"))
    }
}
