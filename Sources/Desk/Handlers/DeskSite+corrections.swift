import Clinics
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Serving
import UseCases

extension DeskSite {
    @Sendable func contact(_ at: AtClinic) async throws -> Response { try await form(ContactPage.self, at) }

    @Sendable func correctContact(_ at: AtClinic) async throws -> Response {
        try await correct(ContactPage.self, at) { id, version throws(Refusal) in
            let fields = ContactPage.Fields(at.form)
            // Neither is a valid answer too: then nothing is sent, and the clinic knows whom it speaks to.
            let correction = try desk.correction(
                phone: fields.phone, email: fields.email, language: fields.language ?? at.language, channel: fields.channel, for: .desk)
            try await desk.correct(
                id, version: version, to: correction, writing: at.form[.notify] == "yes", grant: at.secret, at.context)
            return nil
        }
    }

    @Sendable func identity(_ at: AtClinic) async throws -> Response { try await form(IdentityPage.self, at) }

    @Sendable func correctIdentity(_ at: AtClinic) async throws -> Response {
        try await correct(IdentityPage.self, at) { id, version throws(Refusal) in
            let identity = try desk.identity(of: IdentityPage.Fields(at.form).entry, on: at.today())
            let changed = try await desk.correct(id, version: version, to: identity, grant: at.secret, at.context)
            return changed.isEmpty ? .identitySame : .identityDone
        }
    }

    private func form<Page: CorrectionPage>(_ page: Page.Type, _ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        return try await drawn(page, await typed(of: "\(Page.name) \(id)", at), id, at)
    }

    /// As the visit stands, or as it was typed.
    private func drawn<Page: CorrectionPage>(
        _ page: Page.Type, _ typed: TypedForm?, _ id: AppointmentID, _ at: AtClinic
    ) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let page = Page(
            frame: frame(at), visit: view(visit, at), fields: typed.map { Page.Fields($0.fields) } ?? Page.Fields(visit),
            problems: typed?.found.compactMap(DeskBookingProblem.init) ?? [],
            version: typed?.fields[.version, as: Int.self])
        return answer(page, status: typed.map { HTTPResponse.Status(code: $0.status) } ?? .ok, at.presence.session)
    }

    /// - Parameter verb: puts it right; what it returns is said on the
    ///   visit's page, where there is anything to say.
    private func correct<Page: CorrectionPage>(
        _ page: Page.Type, _ at: AtClinic,
        _ verb: (AppointmentID, _ version: Int) async throws(Refusal) -> VisitPage.Notice?
    ) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        guard let version = at.form[.version, as: Int.self] else { throw Fault.unreadable([]) }
        let name = "\(Page.name) \(id)"
        let paths = DeskPaths(at.language)
        let address = paths.path(Page.route, at.clinic.id.description, id.description)
        var again = TypedForm(at.form)
        if !at.form.asksForOtherLanguage {
            let notice: VisitPage.Notice?
            do throws(Refusal) {
                notice = try await verb(id, version)
            } catch {
                guard case .invalid(let problems) = error else { return try await overtaken(error, at, id) }
                (again.found, again.status) = (try problems.atDesk().map(\.code), 422)
                return try await self.again(again, of: name, at: address, at) { try await drawn(page, again, id, at) }
            }
            await forget(of: name, at)
            guard let notice else { return seeOther(paths.visit(at.clinic.id, id)) }
            return try await visit(id, saying: notice, status: .ok, at)
        }
        return try await self.again(again, of: name, at: address, at) { try await drawn(page, again, id, at) }
    }

    @Sendable func sendAgain(_ at: AtClinic) async throws -> Response {
        let id: AppointmentID = try at.identifier("id")
        do {
            try await desk.sendAgain(id, grant: at.secret, at.context)
        } catch {
            if case .nowhereToWrite = error { return try await visit(id, saying: .nowhere, at) }
            guard error == .tooLate else { throw error }
            return try await visit(id, saying: .tooLate, at)
        }
        return try await visit(id, saying: .sentAgain, status: .ok, at)
    }
}
