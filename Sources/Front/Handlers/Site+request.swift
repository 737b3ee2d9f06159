import HTTPTypes
import Hummingbird
import Pages
import Patients
import Scheduling
import Seals
import Serving
import UseCases

extension Site {
    /// The link of this browser to the request in the address.
    func requestLink(of call: Call) throws(Fault) -> RequestLinkToken {
        let id: Scheduling.RequestID = try call.identifier("id")
        guard let link = requestLinks.link(to: id, in: call.request.headers) else { throw .wrongLink }
        return link
    }

    /// - Throws: `Fault.wrongLink` when the link no longer opens anything.
    func own(_ link: RequestLinkToken, _ call: Call) async throws -> OwnRequest {
        do {
            return try await requests.view(link, call.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
    }

    @Sendable func request(_ call: Call) async throws -> Response {
        let link = try requestLink(of: call)
        let session = session(call)
        let own = try await own(link, call)
        guard own.state != .unconfirmed else {
            let typed = await typed(of: codeName(link), session, call)
            return codePage(
                call, session, own, typed?.found.lazy.compactMap(RequestCodePage.Problem.init).first,
                status: HTTPResponse.Status(code: typed?.status ?? 200))
        }
        var response = answer(RequestPage(frame: frame(call, session), request: view(own, call.instant)), session)
        if let served = own.served {
            // The link to the request is the link to what became of it.
            let manage = ManageSecret(request: link.secret, link.request)
            links.set(.full(ManageToken(appointment: served.id, secret: manage)), on: &response)
        }
        return response
    }

    // MARK: - The code

    private func codeName(_ link: RequestLinkToken) -> String { "code \(link.request)" }

    /// The page of the code again, with what is wrong. What was typed is a
    /// secret, and is kept nowhere.
    private func codePage(
        again problem: RequestCodePage.Problem, _ status: HTTPResponse.Status, _ own: OwnRequest, _ link: RequestLinkToken, _ session: Session,
        _ call: Call
    ) async throws -> Response {
        try await again(
            TypedForm(URLEncodedForm([]), [problem.code], status: status.code), of: codeName(link), at: Paths(call.language).request(link.request),
            session, call
        ) { codePage(call, session, own, problem, status: status) }
    }

    private func codePage(
        _ call: Call, _ session: Session, _ own: OwnRequest, _ problem: RequestCodePage.Problem? = nil, status: HTTPResponse.Status = .ok
    ) -> Response {
        let zone = mainZone
        let sent = own.codeUntil - Requests.codeSeconds
        let page = RequestCodePage(
            frame: frame(call, session), id: own.request.id, codeUntil: zone.local(at: own.codeUntil).time,
            sentAgain: sent > own.request.since ? zone.local(at: sent).time : nil,
            canTry: own.triesLeft > 0 && own.codeUntil > call.instant, problem: problem)
        return answer(page, status: status, session)
    }

    @Sendable func confirmRequest(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let link = try requestLink(of: call)
        let code = String((form[Field.code.rawValue] ?? "").prefix(20))
        let path = Paths(call.language).request(link.request)
        guard code.contains(where: \.isNumber) else {
            let own = try await own(link, call)
            guard own.state == .unconfirmed else { return seeOther(path) }
            return try await codePage(again: .missing, .unprocessableContent, own, link, session, call)
        }
        do throws(Refusal) {
            _ = try await requests.confirm(link, code: code, call.context)
        } catch {
            return try await unconfirmed(error, link, session, call)
        }
        return seeOther(path)
    }

    private func unconfirmed(
        _ refusal: Refusal, _ link: RequestLinkToken, _ session: Session, _ call: Call
    ) async throws -> Response {
        switch refusal {
        case .wrongCode(let triesLeft):
            let own = try await own(link, call)
            // Another copy of the form was quicker, with the right one.
            guard own.state == .unconfirmed else { return seeOther(Paths(call.language).request(link.request)) }
            return try await codePage(
                again: triesLeft > 0 ? .wrong(triesLeft: triesLeft) : .spent, .unprocessableContent, own, link, session, call)
        case .answerFirst: return try await codePage(again: .answerFirst, .conflict, try await own(link, call), link, session, call)
        case .lineFull(let cap, let max):
            return try await codePage(again: .lineFull(cap, max: max), .conflict, try await own(link, call), link, session, call)
        case .notFound: throw Fault.wrongLink
        default: throw refusal
        }
    }

    @Sendable func sendCodeAgain(_ call: Call) async throws -> Response {
        let (_, session) = try await posted(call)
        let link = try requestLink(of: call)
        do throws(Refusal) {
            _ = try await requests.sendCodeAgain(link, call.context)
        } catch {
            switch error {
            case .tooMany(_, let seconds):
                let own = try await own(link, call)
                return try await codePage(again: .noMoreCodes(retryAfterSeconds: seconds), .tooManyRequests, own, link, session, call)
            // It waits already, or the link opens nothing: its page says which.
            case .notFound: break
            default: throw error
            }
        }
        return seeOther(Paths(call.language).request(link.request))
    }

    // MARK: - Changing, staying, leaving

    @Sendable func requestChange(_ call: Call) async throws -> Response {
        let link = try requestLink(of: call)
        let session = session(call)
        let own = try await own(link, call)
        guard own.state.isLive else { return seeOther(Paths(call.language).request(link.request)) }
        let view = view(own, call.instant)
        if let typed = await typed(of: changeName(link), session, call) { return drawn(typed, view, session, call) }
        let fields = RequestFields(own.request.wish, acceptsNights: view.acceptsNights, from: view.from, until: view.until)
        return changePage(call, session, view, fields, [])
    }

    private func changeName(_ link: RequestLinkToken) -> String { "change \(link.request)" }

    private func drawn(_ typed: TypedForm, _ view: RequestView, _ session: Session, _ call: Call) -> Response {
        let fields = RequestFields(typed.fields)
        return changePage(
            call, session, view, fields, typed.found.compactMap { RequestProblem(code: $0, fields, place: place) },
            status: HTTPResponse.Status(code: typed.status))
    }

    private func changePage(
        _ call: Call, _ session: Session, _ request: RequestView, _ fields: RequestFields, _ problems: [RequestProblem],
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = RequestChangePage(
            frame: frame(call, session), id: request.id, fields: fields, clinic: request.clinic, problems: problems)
        return answer(page, status: status, session)
    }

    @Sendable func changeRequest(_ call: Call) async throws -> Response {
        let (form, session) = try await posted(call)
        let link = try requestLink(of: call)
        let own = try await own(link, call)
        let path = Paths(call.language).request(link.request)
        guard own.state.isLive else { return seeOther(path) }
        let fields = RequestFields(form)
        var typed = TypedForm(form)
        do {
            guard !form.asksForOtherLanguage else { throw Mistaken(problems: []) }
            var wish = try wish(fields, call.context, keeping: own.request.wish)
            // The form shows one way of being seen, or all: two, asked for by the API, stand unless it says otherwise.
            let shown = RequestFields(own.request.wish, acceptsNights: false, from: nil, until: today(call.instant)).search.modality
            if fields.search.modality == shown { wish.modalities = own.request.wish.modalities }
            _ = try await requests.change(link, to: wish, acceptsNightOffers: fields.acceptsNights, call.context)
            await forget(form, of: changeName(link), session, call)
            return seeOther(path)
        } catch let mistaken as Mistaken {
            if !mistaken.problems.isEmpty { (typed.found, typed.status) = (mistaken.problems.map(\.code), 422) }
            return try await again(typed, of: changeName(link), at: Paths(call.language).requestChange(link.request), session, call) {
                drawn(typed, view(own, call.instant), session, call)
            }
        } catch Refusal.notFound {
            // It ended meanwhile: its page says how.
            return seeOther(path)
        }
    }

    @Sendable func stayInLine(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let link = try requestLink(of: call)
        do {
            _ = try await requests.stay(link, call.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
        return seeOther(Paths(call.language).request(link.request))
    }

    @Sendable func requestWithdrawal(_ call: Call) async throws -> Response {
        let link = try requestLink(of: call)
        let session = session(call)
        let own = try await own(link, call)
        guard own.state.isLive || own.state == .unconfirmed else { return seeOther(Paths(call.language).request(link.request)) }
        return answer(RequestWithdrawalPage(frame: frame(call, session), id: link.request), session)
    }

    @Sendable func withdrawRequest(_ call: Call) async throws -> Response {
        _ = try await posted(call)
        let link = try requestLink(of: call)
        do {
            try await requests.leave(link, call.context)
        } catch Refusal.notFound {
            throw Fault.wrongLink
        }
        return seeOther(Paths(call.language).request(link.request))
    }

    // MARK: - As pages show it

    func view(_ own: OwnRequest, _ now: Instant) -> RequestView {
        let wish = own.request.wish, zone = mainZone
        let from = zone.local(at: wish.from).date
        return RequestView(
            id: own.request.id, state: own.state, since: zone.local(at: own.request.since), wish: wish,
            from: wish.from > now ? from : nil, until: zone.local(at: wish.until - 1).date,
            acceptsNights: own.request.traits.contains(.nightOffers), clinic: wish.clinic.flatMap { house.node.directory.clinic($0) },
            ranks: own.ranks, clinicCount: own.clinicCount, offer: own.offer.map(view),
            served: own.served.flatMap { appointment in visit(appointment).map { (appointment.id, $0) } },
            replaces: own.replaces.flatMap(visit))
    }

    func view(_ own: OwnOffer) -> OfferView {
        let opening = own.opening
        let zone = house.node.zones.rules(of: opening.clinic.zone) ?? mainZone
        return OfferView(
            id: own.offer.id, state: own.offer.state,
            visit: visit(opening.clinic, start: opening.start, end: opening.end, opening.modality), secondsLeft: own.secondsLeft,
            expires: zone.local(at: own.offer.expires))
    }

    private func visit(_ appointment: Appointment) -> VisitView? {
        guard let clinic = house.node.directory.clinic(appointment.clinic) else { return nil }
        return visit(
            clinic, start: appointment.start, end: appointment.end, appointment.modality, practitioner: appointment.practitioner)
    }
}
