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
    @Sendable func account(_ presence: Presence) async throws -> Response {
        return try await accountPage(presence)
    }

    private func accountPage(
        _ presence: Presence, problem: AccountPage.Problem? = nil, codes: [RecoveryCode] = [],
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let methods = try await staffing.methods(presence.secret)
        let creation = try await creation(for: presence)
        let signIns = presence.grant.isEnrolment ? [] : try await staffing.signIns(presence.secret)
        var frame = frame(presence)
        (frame.clinic, frame.membership) = clinic(of: presence.grant, presence.call)
        if let clinic = frame.clinic, let zone = house.node.zones.rules(of: clinic.zone) {
            frame.today = zone.local(at: presence.instant).date
        }
        let page = AccountPage(
            frame: frame, grant: presence.grant, methods: methods, creation: creation,
            signIns: signIns, zone: zone(of: presence.grant.member),
            relyingPartyID: settings.relyingPartyID, problem: problem, codes: codes.map(\.text))
        return answer(page, status: status, presence.session)
    }

    /// The clinic that somebody came from, or the only one where they work:
    /// the way back stays on the page. None while an account is set up.
    private func clinic(of grant: GrantView, _ call: Call) -> (Clinic?, Membership?) {
        let memberships = grant.isEnrolment ? [] : grant.member.memberships.filter { house.node.directory.openClinic($0.clinic) != nil }
        let asked = call.query(.clinic, as: ClinicID.self)
        guard let membership = memberships.first(where: { $0.clinic == asked }) ?? (memberships.count == 1 ? memberships[0] : nil),
            let clinic = house.node.directory.clinic(membership.clinic)
        else { return (nil, nil) }
        return (clinic, membership)
    }

    /// Of the clinic where they work first, for the times on the page.
    private func zone(of member: StaffMember) -> ZoneRules {
        let clinic = member.memberships.first.flatMap { house.node.directory.clinic($0.clinic) }
        return house.node.zones.rules(of: clinic?.zone ?? .toronto) ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC")
    }

    /// Without a fresh proof there is nothing to make a key with: the page
    /// then offers to prove first.
    private func creation(for presence: Presence) async throws(Refusal) -> PasskeyCreation? {
        do {
            return try await staffing.passkeyCreation(presence.secret, binding: presence.session.secret.passkeyBinding)
        } catch {
            guard error == .staff(.proofNeeded) else { throw error }
            return nil
        }
    }

    @Sendable func addPasskey(_ presence: Presence) async throws -> Response {
        guard let made = Self.registration(presence.form) else {
            return try await accountPage(presence, problem: .passkey, status: .unprocessableContent)
        }
        let name = presence.form.line(.name, max: StaffMethods.passkeyNameMax)
        let binding = presence.session.secret.passkeyBinding
        do {
            _ = try await staffing.addPasskey(
                made.registration, named: name, challenge: made.challenge, binding: binding, grant: presence.secret)
        } catch {
            guard error.staff == .passkeyRefused else { throw error }
            return try await accountPage(presence, problem: .passkey, status: .unprocessableContent)
        }
        return seeOther(DeskPaths(presence.language).path(.account))
    }

    private static func registration(_ form: URLEncodedForm) -> (registration: PasskeyRegistration, challenge: PasskeyChallenge)? {
        guard let challenge = form.bytes(.challenge).flatMap({ PasskeyChallenge(bytes: $0) }),
            let client = form.bytes(.clientData),
            let attestation = form.bytes(.attestation)
        else { return nil }
        return (PasskeyRegistration(clientDataJSON: client, attestationObject: attestation), challenge)
    }

    @Sendable func removePasskey(_ presence: Presence) async throws -> Response {
        guard let id = presence.form.bytes(.credential) else { throw Fault.unreadable([]) }
        do {
            try await staffing.removePasskey(id, grant: presence.secret)
        } catch {
            guard error.staff == .lastMethod else { throw error }
            return try await accountPage(presence, problem: .lastMethod, status: .conflict)
        }
        return seeOther(DeskPaths(presence.language).path(.account))
    }

    // MARK: - Sign-ins

    @Sendable func endSignIn(_ presence: Presence) async throws -> Response {
        guard let id = presence.form[.signIn, as: GrantID.self] else { throw Fault.unreadable([]) }
        do {
            try await staffing.endSignIn(id, grant: presence.secret)
        } catch {
            guard error.staff == .unknownSignIn else { throw error }
            return try await accountPage(presence, problem: .signInGone, status: .conflict)
        }
        return seeOther(DeskPaths(presence.language).path(.account))
    }

    @Sendable func endOtherSignIns(_ presence: Presence) async throws -> Response {
        try await staffing.endOtherSignIns(presence.secret, presence.grant.member.id)
        return seeOther(DeskPaths(presence.language).path(.account))
    }

    // MARK: - Passwords

    @Sendable func passwordForm(_ presence: Presence) async throws -> Response {
        return try await passwordPage(presence, nil)
    }

    private func passwordPage(
        _ presence: Presence, _ problem: PasswordPage.Problem?, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let secret = try await staffing.newTimeCodeSecret(presence.secret)
        let page = PasswordPage(
            frame: frame(presence), secret: secret.text,
            uri: secret.uri(issuer: "Créneau", account: presence.grant.member.email.text), problem: problem)
        return answer(page, status: status, presence.session)
    }

    @Sendable func setPassword(_ presence: Presence) async throws -> Response {
        if presence.form[.again] != nil {
            _ = try await staffing.newTimeCodeSecret(presence.secret, isAnother: true)
            return seeOther(DeskPaths(presence.language).path(.password))
        }
        let password: Password
        do {
            password = try Password(presence.form[.password] ?? "")
        } catch {
            return try await passwordPage(presence, .password(error), status: .unprocessableContent)
        }
        do {
            _ = try await staffing.setPassword(
                password, code: String((presence.form[.code] ?? "").prefix(32)), grant: presence.secret)
        } catch {
            switch error.staff {
            case .password(let problem): return try await passwordPage(presence, .password(problem), status: .unprocessableContent)
            case .codeWrong: return try await passwordPage(presence, .code, status: .unprocessableContent)
            default: throw error
            }
        }
        return seeOther(DeskPaths(presence.language).path(.account))
    }

    /// Shown in the answer itself, once, and nowhere kept.
    @Sendable func newRecoveryCodes(_ presence: Presence) async throws -> Response {
        return try await accountPage(presence, codes: try await staffing.newRecoveryCodes(presence.secret))
    }
}
