import Bytes
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
    /// Where someone signed in begins: today, at their first clinic.
    @Sendable func home(_ call: Call) async throws -> Response {
        do {
            return seeOther(start(of: try await present(call).grant, call))
        } catch let error as Refusal where error.staff == .signedOut {
            return seeOther(DeskPaths(call.language).path(.signIn))
        }
    }

    private func start(of grant: GrantView, _ call: Call) -> String {
        let paths = DeskPaths(call.language)
        let clinics = grant.member.memberships.lazy.compactMap { house.node.directory.openClinic($0.clinic) }
        guard !grant.isEnrolment, let clinic = clinics.first, let zone = house.node.zones.rules(of: clinic.zone)
        else { return paths.path(.account) }
        return paths.day(clinic.id, zone.local(at: call.instant).date)
    }

    @Sendable func signInForm(_ call: Call) async throws -> Response {
        let resumption = call.query(.resume).flatMap { Resumption(path: $0) }
        return await signInPage(call, resumption, nil)
    }

    /// The page to sign in by; it says so when the vault is away.
    func signInPage(
        _ call: Call, _ resumption: Resumption?, _ problem: SignInPage.Problem?, status: HTTPResponse.Status = .ok, email: String = ""
    ) async -> Response {
        let session = session(call)
        var challenge: PasskeyChallenge?
        var problem = problem
        do {
            challenge = try await staffing.passkeyChallenge(binding: session.secret.passkeyBinding)
        } catch {
            if problem == nil { problem = .vaultAway }
        }
        let page = SignInPage(
            frame: frame(call, session), challenge: challenge?.text, relyingPartyID: settings.relyingPartyID, resumption: resumption,
            problem: problem, email: email)
        return answer(page, status: status, session)
    }

    @Sendable func signInByPassword(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let email = form.line(.email, max: 300)
        return try await signIn(call, form, email: email) { () throws(Refusal) in
            guard let address = EmailAddress(email), let password = try? Password(form[.password] ?? "") else {
                throw .staff(.signInFailed)
            }
            return .password(address, password, code: String((form[.code] ?? "").prefix(32)))
        }
    }

    @Sendable func signInByRecoveryCode(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        let email = form.line(.email, max: 300)
        return try await signIn(call, form, email: email) { () throws(Refusal) in
            guard let address = EmailAddress(email), let code = RecoveryCode(form[.code] ?? "") else {
                throw .staff(.signInFailed)
            }
            return .recoveryCode(address, code)
        }
    }

    @Sendable func signInByPasskey(_ call: Call) async throws -> Response {
        let form = try await posted(call)
        return try await signIn(call, form) { () throws(Refusal) in
            guard let proof = passkeyProof(form, session(call)) else { throw .staff(.signInFailed) }
            return proof
        }
    }

    func passkeyProof(_ form: URLEncodedForm, _ session: Session) -> SignInProof? {
        func bytes(_ field: Field) -> [UInt8]? { form[field.rawValue].flatMap { Base64.url.decode($0) } }
        guard let challenge = bytes(.challenge).flatMap({ PasskeyChallenge(bytes: $0) }), let credential = bytes(.credential),
            let client = bytes(.clientData), let data = bytes(.authenticatorData), let signature = bytes(.signature)
        else { return nil }
        return .passkey(
            PasskeyAssertion(
                credentialID: credential, clientDataJSON: client, authenticatorData: data, signature: signature,
                userHandle: bytes(.userHandle)),
            challenge: challenge, binding: session.secret.passkeyBinding)
    }

    private func signIn(
        _ call: Call, _ form: URLEncodedForm, email: String = "", _ proof: () throws(Refusal) -> SignInProof
    ) async throws -> Response {
        let resumption = Resumption(in: form)
        do {
            let signedIn = try await staffing.signIn(try proof(), device: cookies.device(in: call.request.headers), browser: browser(call))
            return welcome(signedIn, call, resumption)
        } catch {
            switch error.staff {
            case .signInFailed: return await signInPage(call, resumption, .failed, status: .unprocessableContent, email: email)
            case .tooManyTries(let seconds):
                return await signInPage(call, resumption, .tooManyTries(seconds), status: .tooManyRequests, email: email).decorated(error)
            default:
                guard error == .vaultUnavailable else { throw error }
                return await signInPage(call, resumption, .vaultAway, status: .serviceUnavailable, email: email).decorated(error)
            }
        }
    }

    /// A fresh grant under a fresh session: nothing that was known before it
    /// is good for anything after it.
    private func welcome(_ signedIn: SignedIn, _ call: Call, _ resumption: Resumption?) -> Response {
        var generator = house.record.generator()
        let session = Session(secret: SessionSecret(using: &generator), isNew: true)
        var response: Response
        if let resumption, resumption.isForm {
            response = answer(ResumePage(frame: frame(call, session, signedIn.grant), resumption: resumption))
        } else {
            response = seeOther(resumption?.path ?? start(of: signedIn.grant, call))
        }
        cookies.set(signedIn, on: &response)
        cookies.session.set(session, on: &response)
        return response
    }

    private func browser(_ call: Call) -> BrowserKind? { BrowserKind(userAgent: call.request.headers[.userAgent]) }

    @Sendable func signOut(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        if let secret = cookies.grant(in: call.request.headers) { try await staffing.signOut(secret) }
        return leave(call)
    }

    @Sendable func signOutEverywhere(_ presence: Presence) async throws -> Response {
        try await staffing.signOutEverywhere(presence.secret, presence.grant.member.id, at: presence.instant)
        return leave(presence.call)
    }

    private func leave(_ call: Call) -> Response {
        var response = seeOther(DeskPaths(call.language).path(.signIn))
        cookies.removeGrant(from: &response)
        // Pages that a browser kept of the day. Not its storage: a device's own copy and its unsent journal are sealed there,
        // nor its cookies: what tells this browser from a stranger's stays.
        response.headers[.clearSiteData] = "\"cache\""
        return response
    }

    // MARK: - Links

    /// Shows a button: looking at a link uses nothing up.
    @Sendable func link(_ call: Call) async throws -> Response {
        let token = try token(call)
        let session = session(call)
        return answer(LinkPage(frame: frame(call, session), token: token.text, invitation: nil, clinic: nil), session)
    }

    @Sendable func signInByLink(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let signedIn = try await staffing.signIn(
            .link(try token(call)), device: cookies.device(in: call.request.headers), browser: browser(call))
        return welcome(signedIn, call, nil)
    }

    @Sendable func invitation(_ call: Call) async throws -> Response {
        let token = try token(call)
        let invitation = try await staffing.invitation(token)
        let session = session(call)
        let page = LinkPage(
            frame: frame(call, session), token: token.text, invitation: invitation,
            clinic: house.node.directory.clinic(invitation.membership.clinic))
        return answer(page, session)
    }

    @Sendable func accept(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let signedIn = try await staffing.enrol(try token(call), device: cookies.device(in: call.request.headers), browser: browser(call))
        return welcome(signedIn, call, nil)
    }

    private func token(_ call: Call) throws -> OneTimeToken {
        guard let token = call.parameters.get("token").flatMap({ OneTimeToken($0) }) else { throw Refusal.staff(.linkSpent) }
        return token
    }

    // MARK: - Proving again

    /// The page that asks again who one is, with the form that needs it.
    func proofPage(_ call: Call, _ resumption: Resumption?, _ problem: SignInPage.Problem?, status: HTTPResponse.Status) async throws
        -> Response
    {
        let presence = try await present(call)
        let challenge = try? await staffing.passkeyChallenge(binding: presence.session.secret.passkeyBinding)
        let methods = try await staffing.methods(presence.secret)
        let page = ProofPage(
            frame: frame(call, presence.session, presence.grant), challenge: challenge?.text, relyingPartyID: settings.relyingPartyID,
            resumption: resumption, problem: problem, methods: methods)
        return answer(page, status: status, presence.session)
    }

    @Sendable func proof(_ call: Call) async throws -> Response {
        try await proofPage(call, Resumption(path: DeskPaths(call.language).path(.account)), nil, status: .ok)
    }

    @Sendable func proveByPassword(_ presence: Presence) async throws -> Response {
        try await prove(presence) { () throws(Refusal) in
            guard let password = try? Password(presence.form[.password] ?? "") else { throw .staff(.signInFailed) }
            return .password(presence.grant.member.email, password, code: String((presence.form[.code] ?? "").prefix(32)))
        }
    }

    @Sendable func proveByPasskey(_ presence: Presence) async throws -> Response {
        try await prove(presence) { () throws(Refusal) in
            guard let proof = passkeyProof(presence.form, presence.session) else { throw .staff(.signInFailed) }
            return proof
        }
    }

    private func prove(
        _ presence: Presence, _ proof: () throws(Refusal) -> SignInProof
    ) async throws -> Response {
        let resumption = Resumption(in: presence.form)
        do {
            let grant = try await staffing.prove(
                try proof(), device: cookies.device(in: presence.call.request.headers), grant: presence.secret)
            guard let resumption else { return seeOther(DeskPaths(presence.language).path(.account)) }
            guard resumption.isForm else { return seeOther(resumption.path) }
            return answer(ResumePage(frame: frame(presence.call, presence.session, grant), resumption: resumption))
        } catch {
            switch error.staff {
            case .signInFailed: return try await proofPage(presence.call, resumption, .failed, status: .unprocessableContent)
            case .tooManyTries(let seconds):
                return try await proofPage(presence.call, resumption, .tooManyTries(seconds), status: .tooManyRequests).decorated(error)
            default: throw error
            }
        }
    }
}

extension Response {
    /// With the header fields that a refusal has wherever it is answered.
    fileprivate func decorated(_ refusal: Refusal) -> Response {
        var response = self
        Fault.refusal(refusal).decorate(&response.headers)
        return response
    }
}
