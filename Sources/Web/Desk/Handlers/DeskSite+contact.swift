import HTTPTypes
import Hummingbird
import Scheduling
import UseCases

extension DeskSite {
    @Sendable func contact(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        let visit = try await desk.visit(try call.identifier("id"), grant: at.secret, at.context)
        let page = ContactPage(frame: frame(call, at), visit: view(visit, at), fields: ContactPage.Fields(visit))
        return answer(page, at.presence.session)
    }

    @Sendable func correctContact(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        guard let version = form[Field.version.rawValue].flatMap({ Int($0) }) else { throw Fault.unreadable([]) }
        let fields = ContactPage.Fields(form)
        do throws(Refusal) {
            // Neither is a valid answer too: then nothing is sent, and the clinic knows whom it speaks to.
            let correction = try house.correction(
                phone: fields.phone, email: fields.email, language: fields.language ?? call.language, channel: fields.channel, for: .desk)
            try await desk.correct(
                id, version: version, to: correction, writing: form[Field.notify.rawValue] == "yes", grant: at.secret, at.context)
        } catch .invalid(let problems) {
            let visit = try await desk.visit(id, grant: at.secret, at.context)
            let page = ContactPage(
                frame: frame(call, at), visit: view(visit, at), fields: fields, problems: try problems.atDesk(), version: version)
            return answer(page, status: .unprocessableContent, at.presence.session)
        } catch {
            guard error.isChangedMeanwhile || error == .tooLate else { throw error }
            return try await visitPage(
                call, at, id, notice: error == .tooLate ? .tooLate : .changedMeanwhile, status: .conflict)
        }
        return seeOther(DeskPaths(call.language).visit(at.clinic.id, id))
    }

    @Sendable func sendAgain(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        do {
            try await desk.sendAgain(id, at.context)
        } catch {
            guard error == .tooLate else { throw error }
            return try await visitPage(call, at, id, notice: .tooLate, status: .conflict)
        }
        return try await visitPage(call, at, id, notice: .sentAgain)
    }
}
