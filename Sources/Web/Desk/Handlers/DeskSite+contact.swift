import HTTPTypes
import Hummingbird
import Scheduling
import UseCases

extension DeskSite {
    @Sendable func contact(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        if let typed = await typed(of: "contact \(id)", call, at) { return try await drawn(typed, id, call, at) }
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let page = ContactPage(frame: frame(call, at), visit: view(visit, at), fields: ContactPage.Fields(visit))
        return answer(page, at.presence.session)
    }

    private func drawn(_ typed: TypedForm, _ id: AppointmentID, _ call: Call, _ at: AtClinic) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let page = ContactPage(
            frame: frame(call, at), visit: view(visit, at), fields: ContactPage.Fields(typed.fields),
            problems: typed.found.compactMap(DeskBookingProblem.init), version: typed.fields[Field.version.rawValue].flatMap { Int($0) })
        return answer(page, status: HTTPResponse.Status(code: typed.status), at.presence.session)
    }

    @Sendable func correctContact(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        guard let version = form[Field.version.rawValue].flatMap({ Int($0) }) else { throw Fault.unreadable([]) }
        let fields = ContactPage.Fields(form)
        var again = TypedForm(form)
        do throws(Refusal) {
            if !form.asksForOtherLanguage {
                // Neither is a valid answer too: then nothing is sent, and the clinic knows whom it speaks to.
                let correction = try house.correction(
                    phone: fields.phone, email: fields.email, language: fields.language ?? call.language, channel: fields.channel, for: .desk)
                try await desk.correct(
                    id, version: version, to: correction, writing: form[Field.notify.rawValue] == "yes", grant: at.secret, at.context)
                await forget(form, of: "contact \(id)", at)
                return seeOther(DeskPaths(call.language).visit(at.clinic.id, id))
            }
        } catch {
            guard case .invalid(let problems) = error else {
                guard error.isChangedMeanwhile || error == .tooLate else { throw error }
                return try await visit(id, saying: error == .tooLate ? .tooLate : .changedMeanwhile, call, at)
            }
            (again.found, again.status) = (try problems.atDesk().map(\.code), 422)
        }
        return try await self.again(
            again, of: "contact \(id)", at: DeskPaths(call.language).path(.contact, at.clinic.id.description, id.description), call, at
        ) { try await drawn(again, id, call, at) }
    }

    @Sendable func sendAgain(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        do {
            try await desk.sendAgain(id, grant: at.secret, at.context)
        } catch {
            if case .nowhereToWrite = error { return try await visit(id, saying: .nowhere, call, at) }
            guard error == .tooLate else { throw error }
            return try await visit(id, saying: .tooLate, call, at)
        }
        return try await visit(id, saying: .sentAgain, status: .ok, call, at)
    }
}
