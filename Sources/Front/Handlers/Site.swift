import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Patients
import Scheduling
import Serving
import UseCases
import Wording

/// The pages for patients. One file per group of addresses beside this one;
/// each handler reads the request, calls one verb, and fills one page.
struct Site: Sendable {
    let house: House
    let reception: Reception
    let requests: Requests
    let settings: FrontSettings
    let sessions: SessionCookie
    let links: AppointmentCookie
    let requestLinks: RequestCookie
    let offerLinks: OfferCookie
    let forms: FormGuard
    let typedForms: TypedForms

    init(house: House, settings: FrontSettings) {
        self.house = house
        self.settings = settings
        reception = Reception(house)
        requests = Requests(house)
        sessions = SessionCookie(isSecure: settings.origin.isSecure)
        links = AppointmentCookie(isSecure: settings.origin.isSecure)
        requestLinks = RequestCookie(isSecure: settings.origin.isSecure)
        offerLinks = OfferCookie(isSecure: settings.origin.isSecure)
        forms = FormGuard(origin: settings.origin)
        typedForms = TypedForms(kept: KeptForms(house))
    }

    // MARK: - What every page needs

    /// The browser's session, or a new one when the page carries a form.
    func session(_ call: Call) -> Session {
        if let secret = sessions.session(in: call.request.headers) { return Session(secret: secret, isNew: false) }
        var generator = house.record.generator()
        return Session(secret: SessionSecret(using: &generator), isNew: true)
    }

    /// `nil` for a page without any form: nobody gets a cookie to read it.
    func frame(_ call: Call, _ session: Session?) -> PageFrame {
        PageFrame(
            language: call.language, csrf: session?.secret.formToken ?? "", today: today(call.instant),
            isDemo: settings.demoMailbox != nil, offersTexts: house.node.sendsTexts, isTyped: call.query(.typed) != nil,
            level: level())
    }

    func frame(_ visit: Visit) -> PageFrame { frame(visit.call, visit.session) }

    func answer(_ page: some Page, status: HTTPResponse.Status = .ok, _ session: Session? = nil) -> Response {
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: page.frame.language.rawValue],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page.html.utf8)))
        if let session { sessions.set(session, on: &response) }
        return response
    }

    /// After a POST, to an address that `Paths` made: never to one that came
    /// with the request.
    func seeOther(_ path: String, _ session: Session? = nil) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        if let session { sessions.set(session, on: &response) }
        return response
    }

    /// A page that is read.
    func visit(_ call: Call) -> Visit { Visit(call: call, session: session(call), form: URLEncodedForm([])) }

    /// A form that this site gave to this browser.
    ///
    /// - Throws: `Fault.formExpired` for any other.
    func posted(_ call: Call) async throws -> Visit {
        let form = try await call.form()
        guard let secret = sessions.session(in: call.request.headers), forms.accepts(form, secret, call.request.head) else {
            throw Fault.formExpired
        }
        return Visit(call: call, session: Session(secret: secret, isNew: false), form: form)
    }

    // MARK: - Times and places

    /// Québec's main zone; UTC on a machine without any zone data.
    var mainZone: ZoneRules { house.node.zones.rules(of: .toronto) ?? ZoneRules(fixedOffset: 0, abbreviation: "UTC") }

    func today(_ instant: Instant) -> LocalDate { mainZone.local(at: instant).date }

    func visitView(_ clinic: Clinic, start: Instant, end: Instant, _ modality: Modality, practitioner: PractitionerID? = nil) -> VisitView {
        let zone = house.node.zones.rules(of: clinic.zone) ?? mainZone
        return VisitView(
            clinic: clinic, practitioner: practitioner.flatMap { house.node.directory.practitioner($0) }, start: zone.local(at: start),
            minutes: Int((end - start) / 60), modality: modality)
    }

    func view(_ opening: Opening) -> OpeningView {
        OpeningView(
            slot: opening.slot, visit: visitView(opening.clinic, start: opening.start, end: opening.end, opening.modality),
            distanceMetres: opening.distanceMetres)
    }

    /// In place of one that went: as far from where one searched, which is
    /// what people compare; without a search no distance is told.
    func view(_ opening: Opening, asked query: String, _ session: Session) -> OpeningView {
        var shown = view(opening)
        shown.distanceMetres = nil
        if let fields = SealedSearch.open(query, session.secret), case .success(let (near, _)) = place(fields) {
            shown.distanceMetres = Int(GreatCircle.metres(from: near, to: opening.clinic.position).rounded())
        }
        return shown
    }
}
