import Scheduling
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases

@Suite struct ScheduleFormTests {
    private static let schedule = Schedule(
        id: ScheduleID(high: 1, low: 2), clinic: ClinicID(high: 1, low: 1), practitioner: PractitionerID(high: 1, low: 3),
        effectiveFrom: LocalDate("2026-12-01")!, effectiveThrough: LocalDate("2027-06-30"),
        template: Schedule.template(
            fromText:
                "1 08:30-12:00 /15 in-person everyone\n1 13:00-16:00 /30 video everyone\n3 08:30-12:00 /15 in-person everyone\n5 16:00-17:00 /15 phone clinic"
        )!,
        exceptions: Schedule.exceptions(
            fromText:
                "2026-12-24 closed\n2026-12-31 open; 09:00-11:00 /20 in-person everyone\n2027-01-05 open; 09:00-10:00 /20 phone clinic; 10:00-11:00 /15 in-person everyone"
        )!,
        observesHolidays: false, opens: .daysBefore(1, at: LocalTime("18:00")!))

    @Test func aPreviewBringsBackWhatWasLookedAt() {
        let text = SchedulePacket.text(Self.schedule)
        #expect(!text.contains("\n") && SchedulePacket.schedule(text, clinic: Self.schedule.clinic) == Self.schedule)
        for broken in ["", "|", String(text.dropFirst()), text.replacing("||", with: "|"), text + "|x", text.replacing("/15", with: "/x")] {
            #expect(SchedulePacket.schedule(broken, clinic: Self.schedule.clinic) == nil)
        }
    }

    @Test func theEditorSaysTheScheduleAndReadsItBack() throws {
        let fields = ScheduleFields(Self.schedule)
        // Two weekdays with the same hours share a line.
        #expect(fields.rows.count == 3 && fields.rows.contains { $0.days == [.monday, .wednesday] })
        #expect(try fields.schedule(id: Self.schedule.id, clinic: Self.schedule.clinic) == Self.schedule)
    }

    @Test(arguments: [
        ("8:30", "08:30"), ("08:30", "08:30"), ("8h30", "08:30"), ("8 h 30", "08:30"), ("8h", "08:00"), ("24:00", "24:00"),
        ("20 H 5", "20:05"),
    ])
    func timesAreReadAsPeopleWriteThem(_ typed: String, _ time: String) { #expect(ClockText.time(typed)?.description == time) }

    @Test(arguments: ["", "8", "830", "8:3:0", "25:00", "8:60", "huit", "8;30", "-8:30"])
    func nothingElseIsATime(_ typed: String) { #expect(ClockText.time(typed) == nil) }

    @Test(arguments: [
        ("08:30", "8 h 30", "8:30"), ("12:00", "12 h", "12:00"), ("9:05", "9 h 05", "9:05"), ("matin", "matin", "matin"), ("", "", ""),
    ])
    func theEditorWritesTimesAsOneDoes(_ text: String, _ french: String, _ english: String) {
        #expect(ClockText.shown(text, in: .french) == french && ClockText.shown(text, in: .english) == english)
        if let time = ClockText.time(text) { #expect(ClockText.time(french) == time && ClockText.time(english) == time) }
    }

    @Test func soAreTheHoursOfADate() {
        #expect(ClockText.shownRanges("08:30-12:00, 13:00-16:00", in: .french) == "8 h 30-12 h, 13 h-16 h")
        #expect(ClockText.ranges("8 h 30-12 h, 13 h-16 h")?.count == 2 && ClockText.shownRanges("fermé", in: .french) == "fermé")
    }

    @Test func everythingToMendIsSaidAtOnce() throws {
        var fields = ScheduleFields()
        fields.rows = [
            ScheduleFields.Row(days: [], from: "9:00", to: "8:00"),
            ScheduleFields.Row(days: [.monday], from: "9:00", to: "9:10", minutes: "15"),
        ]
        fields.dates = [ScheduleFields.Exception(date: "demain"), ScheduleFields.Exception(date: "2026-12-24", hours: "matin")]
        fields.through = "jamais"
        fields.opensDays = "1"
        fields.opensAt = "soir"
        do {
            _ = try fields.schedule(id: Self.schedule.id, clinic: Self.schedule.clinic)
            Issue.record("it was taken")
        } catch {
            #expect(
                error.problems == [
                    .practitioner, .from, .through, .opens, .row(0, .hours), .row(1, .minutes), .date(0, .days), .date(1, .hours),
                ])
        }
    }
}
