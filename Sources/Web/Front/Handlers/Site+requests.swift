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
        return requestPage(
            call, session, RequestForm(query: asked == nil ? "" : query, secret: freshForm()), fields, BookingFields(),
            openings: asked.map { openingsNow($0, call) } ?? [])
    }

    /// What goes with the form besides its fields.
    struct RequestForm {
        /// Of the results it was opened from, or empty.
        var query: String
        var secret: OwnerSecret
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
            clinic: fields.clinic.flatMap { house.directory.clinic($0) }, person: person, problems: problems,
            personProblems: personProblems, warnings: person.healthNumberWarnings, openings: openings)
        return answer(page, status: status, session)
    }

    /// Files the request: its code page is next. Whatever happened, what was
    /// typed comes back.
    @Sendable func fileRequest(_ call: Call) async throws -> Response {
        let (posted, session) = try await posted(call)
        let fields = RequestFields(posted), person = BookingFields(posted)
        var form = RequestForm(
            query: query(posted), secret: posted[Field.form.rawValue].flatMap { OwnerSecret(text: $0) } ?? freshForm())
        func mend(_ problems: [RequestProblem], _ personProblems: [BookingProblem] = [], _ status: HTTPResponse.Status) -> Response {
            requestPage(call, session, form, fields, person, problems: problems, personProblems: personProblems, status: status)
        }
        let (particulars, personProblems) = person.waiting(in: call.language, on: today(call.instant))
        let wish: Wish
        do throws(Mistaken) {
            wish = try self.wish(fields, call.instant)
        } catch {
            return mend(error.problems, personProblems, .unprocessableContent)
        }
        guard let particulars else { return mend([], personProblems, .unprocessableContent) }
        let filed: RequestFiled
        do throws(Refusal) {
            filed = try await requests.file(
                RequestFiling(
                    form: form.secret, wish: wish, particulars: particulars, isReferred: fields.isReferred,
                    acceptsNightOffers: fields.acceptsNights, consents: person.consent),
                call.context)
        } catch {
            switch error {
            case .invalid(let problems):
                return mend(problems.compactMap(RequestProblem.init), problems.compactMap(BookingProblem.init), .unprocessableContent)
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
