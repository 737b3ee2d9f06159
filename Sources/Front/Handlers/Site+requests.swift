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

    @Sendable func requestForm(_ visit: Visit) async throws -> Response {
        if let typed = await typed(of: Self.requestName(nil), visit) { return drawn(typed, given: nil, visit) }
        let today = today(visit.instant)
        let query = String((visit.query(.query) ?? "").prefix(SealedSearch.lengthMax))
        let asked = SealedSearch.open(query, visit.session.secret)
        let clinic = visit.query(.clinic, as: ClinicID.self).flatMap { house.node.directory.openClinic($0) }
        var fields = RequestFields(asked ?? SearchFields(place: clinic.map(placeText) ?? ""), on: today)
        fields.clinic = clinic?.id
        fields.about = clinic?.id
        return requestPage(
            visit, RequestForm(query: asked == nil ? "" : query, secret: freshForm()), fields, BookingFields(),
            openings: asked.map { openingsNow($0, visit.call) } ?? [])
    }

    /// The form of somebody who has an appointment and would come sooner: it
    /// knows what that appointment knows.
    @Sendable func earlierPlace(_ visit: Visit) async throws -> Response {
        let link = try link(visit.call)
        let id = link.appointment
        guard let manage = link.manage else { throw Fault.wrongLink }
        let own = try await own(id, .manage(manage), visit.call)
        guard own.appointment.isComing(at: visit.instant) else {
            return seeOther(Paths(visit.language).appointment(id))
        }
        if let typed = await typed(of: Self.requestName(id), visit) { return drawn(typed, given: own, visit) }
        var fields = RequestFields(SearchFields(place: placeText(own.clinic)), on: today(visit.instant))
        fields.about = own.clinic.id
        fields.instead = id
        let moment = moment(own)
        fields.until = min(moment.start.date, today(visit.instant).advanced(byDays: StandingRequest.daysMax)).description
        var person = BookingFields()
        if case .opened(let particulars) = own.particulars {
            person = BookingFields(particulars, in: visit.language)
            fields.search.reason = particulars.reason
        }
        return requestPage(
            visit, RequestForm(query: "", secret: freshForm(), instead: moment), fields, person)
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

    func freshForm() -> OwnerSecret {
        var generator = house.record.generator()
        return OwnerSecret(using: &generator)
    }

    private func openingsNow(_ asked: SearchFields, _ call: Call) -> [OpeningView] {
        guard case .success(var understood) = understood(asked, call.instant) else { return [] }
        understood.search.limit = Self.openingsMax
        return (try? reception.findOpenings(understood.search, call.context).openings.map { view($0) }) ?? []
    }

    private func requestPage(
        _ visit: Visit, _ form: RequestForm, _ fields: RequestFields, _ person: BookingFields,
        problems: [RequestProblem] = [], personProblems: [BookingProblem] = [], status: HTTPResponse.Status = .ok,
        openings: [OpeningView] = []
    ) -> Response {
        let page = RequestFormPage(
            frame: frame(visit), query: form.query, secret: form.secret.text, fields: fields,
            clinic: fields.about.flatMap { house.node.directory.openClinic($0) }, instead: form.instead, person: person, problems: problems,
            personProblems: personProblems, warnings: person.warnings(on: today(visit.instant)), openings: openings)
        return answer(page, status: status, visit.session)
    }

    private static func requestName(_ instead: AppointmentID?) -> String { "request " + (instead?.description ?? "") }

    /// The form as it was typed, with what there is to mend.
    private func drawn(_ typed: TypedForm, given own: OwnAppointment?, _ visit: Visit) -> Response {
        var fields = RequestFields(typed.fields)
        let problems = typed.found.compactMap { RequestProblem(code: $0, fields, place: place) }
        if problems.contains(.insteadGone) { fields.instead = nil }
        // Back in the browser, changed, and sent again: from here on it is another form.
        let secret = problems.contains(.alreadyFiled) ? nil : typed.fields[.form].flatMap { OwnerSecret(text: $0) }
        return requestPage(
            visit, RequestForm(query: query(typed.fields), secret: secret ?? freshForm(), instead: own.map(moment)), fields,
            BookingFields(typed.fields), problems: problems, personProblems: typed.found.compactMap(BookingProblem.init),
            status: HTTPResponse.Status(code: typed.status))
    }

    /// Files the request: its code page is next. Whatever happened, what was
    /// typed comes back.
    @Sendable func fileRequest(_ visit: Visit) async throws -> Response {
        let given = try await given(visit.call)
        let name = Self.requestName(given?.own.appointment.id)
        let filed: RequestFiled
        do {
            guard !visit.form.asksForOtherLanguage else { throw Unfiled(found: [], status: .ok) }
            filed = try await file(visit.form, given?.token, visit.call)
        } catch let unfiled as Unfiled {
            let paths = Paths(visit.language)
            let query = query(visit.form)
            let typed = TypedForm(visit.form, unfiled.found, status: unfiled.status.code)
            let address = given.map { paths.earlierPlace($0.own.appointment.id) } ?? paths.requests(query: query.isEmpty ? nil : query)
            return try await again(typed, of: name, at: address, visit) { drawn(typed, given: given?.own, visit) }
        }
        await forget(of: name, visit)
        var response = seeOther(Paths(visit.language).request(filed.token.request))
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
        let fields = RequestFields(posted)
        let person = BookingFields(posted)
        guard fields.instead == nil || given?.appointment == fields.instead
        else { throw Unfiled(found: [RequestProblem.insteadGone.code], status: .conflict) }
        guard let secret = posted[.form].flatMap({ OwnerSecret(text: $0) }) else { throw Unfiled(found: []) }
        var wish: Wish?
        var particulars: Particulars?
        var found: [String] = []
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
