import Bytes
import Patients
import Scheduling
import UseCases

/// How the domain's values look in the API.
extension JSONWriter {
    mutating func clinic(_ clinic: Clinic) {
        object { writer in
            writer.member("id", clinic.id.description)
            writer.member("name", clinic.name)
            writer.name("address")
            writer.object { writer in
                writer.member("line", clinic.address.line)
                writer.member("municipality", clinic.address.municipality)
                writer.member("postal_code", clinic.address.postalCode.description)
            }
            writer.name("position")
            writer.object { writer in
                writer.name("latitude")
                writer.degrees(clinic.position.latitudeMicrodegrees)
                writer.name("longitude")
                writer.degrees(clinic.position.longitudeMicrodegrees)
            }
            writer.member("phone", clinic.phone.description)
            writer.member("zone", clinic.zone.name)
            writer.member("coverage", clinic.coverage == .covered ? "covered" : "fees")
            writer.name("languages")
            writer.array { writer in
                for language in Language.allCases where clinic.languages.contains(language.asSet) { writer.string(language.rawValue) }
            }
        }
    }

    /// `start`, `end` and `zone` of a visit, on the clinic's clock.
    mutating func times(_ start: Instant, _ end: Instant, _ zone: ZoneID, _ rules: ZoneRules?) {
        name("start")
        time(start, rules)
        name("end")
        time(end, rules)
        member("zone", zone.name)
    }

    /// RFC 3339, with the zone's offset then.
    mutating func time(_ instant: Instant, _ rules: ZoneRules?) {
        plain(max: RFC3339.lengthWrittenMax) { RFC3339.write(instant, in: rules, to: $0) }
    }

    mutating func identifier<Entity>(_ id: Identifier<Entity>) {
        plain(max: 26) { buffer in
            id.write(to: buffer)
            return 26
        }
    }

    mutating func opening(_ opening: Opening, _ rules: ZoneRules?, clinic: [UInt8]?) {
        object { writer in
            writer.name("slot")
            writer.identifier(opening.slot)
            writer.name("clinic")
            if let clinic { writer.written(clinic) } else { writer.clinic(opening.clinic) }
            writer.times(opening.start, opening.end, opening.clinic.zone, rules)
            writer.name("distance_km")
            writer.kilometres(opening.distanceMetres)
            writer.member("modality", opening.modality.code)
        }
    }

    /// The rules of a zone are looked up once as long as it stays the same:
    /// nearly always for the whole list.
    mutating func openings(_ openings: [Opening], _ zones: any ZoneDatabase, _ clinics: ClinicTexts? = nil) {
        array { writer in
            var zone: ZoneID?
            var rules: ZoneRules?
            let written = clinics?.texts(of: openings)
            for (index, opening) in openings.enumerated() {
                if zone != opening.clinic.zone {
                    zone = opening.clinic.zone
                    rules = zones.rules(of: opening.clinic.zone)
                }
                writer.opening(opening, rules, clinic: written?[index])
            }
        }
    }

    mutating func appointment(_ own: OwnAppointment, _ zones: any ZoneDatabase) {
        let appointment = own.appointment
        let rules = zones.rules(of: own.clinic.zone)
        object { writer in
            writer.member("appointment", appointment.id.description)
            writer.member("reference", appointment.reference.description)
            writer.member("state", appointment.state.code)
            writer.times(appointment.start, appointment.end, own.clinic.zone, rules)
            writer.member("cancellation", own.cancellationQueued == nil ? nil : "queued")
            writer.member("modality", appointment.modality.code)
            writer.name("clinic")
            writer.clinic(own.clinic)
            writer.member("updated_at", RFC3339.format(appointment.updated))
            writer.name("corrections")
            writer.array { writer in
                for corrected in own.corrected {
                    writer.object { writer in
                        writer.member("field", corrected.field.code)
                        writer.member("corrected_at", RFC3339.format(corrected.corrected))
                    }
                }
            }
            writer.name("particulars")
            writer.particulars(own.particulars)
        }
    }

    private mutating func particulars(_ view: Patients.ParticularsView) {
        object { writer in
            switch view {
            case .notWithThisLink: writer.member("status", "not_with_this_link")
            case .temporarilyUnavailable: writer.member("status", "temporarily_unavailable")
            case .shredded: writer.member("status", "shredded")
            case .opened(let person):
                writer.member("status", "opened")
                writer.member("reason", person.reason.rawValue)
                writer.member("booked_for", person.bookedFor.rawValue)
                writer.name("patient")
                writer.object { writer in
                    writer.member("given_name", person.hasOneName ? nil : person.givenName)
                    writer.member("family_name", person.familyName)
                    writer.flag("one_name", person.hasOneName)
                    writer.member("birth_date", person.birthDate?.description)
                    writer.member("health_number", person.healthNumber)
                    writer.member("phone", person.phone?.description)
                    writer.member("email", person.email?.text)
                    writer.member("reached_by", person.channel.rawValue)
                    writer.member("language", person.language.rawValue)
                }
            }
        }
    }
}

extension AppointmentState {
    /// Its name in the API: FHIR's AppointmentStatus, where it has one.
    var code: String {
        switch self {
        case .pending: "pending"
        case .booked: "booked"
        case .arrived: "arrived"
        case .fulfilled: "fulfilled"
        case .cancelled: "cancelled"
        case .noshow: "noshow"
        }
    }
}
