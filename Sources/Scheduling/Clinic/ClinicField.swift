/// What a list of clinics says of one, field by field: so that a list that is
/// loaded again changes what nobody has changed here since.
public enum ClinicField: String, Hashable, Sendable, CaseIterable {
    case name, address, municipality
    case postalCode = "postal-code"
    case position, phone, zone, coverage, languages

    /// As one text: equal texts are equal values.
    public func text(of clinic: Clinic) -> String {
        switch self {
        case .name: clinic.name
        case .address: clinic.address.line
        case .municipality: clinic.address.municipality
        case .postalCode: clinic.address.postalCode.description
        case .position: "\(clinic.position.latitudeMicrodegrees) \(clinic.position.longitudeMicrodegrees)"
        case .phone: clinic.phone.description
        case .zone: clinic.zone.name
        case .coverage: String(clinic.coverage.rawValue)
        case .languages: String(clinic.languages.rawValue)
        }
    }

    /// Gives `clinic` what `other` has.
    public func take(from other: Clinic, into clinic: inout Clinic) {
        switch self {
        case .name: clinic.name = other.name
        case .address: clinic.address.line = other.address.line
        case .municipality: clinic.address.municipality = other.address.municipality
        case .postalCode: clinic.address.postalCode = other.address.postalCode
        case .position: clinic.position = other.position
        case .phone: clinic.phone = other.phone
        case .zone: clinic.zone = other.zone
        case .coverage: clinic.coverage = other.coverage
        case .languages: clinic.languages = other.languages
        }
    }
}

extension Clinic {
    /// This clinic as a list has it now, held against what is known of it.
    ///
    /// - Parameter last: what the list said the last time; a field that is
    ///   otherwise by now was changed here, and stays. Without any, nobody
    ///   knows who wrote what: all that differs stays.
    /// - Returns: the clinic to keep, and the fields in which the list is not followed.
    public func following(_ list: Clinic, last: [ClinicField: String]) -> (clinic: Clinic, kept: [ClinicField]) {
        var clinic = self
        var kept: [ClinicField] = []
        for field in ClinicField.allCases {
            let (here, there) = (field.text(of: self), field.text(of: list))
            guard here != there else { continue }
            if last[field] == here { field.take(from: list, into: &clinic) } else { kept.append(field) }
        }
        return (clinic, kept)
    }
}
