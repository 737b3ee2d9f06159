import Clinics
import Credentials
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    /// Leaves a note; one that cannot be kept comes back as it was typed.
    @Sendable func keepNote(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let date = try date(call)
        let id = form[Field.note.rawValue].flatMap { FormID<DayNote>($0) }
        let typed = form[Field.noteText.rawValue] ?? ""
        let member = at.presence.grant.member
        guard let note = DayNote(by: member.givenName + " " + member.familyName, typed: typed) else {
            return try await day(date, saying: TypedForm(form, [Self.unclearCode], status: 422), call, at)
        }
        do {
            guard let id else { throw Refusal.notFound }
            try await desk.keep(note, as: id, for: date, at.context)
        } catch Refusal.notFound {
            // No form of this clinic's, or one from before an update: what was typed goes into one that is.
            return try await day(date, saying: TypedForm(form, status: 409), call, at)
        }
        await forget(form, of: "day \(date)", at)
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
