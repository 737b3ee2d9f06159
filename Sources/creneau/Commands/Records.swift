import Scheduling

/// A clinic as the command line shows it.
struct ClinicRecord: Encodable {
    let id: String
    let name: String
    let address: String
    let municipality: String
    let postalCode: String
    let phone: String
    let latitude: Double
    let longitude: Double
    let zone: String
    let coverage: String
    let languages: [String]
    /// `good-friday` or `easter-monday`: the day it gives.
    let easter: String
    /// The order in which freed places are offered: `bands=5,15,50 first=under-two answer=15`.
    let offers: String
    /// Days before a visit: `1`, `1,3`, `3` or `none`.
    let reminders: String

    init(_ clinic: Clinic) {
        id = clinic.id.description
        name = clinic.name
        address = clinic.address.line
        municipality = clinic.address.municipality
        postalCode = clinic.address.postalCode.description
        phone = clinic.phone.description
        latitude = clinic.position.latitude
        longitude = clinic.position.longitude
        zone = clinic.zone.name
        coverage = clinic.coverage == .covered ? "covered" : "fees"
        languages = clinic.languages.codes
        easter = clinic.holidayChoice == .goodFriday ? "good-friday" : "easter-monday"
        offers = clinic.offerRule.description
        reminders = clinic.reminders.description
    }

    var text: String {
        """
        \(name)
          id          \(id)
          address     \(address), \(municipality) \(postalCode)
          phone       \(phone)
          position    \(latitude), \(longitude)
          zone        \(zone)
          coverage    \(coverage)
          languages   \(languages.joined(separator: " "))
          easter      \(easter)
          offers      \(offers)
          reminders   \(reminders)
        """
    }
}

struct PractitionerRecord: Encodable {
    let id: String
    let givenName: String
    let familyName: String
    let profession: String
    let licence: String?
    let languages: [String]

    init(_ practitioner: Practitioner) {
        id = practitioner.id.description
        givenName = practitioner.givenName
        familyName = practitioner.familyName
        profession =
            switch practitioner.profession {
            case .physician: "physician"
            case .nursePractitioner: "nurse-practitioner"
            case .nurse: "nurse"
            case .pharmacist: "pharmacist"
            }
        licence = practitioner.licence
        languages = practitioner.languages.codes
    }

    var text: String { "\(id)  \(givenName) \(familyName), \(profession)" }
}

struct ScheduleRecord: Encodable {
    let id: String
    let clinic: String
    let practitioner: String
    let effectiveFrom: String
    let effectiveThrough: String?
    /// As `schedule set --block` takes them.
    let blocks: [String]
    /// As `schedule set --exception` takes them.
    let exceptions: [String]
    let observesHolidays: Bool
    /// As `schedule set --opens` takes it.
    let opens: String

    init(_ schedule: Schedule) {
        id = schedule.id.description
        clinic = schedule.clinic.description
        practitioner = schedule.practitioner.description
        effectiveFrom = schedule.effectiveFrom.description
        effectiveThrough = schedule.effectiveThrough?.description
        blocks = schedule.templateText.split(separator: "\n").map(String.init)
        exceptions = schedule.exceptionsText.split(separator: "\n").map(String.init)
        observesHolidays = schedule.observesHolidays
        opens = schedule.opens.description
    }

    var text: String {
        var lines = [
            "schedule \(id)", "  clinic        \(clinic)", "  practitioner  \(practitioner)",
            "  effective     \(effectiveFrom) to \(effectiveThrough ?? "any date")" + (observesHolidays ? ", closed on holidays" : ""),
        ]
        lines += blocks.map { "  every week    " + $0 }
        lines += exceptions.map { "  except        " + $0 }
        return lines.joined(separator: "\n")
    }
}

extension LanguageSet {
    fileprivate var codes: [String] { Language.allCases.filter { contains($0.asSet) }.map(\.rawValue) }
}
