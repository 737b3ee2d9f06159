import Formats
import Scheduling
import Testing

/// RFC 5545 and RFC 5546 as read from the bytes.
@Suite struct CalendarEventTests {
    @Test(arguments: [
        (CalendarStatus.confirmed, true, "REQUEST"), (.cancelled, true, "CANCEL"), (.confirmed, false, "PUBLISH"),
        (.cancelled, false, "PUBLISH"),
    ])
    func methodAndStatusNeverContradictEachOther(_ status: CalendarStatus, _ isInvited: Bool, _ method: String) {
        let reader: CalendarReader = isInvited ? .attendee(CalendarAddress(name: nil, email: Samples.person)) : .anyone
        let lines = Samples.lines(Samples.event(status: status, sequence: 3, reader: reader))
        #expect(lines.filter { $0.hasPrefix("METHOD") } == ["METHOD:" + method])
        #expect(lines.filter { $0.hasPrefix("STATUS") } == ["STATUS:" + status.rawValue])
        #expect(lines.filter { $0.hasPrefix("SEQUENCE") } == ["SEQUENCE:3"])
        #expect(lines.contains { $0.hasPrefix("ATTENDEE") } == isInvited)
        // The method belongs to the calendar, before any component.
        #expect(lines.firstIndex { $0.hasPrefix("METHOD") }! < lines.firstIndex(of: "BEGIN:VTIMEZONE")!)
    }

    @Test func theSameAppointmentAlwaysGivesTheSameBytes() {
        #expect(Samples.event().encoded() == Samples.event().encoded())
    }

    @Test func timesAreThoseOfTheClinicsWallClock() {
        let lines = Samples.lines(Samples.event())
        #expect(lines.contains("DTSTART;TZID=America/Toronto:20260813T143000"))
        #expect(lines.contains("DTEND;TZID=America/Toronto:20260813T145000"))
        #expect(lines.contains("DTSTAMP:20260801T120000Z"))
        #expect(lines.contains("LAST-MODIFIED:20260801T110000Z"))
    }

    @Test func theEntryCarriesWhatMakesItTheSameOneLater() {
        let lines = Samples.lines(Samples.event())
        #expect(lines.contains("UID:" + Samples.appointment.description))
        #expect(lines.contains("ORGANIZER;CN=Créneau:mailto:rendez-vous@creneau.example"))
        #expect(lines.contains { $0.hasPrefix("ATTENDEE;") && $0.hasSuffix(":mailto:marie.tremblay+rv@exemple.ca") })
        #expect(lines.contains("GEO:45.500000;-73.000012"))
    }

    /// The example of RFC 5545 §3.3.11.
    @Test func textIsEscaped() {
        let event = Samples.event(summary: "Project XYZ Final Review\nConference Room - 3B\r\nCome Prepared; a, b \\ c\u{7}.")
        #expect(
            Samples.lines(event).contains(
                "SUMMARY;LANGUAGE=fr:Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared\\; a\\, b \\\\ c."
            ))
    }

    @Test func aValueCannotBeginALineOfItsOwn() {
        var event = Samples.event(
            reader: .attendee(CalendarAddress(name: "a\r\nX-EVIL:1\n", email: Samples.person)), summary: "a\rATTACH:x",
            location: "b\nURL:http://evil.example", details: "c\r\nBEGIN:VALARM"
        )
        event.url = "https://creneau.example/\r\nX-EVIL:2"
        let names = Set(Samples.lines(event).map { String($0.prefix { $0 != ":" && $0 != ";" }) })
        #expect(names.isDisjoint(with: ["X-EVIL", "ATTACH"]))
        #expect(!Samples.lines(event).contains("BEGIN:VALARM"))
        #expect(Samples.lines(event).count { $0.hasPrefix("URL") } == 1)
    }

    /// RFC 5545 §3.2 and RFC 6868.
    @Test(arguments: [
        ("Clinique du Parc", "CN=Clinique du Parc:"), ("Parc, Clinique; A:B", "CN=\"Parc, Clinique; A:B\":"),
        ("Le \"Parc\" ^", "CN=Le ^'Parc^' ^^:"),
    ])
    func namesInParametersAreQuoted(_ name: String, _ expected: String) {
        var event = Samples.event()
        event.organizer.name = name
        #expect(Samples.lines(event).contains { $0.hasPrefix("ORGANIZER;" + expected) })
    }

    @Test(arguments: 0..<80)
    func linesAreAtMost75OctetsAndNoCharacterIsSplit(_ padding: Int) {
        let summary = String(repeating: "x", count: padding) + String(repeating: "é👩🏽‍⚕️漢", count: 12)
        let bytes = Samples.event(summary: summary).encoded()
        var lines: [[UInt8]] = [[]]
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A {
                #expect(bytes[index - 1] == 0x0D)
                lines[lines.count - 1].removeLast()
                lines.append([])
            } else {
                lines[lines.count - 1].append(byte)
            }
        }
        #expect(lines.removeLast().isEmpty)
        for line in lines {
            #expect((1...75).contains(line.count))
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
        #expect(Samples.lines(Samples.event(summary: summary)).contains("SUMMARY;LANGUAGE=fr:" + summary))
    }
}
