import Credentials
import HTTPTypes
import Hummingbird
import Scheduling
import UseCases

extension DeskSite {
    @Sendable func staff(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        return try await staffPage(call, at, InvitationFields())
    }

    private func staffPage(
        _ call: Call, _ at: AtClinic, _ fields: InvitationFields, problem: StaffPage.Problem? = nil, outcome: StaffPage.Outcome? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let people = try await staffing.staff(of: at.clinic.id, grant: at.secret).inFrenchOrder { [$0.familyName, $0.givenName] }
        let page = StaffPage(
            frame: frame(call, at), clinic: at.clinic, people: people, practitioners: try await desk.practitioners(at.context),
            fields: fields, problem: problem, outcome: outcome)
        return answer(page, status: status, at.presence.session)
    }

    /// The link stands in the answer, once: the vault keeps its hash.
    @Sendable func invite(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        let fields = InvitationFields(form)
        guard let invitation = fields.invitation(to: at.clinic.id, call.language) else {
            return try await staffPage(call, at, fields, problem: .incomplete, status: .unprocessableContent)
        }
        do {
            switch try await staffing.invite(invitation, grant: at.secret) {
            case .added: return try await staffPage(call, at, InvitationFields(), outcome: .added(invitation.givenName))
            case .link(let token):
                let address = settings.origin.description + DeskPaths(invitation.language).path(.invitation, token.text)
                return try await staffPage(call, at, InvitationFields(), outcome: .link(invitation.givenName, address))
            }
        } catch let error as Refusal where error.staff == .malformed {
            return try await staffPage(call, at, fields, problem: .incomplete, status: .unprocessableContent)
        } catch let error as Refusal where error.staff == .knownElsewhere {
            return try await staffPage(call, at, fields, problem: .knownElsewhere, status: .conflict)
        }
    }

    @Sendable func revoke(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        guard let id = form[Field.staff.rawValue].flatMap({ StaffID($0) }) else { throw Fault.unreadable([]) }
        try await staffing.revoke(id, at: at.clinic.id, grant: at.secret)
        try await house.revokeDevices(of: id, at: at.clinic.id, at.context)
        return seeOther(DeskPaths(call.language).path(.staff, at.clinic.id.description))
    }
}
