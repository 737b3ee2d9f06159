import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// Openings shown before the form: who can have a place now need not wait.
    private static let openingsMax = 3

    @Sendable func requestForm(_ call: Call) async throws -> Response {
        let session = session(call)
        if let typed = await typed(of: Self.requestName(nil), session, call) { return drawn(typed, given: nil, session, call) }
        let today = today(call.instant)
        let query = String((call.query(Field.query.rawValue) ?? "").prefix(SealedSearch.lengthMax))
        let asked = SealedSearch.open(query, session.secret)
        let clinic = call.query(Field.clinic.rawValue).flatMap(ClinicID.init).flatMap { house.node.directory.openClinic($0) }
        var fields = RequestFields(asked ?? SearchFields(place: clinic.map(placeText) ?? ""), on: today)
        fields.clinic = clinic?.id
        fields.about = clinic?.id
        return requestPage(
            call, session, RequestForm(query: asked == nil ? "" : query, secret: freshForm()), fields, BookingFields(),
            openings: asked.map { openingsNow($0, call) } ?? [])
    }

    /// The form of somebody who has an appointment and would come sooner: it
    /// knows what that appointment knows.
    @Sendable func earlierPlace(_ call: Call) async throws -> Response {
        let link = try link(call), id = link.appointment
        guard let manage = link.manage else { throw Fault.wrongLink }
        let own = try await own(id, .manage(manage), call)
        guard own.appointment.isComing(at: call.instant) else {
            return seeOther(Paths(call.language).appointment(id))
        }
        let session = session(call)
        if let typed = await typed(of: Self.requestName(id), session, call) { return drawn(typed, given: own, session, call) }
        var fields = RequestFields(SearchFields(place: placeText(own.clinic)), on: today(call.instant))
        fields.about = own.clinic.id
        fields.instead = id
        let moment = moment(own)
        fields.until = min(moment.start.date, today(call.instant).advanced(byDays: StandingRequest.daysMax)).description
        var person = BookingFields()
        if case .opened(let particulars) = own.particulars {
            person = BookingFields(particulars, in: call.language)
            fields.search.reason = particulars.reason
        }
        return requestPage(
            call, session, RequestForm(query: "", secret: freshForm(), instead: moment), fields, person)
    }

    private func moment(_ own: OwnAppointment) -> VisitMoment {
        let zone = house.node.zones.rules(of: own.clinic.zone) ?? mainZone
        return VisitMoment(appointment: own.appointment.id, start: zone.local(at: own.appointment.start))
    }

    /// What the form may give up: the appointment below whose address it
    /// stands, where this browser has the full link to it.
    private func given(_ call: Call) async throws -> (token: ManageToken, own: OwnAppointment)? {
        guard let id = call.parameters.get("id").flatMap({ AppointmentID($0) }),
            let link = links.link(to: id, in: call.request.headers), let manage = link.manage
        else { return nil }
        do {
            return (ManageToken(appointment: id, secret: manage), try await timeAndPlace(link, call))
        } catch Fault.wrongLink {
            return nil
        }
    }

    /// What goes with the form besides its fields.
    struct RequestForm {
        /// Of the results it was opened from, or empty.
        var query: String
        var secret: OwnerSecret
        /// The appointment that an earlier place would take the place of.
        var instead: VisitMoment?
    }

    private func freshForm() -> OwnerSecret {
        var generator = house.record.generator()
        return OwnerSecret(using: &generator)
    }

    private func openingsNow(_ asked: SearchFields, _ call: Call) -> [OpeningView] {
        guard case .success(var understood) = understood(asked, call.instant) else { return [] }
        understood.search.limit = Self.openingsMax
        return (try? reception.findOpenings(understood.search, call.context).openings.map { view($0) }) ?? []
    }

    private func requestPage(
        _ call: Call, _ session: Session, _ form: RequestForm, _ fields: RequestFields, _ person: BookingFields,
        problems: [RequestProblem] = [], personProblems: [BookingProblem] = [], status: HTTPResponse.Status = .ok,
        openings: [OpeningView] = []
    ) -> Response {
        let page = RequestFormPage(
            frame: frame(call, session), query: form.query, secret: form.secret.text, fields: fields,
            clinic: fields.about.flatMap { house.node.directory.openClinic($0) }, instead: form.instead, person: person, problems: problems,
            personProblems: personProblems, warnings: person.warnings(on: today(call.instant)), openings: openings)
        return answer(page, status: status, session)
    }

    private static func requestName(_ instead: AppointmentID?) -> String { "request " + (instead?.description ?? "") }

    /// The form as it was typed, with what there is to mend.
    private func drawn(_ typed: TypedForm, given own: OwnAppointment?, _ session: Session, _ call: Call) -> Response {
        var fields = RequestFields(typed.fields)
        let problems = typed.found.compactMap { RequestProblem(code: $0, fields, place: place) }
        if problems.contains(.insteadGone) { fields.instead = nil }
        // Back in the browser, changed, and sent again: from here on it is another form.
        let secret = problems.contains(.alreadyFiled) ? nil : typed.fields[Field.form.rawValue].flatMap { OwnerSecret(text: $0) }
        return requestPage(
            call, session, RequestForm(query: query(typed.fields), secret: secret ?? freshForm(), instead: own.map(moment)), fields,
            BookingFields(typed.fields), problems: problems, personProblems: typed.found.compactMap(BookingProblem.init),
            status: HTTPResponse.Status(code: typed.status))
    }

    /// Files the request: its code page is next. Whatever happened, what was
    /// typed comes back.
    @Sendable func fileRequest(_ call: Call) async throws -> Response {
        let (posted, session) = try await posted(call)
        let given = try await given(call)
        let name = Self.requestName(given?.own.appointment.id)
        let filed: RequestFiled
        do {
            guard !posted.asksForOtherLanguage else { throw Unfiled(found: [], status: .ok) }
            filed = try await file(posted, given?.token, call)
        } catch let unfiled as Unfiled {
            let paths = Paths(call.language), query = query(posted)
            let typed = TypedForm(posted, unfiled.found, status: unfiled.status.code)
            let address = given.map { paths.earlierPlace($0.own.appointment.id) } ?? paths.requests(query: query.isEmpty ? nil : query)
            return try await again(typed, of: name, at: address, session, call) { drawn(typed, given: given?.own, session, call) }
        }
        await forget(posted, of: name, session, call)
        var response = seeOther(Paths(call.language).request(filed.token.request))
        requestLinks.set(filed.token, on: &response)
        return response
    }

    private struct Unfiled: Error {
        /// Codes of what there is to mend.
        var found: [String]
        var status = HTTPResponse.Status.unprocessableContent
    }

    /// - Throws: `Unfiled` with everything to mend, at once.
    private func file(_ posted: URLEncodedForm, _ given: ManageToken?, _ call: Call) async throws -> RequestFiled {
        let fields = RequestFields(posted), person = BookingFields(posted)
        guard fields.instead == nil || given?.appointment == fields.instead
        else { throw Unfiled(found: [RequestProblem.insteadGone.code], status: .conflict) }
        guard let secret = posted[Field.form.rawValue].flatMap({ OwnerSecret(text: $0) }) else { throw Unfiled(found: []) }
        var wish: Wish?, particulars: Particulars?, found: [String] = []
        do { wish = try self.wish(fields, call.context) } catch let mistaken as Mistaken { found = mistaken.problems.map(\.code) }
        do throws(Refusal) {
            particulars = try reception.particulars(
                of: person.entry(in: call.language, fields.search.reason), for: .waiting, consents: person.consent, on: today(call.instant))
        } catch {
            guard case .invalid(let problems) = error else { throw error }
            // The reason is asked with the wish.
            found += try problems.person().filter { $0 != .person(.reasonMissing) }.map(\.code)
        }
        guard let wish, let particulars, found.isEmpty else { throw Unfiled(found: found) }
        do throws(Refusal) {
            return try await requests.file(
                RequestFiling(
                    form: secret, wish: wish, particulars: particulars, isReferred: fields.isReferred,
                    acceptsNightOffers: fields.acceptsNights, consents: person.consent, replaces: fields.instead == nil ? nil : given),
                call.context)
        } catch {
            switch error {
            case .storeUnavailable: throw Unfiled(found: [RequestProblem.notSaved.code], status: .serviceUnavailable)
            case .alreadyBooked: throw Unfiled(found: [RequestProblem.alreadyFiled.code], status: .conflict)
            default: throw error
            }
        }
    }
}
