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
    @Sendable func staff(_ at: AtClinic) async throws -> Response {
        guard let typed = await typed(of: Self.staffName, at) else { return try await staffPage(at, InvitationFields()) }
        return try await drawn(typed, at)
    }

    private static let staffName = "staff"

    private func drawn(_ typed: TypedForm, _ at: AtClinic) async throws -> Response {
        try await staffPage(
            at, InvitationFields(typed.fields), problem: typed.found.lazy.compactMap(StaffPage.Problem.init(code:)).first,
            status: HTTPResponse.Status(code: typed.status))
    }

    private func invitationAgain(_ problem: StaffPage.Problem?, _ status: Int, _ at: AtClinic) async throws -> Response {
        let typed = TypedForm(at.form, problem.map { [$0.code] } ?? [], status: status)
        return try await again(typed, of: Self.staffName, at: DeskPaths(at.language).path(.staff, at.clinic.id.description), at) {
            try await drawn(typed, at)
        }
    }

    private func staffPage(
        _ at: AtClinic, _ fields: InvitationFields, problem: StaffPage.Problem? = nil, outcome: StaffPage.Outcome? = nil,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let people = try await staffing.staff(of: at.clinic.id, grant: at.secret).inFrenchOrder { [$0.familyName, $0.givenName] }
        let page = StaffPage(
            frame: frame(at), clinic: at.clinic, people: people, practitioners: try await desk.practitioners(at.context),
            fields: fields, problem: problem, outcome: outcome)
        return answer(page, status: status, at.presence.session)
    }

    /// The link stands in the answer, once: the vault keeps its hash.
    @Sendable func invite(_ at: AtClinic) async throws -> Response {
        if at.form.asksForOtherLanguage { return try await invitationAgain(nil, 200, at) }
        let fields = InvitationFields(at.form)
        guard let invitation = fields.invitation(to: at.clinic.id, at.language) else {
            return try await invitationAgain(.incomplete, 422, at)
        }
        do {
            switch try await staffing.invite(invitation, grant: at.secret) {
            case .added: return try await staffPage(at, InvitationFields(), outcome: .added(invitation.givenName))
            case .link(let token):
                let address = settings.origin.description + DeskPaths(invitation.language).path(.invitation, token.text)
                return try await staffPage(at, InvitationFields(), outcome: .link(invitation.givenName, address))
            }
        } catch let error as Refusal where error.staff == .malformed {
            return try await invitationAgain(.incomplete, 422, at)
        } catch let error as Refusal where error.staff == .knownElsewhere {
            return try await invitationAgain(.knownElsewhere, 409, at)
        } catch let error as Refusal {
            guard case .otherRole(let role) = error.staff else { throw error }
            return try await invitationAgain(.otherRole(role), 409, at)
        }
    }

    @Sendable func revoke(_ at: AtClinic) async throws -> Response {
        guard let id = at.form[.staff, as: StaffID.self] else { throw Fault.unreadable([]) }
        try await staffing.revoke(id, at: at.clinic.id, grant: at.secret, at.context)
        return seeOther(DeskPaths(at.language).path(.staff, at.clinic.id.description))
    }
}
