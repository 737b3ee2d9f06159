import Credentials
import HTTPTypes
import Hummingbird
import Scheduling
import UseCases

extension DeskSite {
    /// Leaves a note; one that cannot be kept comes back as it was typed.
    @Sendable func keepNote(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let date = try date(call)
        guard let id = form[Field.note.rawValue].flatMap({ FormID<DayNote>($0) }) else { throw Fault.unreadable([]) }
        let typed = form[Field.noteText.rawValue] ?? ""
        let member = at.presence.grant.member
        guard let note = DayNote(by: member.givenName + " " + member.familyName, typed: typed) else {
            let draft = DayPage.NoteDraft(id: id, text: String(typed.unicodeScalars.prefix(4 * DayNote.textMax)), isUnclear: true)
            return try await dayPage(call, at, date, draft: draft, status: .unprocessableContent)
        }
        try await desk.keep(note, as: id, for: date, at.context)
        return seeOther(DeskPaths(call.language).day(at.clinic.id, date) + "#notes")
    }

    @Sendable func removeNote(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let date = try date(call)
        guard let id = form[Field.note.rawValue].flatMap({ NoteID($0) }) else { throw Fault.unreadable([]) }
        try await desk.removeNote(id, of: date, at.context)
        return seeOther(DeskPaths(call.language).day(at.clinic.id, date))
    }
}
