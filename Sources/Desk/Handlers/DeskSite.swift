import Clinics
import Containment
import Credentials
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Scheduling
import Seals
import Serving
import UseCases
import Wording

/// The pages for clinics. One file per group of addresses beside this one;
/// each handler reads the request, calls one verb, and fills one page.
struct DeskSite: Sendable {
    let house: StaffedHouse
    let desk: Clinics.Desk
    let staffing: Staffing
    let planning: Planning
    let settings: DeskSettings
    let cookies: DeskCookies
    let forms: FormGuard
    let typedForms: TypedForms
    let workerText: String

    init(house: StaffedHouse, settings: DeskSettings) {
        self.house = house
        self.settings = settings
        desk = Clinics.Desk(house)
        staffing = Staffing(house)
        planning = Planning(house)
        cookies = DeskCookies(isSecure: settings.origin.isSecure)
        forms = FormGuard(origin: settings.origin)
        typedForms = TypedForms(kept: KeptForms(house))
        workerText = DeskWorker.text(isDemo: settings.isDemo, roles: house.gate.rules.roles)
    }

    // MARK: - Who asks

    /// Someone signed in, for one request.
    struct Presence: CarriesCall {
        let call: Call
        /// What was posted, from a page of ours; empty for a page that is read.
        let form: URLEncodedForm
        var secret: GrantSecret
        var grant: GrantView
        var session: Session
    }

    /// Someone at one of their clinics.
    struct AtClinic: CarriesCall {
        var presence: Presence
        var membership: Membership
        var clinic: Clinic
        var context: Context
        var zone: ZoneRules

        var call: Call { presence.call }
        var form: URLEncodedForm { presence.form }
        var secret: GrantSecret { presence.secret }
        func today() -> LocalDate { zone.local(at: context.instant).date }
    }

    func session(_ call: Call) -> Session {
        if let secret = cookies.session.session(in: call.request.headers) { return Session(secret: secret, isNew: false) }
        var generator = house.record.generator()
        return Session(secret: SessionSecret(using: &generator), isNew: true)
    }

    /// - Throws: `.staff(.signedOut)` for whoever is not, or no longer, signed in.
    ///
    /// - Parameter isUse: whether they are at the desk, and not an open page.
    func present(_ call: Call, form: URLEncodedForm = URLEncodedForm([]), isUse: Bool = true) async throws -> Presence {
        guard let secret = cookies.grant(in: call.request.headers) else { throw Refusal.staff(.signedOut) }
        return Presence(
            call: call, form: form, secret: secret, grant: try await staffing.grant(secret, isUse: isUse, at: call.instant),
            session: session(call))
    }

    /// - Throws: `Fault.notFound` for a clinic where they have no role: nobody
    ///   learns which clinics there are from here.
    func atClinic(_ call: Call, form: URLEncodedForm = URLEncodedForm([]), isUse: Bool = true) async throws -> AtClinic {
        let presence = try await present(call, form: form, isUse: isUse)
        let id: ClinicID = try call.identifier("clinic")
        guard !presence.grant.isEnrolment else { throw Refusal.staff(.notAllowed) }
        guard let membership = presence.grant.member.membership(at: id), let clinic = house.node.directory.openClinic(id),
            let zone = house.node.zones.rules(of: clinic.zone)
        else { throw Fault.notFound }
        // The route's own capability, before anything is read; the verb asks again.
        guard call.capability.map({ house.gate.rules.roles.allows(membership.role, $0) }) ?? false else { throw Refusal.denied }
        var context = Context(
            actor: .staff(presence.grant.member.id, membership), audience: .staff, language: call.language, instant: call.instant,
            network: call.network)
        context.asking = call.asking
        return AtClinic(presence: presence, membership: membership, clinic: clinic, context: context, zone: zone)
    }

    /// Whose sign-in a request carries, as the vault said when it was asked
    /// for this request: for the log.
    func account(asking call: Call) -> StaffID? {
        cookies.grant(in: call.request.headers).flatMap { staffing.recalled($0, at: call.instant) }?.member.id
    }

    /// The fields of a form that this desk gave to this browser.
    func posted(_ call: Call) async throws -> URLEncodedForm {
        let form = try await call.form()
        guard let secret = cookies.session.session(in: call.request.headers), forms.accepts(form, secret, call.request.head) else {
            throw Fault.formExpired
        }
        return form
    }

    // MARK: - What every page needs

    func frame(_ call: Call, _ session: Session, _ grant: GrantView? = nil, at clinic: AtClinic? = nil) -> DeskFrame {
        let zone = clinic?.zone ?? house.node.zones.rules(of: .toronto) ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC")
        return DeskFrame(
            language: call.language, csrf: session.secret.formToken, today: zone.local(at: call.instant).date, isDemo: settings.isDemo,
            member: grant?.member, clinic: clinic?.clinic, membership: clinic?.membership,
            clinics: (grant?.member.memberships ?? []).compactMap { house.node.directory.openClinic($0.clinic) },
            roles: house.gate.rules.roles,
            offersTexts: house.node.sendsTexts, isTyped: call.query(.typed) != nil,
            level: house.gate.rules.level(for: clinic?.context.asker ?? Asker(audience: .staff), at: clinic?.clinic.id),
            onlineLevel: house.gate.rules.level(for: Asker(audience: .patient), at: clinic?.clinic.id))
    }

    func frame(_ presence: Presence) -> DeskFrame { frame(presence.call, presence.session, presence.grant) }

    func frame(_ at: AtClinic) -> DeskFrame { frame(at.call, at.presence.session, at.presence.grant, at: at) }

    func answer(_ page: some DeskPage, status: HTTPResponse.Status = .ok, _ session: Session? = nil) -> Response {
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: page.frame.language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html.utf8)))
        if let session { cookies.session.set(session, on: &response) }
        return response
    }

    /// After a POST, to an address that `DeskPaths` made, or that it would
    /// have made.
    func seeOther(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    func date(_ call: Call) throws -> LocalDate {
        guard let date = call.parameters.get("date").flatMap({ LocalDate($0) }) else { throw Fault.notFound }
        return date
    }
}
