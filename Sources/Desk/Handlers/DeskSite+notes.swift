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
    @Sendable func keepNote(_ at: AtClinic) async throws -> Response {
        let date = try date(at.call)
        let id = at.form[.note, as: FormID<DayNote>.self]
        let typed = at.form[.noteText] ?? ""
        let member = at.presence.grant.member
        guard let note = DayNote(by: member.givenName + " " + member.familyName, typed: typed) else {
            return try await day(date, saying: TypedForm(at.form, [Self.unclearCode], status: 422), at)
        }
        do {
            guard let id else { throw Refusal.notFound }
            try await desk.keep(note, as: id, for: date, at.context)
        } catch Refusal.notFound {
            // No form of this clinic's, or one from before an update: what was typed goes into one that is.
            return try await day(date, saying: TypedForm(at.form, status: 409), at)
        }
        await forget(of: "day \(date)", at)
        return seeOther(DeskPaths(at.language).day(at.clinic.id, date) + "#notes")
    }

    @Sendable func removeNote(_ at: AtClinic) async throws -> Response {
        let date = try date(at.call)
        guard let id = at.form[.note, as: NoteID.self] else { throw Fault.unreadable([]) }
        try await desk.removeNote(id, of: date, at.context)
        return seeOther(DeskPaths(at.language).day(at.clinic.id, date))
    }
}
