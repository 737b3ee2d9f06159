extension Modality {
    /// Its name in the text forms: schedules, the API, the command line.
    public var code: String {
        switch self {
        case .inPerson: "in-person"
        case .phone: "phone"
        case .video: "video"
        }
    }

    /// `nil` for anything but a `code`.
    public init?(code: some StringProtocol) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

extension SlotAudience {
    /// Its name in the text forms: schedules, the API, the command line.
    public var code: String {
        switch self {
        case .everyone: "everyone"
        case .enrolled: "enrolled"
        case .referral: "referral"
        case .clinic: "clinic"
        }
    }

    /// `nil` for anything but a `code`.
    public init?(code: some StringProtocol) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}
