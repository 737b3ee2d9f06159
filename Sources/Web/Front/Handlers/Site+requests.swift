import HTTPTypes
import Hummingbird
import Scheduling
import Seals
import UseCases

extension Site {
    /// Openings shown before the form: who can have a place now need not wait.
    private static let openingsMax = 3

    @Sendable func requestForm(_ call: Call) async throws -> Response {
        let session = session(call)
        let today = today(call.instant)
        let query = String((call.query(Field.query.rawValue) ?? "").prefix(SealedSearch.lengthMax))
        let asked = SealedSearch.open(query, session.secret)
        let clinic = call.query(Field.clinic.rawValue).flatMap(ClinicID.init).flatMap { house.directory.clinic($0) }
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
        guard own.appointment.state == .booked, own.appointment.start > call.instant else {
            return seeOther(Paths(call.language).appointment(id))
        }
        let session = session(call)
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
        let zone = house.zones.rules(of: own.clinic.zone) ?? mainZone
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
        var generator = house.generator()
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
            clinic: fields.about.flatMap { house.directory.clinic($0) }, instead: form.instead, person: person, problems: problems,
            personProblems: personProblems, warnings: person.warnings(on: today(call.instant)), openings: openings)
        return answer(page, status: status, session)
    }

    /// Files the request: its code page is next. Whatever happened, what was
    /// typed comes back.
    @Sendable func fileRequest(_ call: Call) async throws -> Response {
        let (posted, session) = try await posted(call)
        var fields = RequestFields(posted)
        let person = BookingFields(posted), given = try await given(call)
        var form = RequestForm(
            query: query(posted), secret: posted[Field.form.rawValue].flatMap { OwnerSecret(text: $0) } ?? freshForm(), instead: given.map { moment($0.own) })
        if let instead = fields.instead, given?.own.appointment.id != instead {
            fields.instead = nil
            return requestPage(call, session, form, fields, person, problems: [.insteadGone], status: .conflict)
        }
        let kept = fields
        func mend(_ problems: [RequestProblem], _ personProblems: [BookingProblem] = [], _ status: HTTPResponse.Status) -> Response {
            requestPage(call, session, form, kept, person, problems: problems, personProblems: personProblems, status: status)
        }
        var wish: Wish?, particulars: Particulars?, problems: [RequestProblem] = [], personProblems: [BookingProblem] = []
        do { wish = try self.wish(fields, call.context) } catch let mistaken as Mistaken { problems = mistaken.problems }
        do throws(Refusal) {
            particulars = try house.particulars(
                of: person.entry(in: call.language, fields.search.reason), for: .waiting, consents: person.consent, on: today(call.instant))
        } catch {
            guard case .invalid(let found) = error else { throw error }
            // The reason is asked with the wish.
            personProblems = try found.person().filter { $0 != .person(.reasonMissing) }
        }
        guard let wish, let particulars, problems.isEmpty else { return mend(problems, personProblems, .unprocessableContent) }
        let filed: RequestFiled
        do throws(Refusal) {
            filed = try await requests.file(
                RequestFiling(
                    form: form.secret, wish: wish, particulars: particulars, isReferred: fields.isReferred,
                    acceptsNightOffers: fields.acceptsNights, consents: person.consent, replaces: kept.instead == nil ? nil : given?.token),
                call.context)
        } catch {
            switch error {
            case .storeUnavailable: return mend([.notSaved], [], .serviceUnavailable)
            case .alreadyBooked:
                // Back in the browser, changed, and sent again: from here on it is another form.
                form.secret = freshForm()
                return mend([.alreadyFiled], [], .conflict)
            default: throw error
            }
        }
        var response = seeOther(Paths(call.language).request(filed.token.request))
        requestLinks.set(filed.token, on: &response)
        return response
    }
}
