/// What of who somebody is can be put right.
public enum IdentityField: Int, Hashable, Sendable, CaseIterable {
    /// Given or family name.
    case name = 0
    case birthDate = 1
    case healthNumber = 2

    /// As the JSON API spells it.
    public var code: String {
        switch self {
        case .name: "name"
        case .birthDate: "birth_date"
        case .healthNumber: "health_number"
        }
    }
}
