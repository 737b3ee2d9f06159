import Bytes
import Clinics
import Pages
import Scheduling
import UseCases
import Wording

/// Today and tomorrow as a device keeps them: words and local times are
/// written here, so that the device knows no zones.
struct DeviceDays {
    let device: DeviceID
    let clinic: Clinic
    let zone: ZoneRules
    let days: [ClinicDay]
    let directory: Directory
    let say: Language

    var text: String {
        var writer = JSONWriter(capacity: 64 * 1024)
        writer.object { writer in
            writer.member("device", device.description)
            writer.name("clinic")
            writer.object { writer in
                writer.member("id", clinic.id.description)
                writer.member("name", clinic.name)
                writer.member("phone", clinic.phone.display(in: say))
            }
            let now = days.first?.asOf ?? Instant(seconds: 0)
            writer.milliseconds("as_of", now)
            writer.member("as_of_words", zone.local(at: now).time.words(in: say))
            writer.name("days")
            writer.array { writer in for day in days { self.day(day, &writer) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private func day(_ day: ClinicDay, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("date", day.date.description)
            writer.member("words", day.date.words(in: say))
            writer.milliseconds("start", zone.startOfDay(day.date))
            writer.milliseconds("end", zone.startOfDay(day.date.advanced(byDays: 1)))
            writer.name("lists")
            writer.array { writer in for list in day.lists { self.list(list, of: day, &writer) } }
        }
    }

    private func list(_ list: PractitionerList, of day: ClinicDay, _ writer: inout JSONWriter) {
        let modalities = Set(list.lines.map(\.slot.modality))
        let usual = modalities.count == 1 && modalities.first == .inPerson ? Modality.inPerson : nil
        writer.object { writer in
            writer.member("practitioner", list.id.description)
            writer.member("name", list.practitioner.map { $0.givenName + " " + $0.familyName } ?? say(.deskUnknownPractitioner))
            writer.name("lines")
            writer.array { writer in for line in list.lines { self.line(line, usual, day.asOf, &writer) } }
        }
    }

    private func line(_ line: DayLine, _ usual: Modality?, _ now: Instant, _ writer: inout JSONWriter) {
        let slot = line.slot
        writer.object { writer in
            writer.member("slot", slot.id.description)
            writer.member("at", zone.local(at: slot.start).time.words(in: say))
            writer.milliseconds("start", slot.start)
            writer.milliseconds("end", slot.end)
            writer.member("modality", slot.modality.code)
            writer.member("modality_words", slot.modality == usual ? nil : say(slot.modality.words))
            let isFree = line.isFree(at: now)
            writer.flag("free", isFree)
            writer.flag("reserve", isFree && slot.audience == .clinic)
            writer.flag("closed", line.visit == nil && slot.state != .free && slot.state != .tentative)
            writer.flag("overbook", slot.kind == .overbook)
            writer.name("visit")
            if let visit = line.visit { self.visit(visit, &writer) } else { writer.null() }
        }
    }

    private func visit(_ visit: DayVisit, _ writer: inout JSONWriter) {
        var person: Particulars?
        if case .opened(let opened) = visit.person { person = opened }
        writer.object { writer in
            writer.member("id", visit.appointment.id.description)
            writer.member("reference", visit.appointment.reference.description)
            writer.member("state", visit.state.rawValue)
            writer.member("state_words", say(visit.state.words))
            writer.member("family_name", person?.familyName)
            writer.member("given_name", person?.givenName)
            writer.member("birth_date", person?.birthDate?.description)
            writer.member("phone", person?.phone?.display(in: say))
            writer.member("phone_digits", person?.phone?.digits)
            writer.member("reason", person.map { say($0.reason.name) })
            writer.flag("flagged", visit.isFlagged)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func milliseconds(_ name: StaticString, _ instant: Instant) {
        self.name(name)
        raw(String(instant.seconds * 1_000))
    }
}
