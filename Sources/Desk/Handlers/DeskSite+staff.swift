import Clinics
import Credentials
import HTTPTypes
import Hummingbird
import Pages
import Scheduling
import Seals
import Serving
import UseCases

extension DeskSite {
    @Sendable func staff(_ call: Call) async throws -> Response {
        let at = try await atClinic(call)
        guard let typed = await typed(of: Self.staffName, call, at) else { return try await staffPage(call, at, InvitationFields()) }
        return try await drawn(typed, call, at)
    }

    private static let staffName = "staff"

    private func drawn(_ typed: TypedForm, _ call: Call, _ at: AtClinic) async throws -> Response {
        try await staffPage(
            call, at, InvitationFields(typed.fields), problem: typed.found.lazy.compactMap(StaffPage.Problem.init(code:)).first,
            status: HTTPResponse.Status(code: typed.status))
    }

    private func invitationAgain(_ form: URLEncodedForm, _ problem: StaffPage.Problem?, _ status: Int, _ call: Call, _ at: AtClinic) async throws -> Response {
        let typed = TypedForm(form, problem.map { [$0.code] } ?? [], status: status)
        return try await again(typed, of: Self.staffName, at: DeskPaths(call.language).path(.staff, at.clinic.id.description), call, at) {
            try await drawn(typed, call, at)
        }
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
        if form.asksForOtherLanguage { return try await invitationAgain(form, nil, 200, call, at) }
        let fields = InvitationFields(form)
        guard let invitation = fields.invitation(to: at.clinic.id, call.language) else {
            return try await invitationAgain(form, .incomplete, 422, call, at)
        }
        do {
            switch try await staffing.invite(invitation, grant: at.secret) {
            case .added: return try await staffPage(call, at, InvitationFields(), outcome: .added(invitation.givenName))
            case .link(let token):
                let address = settings.origin.description + DeskPaths(invitation.language).path(.invitation, token.text)
                return try await staffPage(call, at, InvitationFields(), outcome: .link(invitation.givenName, address))
            }
        } catch let error as Refusal where error.staff == .malformed {
            return try await invitationAgain(form, .incomplete, 422, call, at)
        } catch let error as Refusal where error.staff == .knownElsewhere {
            return try await invitationAgain(form, .knownElsewhere, 409, call, at)
        } catch let error as Refusal {
            guard case .otherRole(let role) = error.staff else { throw error }
            return try await invitationAgain(form, .otherRole(role), 409, call, at)
        }
    }

    @Sendable func revoke(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let at = try await atClinic(call)
        guard let id = form[Field.staff.rawValue].flatMap({ StaffID($0) }) else { throw Fault.unreadable([]) }
        try await staffing.revoke(id, at: at.clinic.id, grant: at.secret, at.context)
        return seeOther(DeskPaths(call.language).path(.staff, at.clinic.id.description))
    }
}
