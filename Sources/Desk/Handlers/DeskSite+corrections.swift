import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func contact(_ call: Call) async throws -> Response { try await form(ContactPage.self, call) }

    @Sendable func correctContact(_ call: Call) async throws -> Response {
        try await correct(ContactPage.self, call) { form, id, version, at throws(Refusal) in
            let fields = ContactPage.Fields(form)
            // Neither is a valid answer too: then nothing is sent, and the clinic knows whom it speaks to.
            let correction = try desk.correction(
                phone: fields.phone, email: fields.email, language: fields.language ?? call.language, channel: fields.channel, for: .desk)
            try await desk.correct(
                id, version: version, to: correction, writing: form[Field.notify.rawValue] == "yes", grant: at.secret, at.context)
            return nil
        }
    }

    @Sendable func identity(_ call: Call) async throws -> Response { try await form(IdentityPage.self, call) }

    @Sendable func correctIdentity(_ call: Call) async throws -> Response {
        try await correct(IdentityPage.self, call) { form, id, version, at throws(Refusal) in
            let identity = try desk.identity(of: IdentityPage.Fields(form).entry, on: at.today())
            let changed = try await desk.correct(id, version: version, to: identity, grant: at.secret, at.context)
            return changed.isEmpty ? .identitySame : .identityDone
        }
    }

    private func form<Page: CorrectionPage>(_ page: Page.Type, _ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        return try await drawn(page, await typed(of: "\(Page.name) \(id)", call, at), id, call, at)
    }

    /// As the visit stands, or as it was typed.
    private func drawn<Page: CorrectionPage>(
        _ page: Page.Type, _ typed: TypedForm?, _ id: AppointmentID, _ call: Call, _ at: AtClinic
    ) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let page = Page(
            frame: frame(call, at), visit: view(visit, at), fields: typed.map { Page.Fields($0.fields) } ?? Page.Fields(visit),
            problems: typed?.found.compactMap(DeskBookingProblem.init) ?? [],
            version: typed?.fields[Field.version.rawValue].flatMap { Int($0) })
        return answer(page, status: typed.map { HTTPResponse.Status(code: $0.status) } ?? .ok, at.presence.session)
    }

    /// - Parameter verb: puts it right; what it returns is said on the
    ///   visit's page, where there is anything to say.
    private func correct<Page: CorrectionPage>(
        _ page: Page.Type, _ call: Call,
        _ verb: (URLEncodedForm, AppointmentID, _ version: Int, AtClinic) async throws(Refusal) -> VisitPage.Notice?
    ) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        guard let version = form[Field.version.rawValue].flatMap({ Int($0) }) else { throw Fault.unreadable([]) }
        let name = "\(Page.name) \(id)", paths = DeskPaths(call.language)
        let address = paths.path(Page.route, at.clinic.id.description, id.description)
        var again = TypedForm(form)
        if !form.asksForOtherLanguage {
            let notice: VisitPage.Notice?
            do throws(Refusal) {
                notice = try await verb(form, id, version, at)
            } catch {
                guard case .invalid(let problems) = error else { return try await overtaken(error, call, at, id) }
                (again.found, again.status) = (try problems.atDesk().map(\.code), 422)
                return try await self.again(again, of: name, at: address, call, at) { try await drawn(page, again, id, call, at) }
            }
            await forget(form, of: name, at)
            guard let notice else { return seeOther(paths.visit(at.clinic.id, id)) }
            return try await visit(id, saying: notice, status: .ok, call, at)
        }
        return try await self.again(again, of: name, at: address, call, at) { try await drawn(page, again, id, call, at) }
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
