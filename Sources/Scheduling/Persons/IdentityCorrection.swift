/// Who somebody is, as the clinic has it now.
public struct IdentityCorrection: Sendable, Equatable {
    /// Empty for a person with one name.
    public var givenName: String
    /// That it is empty is meant.
    public var hasOneName: Bool
    public var familyName: String
    public var birthDate: LocalDate?
    public var healthNumber: String?

    public init(givenName: String, familyName: String, hasOneName: Bool = false, birthDate: LocalDate?, healthNumber: String?) {
        self.givenName = givenName
        self.hasOneName = hasOneName
        self.familyName = familyName
        self.birthDate = birthDate
        self.healthNumber = healthNumber
    }

    /// As the particulars have it.
    public init(_ particulars: Particulars) {
        self.init(
            givenName: particulars.givenName, familyName: particulars.familyName, hasOneName: particulars.hasOneName,
            birthDate: particulars.birthDate, healthNumber: particulars.healthNumber)
    }

    /// What of it is otherwise in these particulars, in the order of the form.
    public func fields(unlike particulars: Particulars) -> [IdentityField] {
        IdentityField.allCases.filter { field in
            switch field {
            case .name: givenName != particulars.givenName || familyName != particulars.familyName
            case .birthDate: birthDate != particulars.birthDate
            case .healthNumber: healthNumber != particulars.healthNumber
            }
        }
    }

    /// The particulars with it in them.
    public func applied(to particulars: Particulars) -> Particulars {
        var corrected = particulars
        (corrected.givenName, corrected.familyName, corrected.hasOneName) = (givenName, familyName, hasOneName)
        (corrected.birthDate, corrected.healthNumber) = (birthDate, healthNumber)
        return corrected
    }
}
