import HTTPTypes
import Hummingbird
import Scheduling
import UseCases

extension DeskSite {
    @Sendable func identity(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        if let typed = await typed(of: "identity \(id)", call, at) { return try await drawn(typed, id, call, at) }
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let page = IdentityPage(frame: frame(call, at), visit: view(visit, at), fields: IdentityPage.Fields(visit))
        return answer(page, at.presence.session)
    }

    private func drawn(_ typed: TypedForm, _ id: AppointmentID, _ call: Call, _ at: AtClinic) async throws -> Response {
        let visit = try await desk.visit(id, grant: at.secret, at.context)
        let page = IdentityPage(
            frame: frame(call, at), visit: view(visit, at), fields: IdentityPage.Fields(typed.fields),
            problems: typed.found.compactMap(DeskBookingProblem.init), version: typed.fields[Field.version.rawValue].flatMap { Int($0) })
        return answer(page, status: HTTPResponse.Status(code: typed.status), at.presence.session)
    }

    @Sendable func correctIdentity(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let id: AppointmentID = try call.identifier("id")
        guard let version = form[Field.version.rawValue].flatMap({ Int($0) }) else { throw Fault.unreadable([]) }
        var again = TypedForm(form), changed: [IdentityField]?
        do throws(Refusal) {
            if !form.asksForOtherLanguage {
                let identity = try house.identity(of: IdentityPage.Fields(form).entry, on: at.today())
                changed = try await desk.correct(id, version: version, to: identity, grant: at.secret, at.context)
            }
        } catch {
            guard case .invalid(let problems) = error else {
                guard error.isChangedMeanwhile || error == .tooLate else { throw error }
                return try await visit(id, saying: error == .tooLate ? .tooLate : .changedMeanwhile, call, at)
            }
            (again.found, again.status) = (try problems.atDesk().map(\.code), 422)
        }
        if let changed {
            await forget(form, of: "identity \(id)", at)
            return try await visit(id, saying: changed.isEmpty ? .identitySame : .identityDone, status: .ok, call, at)
        }
        return try await self.again(
            again, of: "identity \(id)", at: DeskPaths(call.language).path(.identity, at.clinic.id.description, id.description), call, at
        ) { try await drawn(again, id, call, at) }
    }
}
